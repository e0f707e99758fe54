import { Icon, type IconName } from '@weerbaar/ui/icons'
import type { ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly icon?: IconName
  readonly onPress?: () => void
  readonly kind?: 'main' | 'bad' | 'usual'
  /** Text from the left, for a list of buttons below one another. */
  readonly start?: boolean
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
}

export const Button = ({ children, icon, onPress, kind = 'usual', start = false, disabled = false, type = 'button' }: Props) => (
  <button
    type={type === 'submit' ? 'submit' : 'button'}
    className="pt-button"
    data-main={kind === 'main' ? '' : undefined}
    data-bad={kind === 'bad' ? '' : undefined}
    data-start={start ? '' : undefined}
    disabled={disabled}
    onClick={onPress}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
)
