import { Switch as AriaSwitch } from 'react-aria-components'
import type { Text } from '../text.ts'
import type { CheckboxProps } from './checkbox.tsx'

/** On or off with effect at once; a choice that waits for a button is a Checkbox. */
export function Switch({ checked, onChange, children, hint, disabled }: CheckboxProps) {
  return (
    <AriaSwitch className="wb-switch" isSelected={checked} onChange={onChange} isDisabled={disabled === true}>
      <i aria-hidden="true" />
      <span>{children}</span>
      {hint !== undefined && <Hint>{hint}</Hint>}
    </AriaSwitch>
  )
}

const Hint = ({ children }: { children: Text }) => <span className="wb-small">{children}</span>
