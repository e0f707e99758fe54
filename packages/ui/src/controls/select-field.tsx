import { Select, SelectOption } from '@utrecht/component-library-react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons.tsx'
import { Field, type FieldTexts } from './field.tsx'

export interface SelectChoice {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface SelectGroup {
  readonly label: string
  readonly options: readonly SelectChoice[]
}

export interface SelectFieldProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  options: readonly (SelectChoice | SelectGroup)[]
  disabled?: boolean | undefined
  /** 36 px and heavy, for the bar of the map. */
  compact?: boolean | undefined
}

/** The browser's own list: works with every hand, voice and screen reader. */
export function SelectField({ value, onChange, options, disabled, compact, ...texts }: SelectFieldProps) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <span className={classNames('wb-select', compact && 'wb-select--compact')}>
          <Select
            id={id}
            value={value}
            disabled={disabled === true}
            invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          >
            {options.map((option) =>
              'options' in option ? (
                <optgroup key={option.label} label={option.label}>
                  {option.options.map(choice)}
                </optgroup>
              ) : (
                choice(option)
              ),
            )}
          </Select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}

const choice = ({ value, label, disabled }: SelectChoice) => (
  <SelectOption key={value} value={value} disabled={disabled === true}>
    {label}
  </SelectOption>
)
