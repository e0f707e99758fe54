import { FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react'
import { useId } from 'react'
import { Icon } from '../icons.tsx'
import type { Text } from '../text.ts'

/** What a control needs to belong to its label, hint and error. */
export interface FieldIds {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export interface FieldTexts {
  label: Text
  hint?: Text
  /** What, where, what now; its presence makes the field invalid. */
  error?: Text
  /** For the ear only, where the place of the control says enough to the eye. */
  hideLabel?: boolean | undefined
}

export interface FieldProps extends FieldTexts {
  children: (ids: FieldIds) => Text
}

/** Label above, control, then hint and error below it. */
export function Field({ label, hint, error, hideLabel, children }: FieldProps) {
  const id = useId()
  const hasHint = present(hint)
  const invalid = present(error)
  const describedBy = [hasHint && `${id}-hint`, invalid && `${id}-error`].filter((part) => part !== false).join(' ')
  return (
    <div className="wb-field">
      <FormLabel htmlFor={id} className={hideLabel === true ? 'wb-hide' : ''}>
        {label}
      </FormLabel>
      {children({ id, describedBy: describedBy === '' ? undefined : describedBy, invalid })}
      {hasHint && <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      {invalid && (
        <FormFieldErrorMessage id={`${id}-error`} className="wb-field__error">
          <Icon name="warning" />
          <span>{error}</span>
        </FormFieldErrorMessage>
      )}
    </div>
  )
}

const present = (text: Text): boolean => text !== undefined && text !== null && text !== false && text !== ''
