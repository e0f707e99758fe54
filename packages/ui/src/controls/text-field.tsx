import { Textarea, Textbox } from '@utrecht/component-library-react'
import type { Text } from '../text.ts'
import { Field, type FieldTexts } from './field.tsx'

export interface TextFieldProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'search' | 'email' | 'url' | 'password' | undefined
  placeholder?: string | undefined
  autoComplete?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** Unit or action at the right of the box. */
  unit?: Text
}

export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  autoComplete,
  required,
  disabled,
  unit,
  ...texts
}: TextFieldProps) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => {
        const box = (
          <Textbox
            id={id}
            type={type}
            value={value}
            placeholder={placeholder}
            autoComplete={autoComplete}
            inputRequired={required === true}
            disabled={disabled === true}
            invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
        )
        return unit === undefined ? (
          box
        ) : (
          <span className="wb-field__row">
            {box}
            <span className="wb-sub">{unit}</span>
          </span>
        )
      }}
    </Field>
  )
}

export interface TextAreaProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  rows?: number | undefined
  disabled?: boolean | undefined
}

export function TextArea({ value, onChange, rows = 3, disabled, ...texts }: TextAreaProps) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <Textarea
          id={id}
          rows={rows}
          value={value}
          disabled={disabled === true}
          invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface DateFieldProps extends FieldTexts {
  /** jjjj-mm-dd, or empty. */
  value: string
  onChange: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  disabled?: boolean | undefined
}

/** The browser's own date control: known to its user, read aloud rightly, and no weight to load. */
export function DateField({ value, onChange, min, max, disabled, ...texts }: DateFieldProps) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <Textbox
          id={id}
          type="date"
          value={value}
          min={min}
          max={max}
          disabled={disabled === true}
          invalid={invalid}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
