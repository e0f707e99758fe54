import { Checkbox as UtrechtCheckbox } from '@utrecht/component-library-react'
import { useId } from 'react'
import type { Text } from '../text.ts'

export interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: Text
  hint?: Text
  disabled?: boolean | undefined
}

export function Checkbox({ checked, onChange, children, hint, disabled }: CheckboxProps) {
  const id = useId()
  return (
    <label className="wb-check" htmlFor={id}>
      <UtrechtCheckbox
        id={id}
        checked={checked}
        disabled={disabled === true}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
      {hint !== undefined && (
        <span className="wb-small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  )
}
