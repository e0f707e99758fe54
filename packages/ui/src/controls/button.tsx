import { Button as UtrechtButton } from '@utrecht/component-library-react'
import type { MouseEvent, Ref } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icons.tsx'
import type { Text } from '../text.ts'

export type Appearance = 'primary' | 'secondary' | 'subtle'

export const utrechtAppearance = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  subtle: 'subtle-button',
} as const

export interface ButtonProps {
  /** One primary button a screen. */
  appearance?: Appearance | undefined
  /** 32 px, for tables and the map; keep 8 px between. */
  small?: boolean | undefined
  /** As wide as its box. */
  wide?: boolean | undefined
  /** Work it started is under way: says so, and does not start it twice. */
  busy?: boolean | undefined
  icon?: IconName | undefined
  disabled?: boolean | undefined
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  type?: 'button' | 'submit' | 'reset' | undefined
  form?: string | undefined
  /** Spoken name where the visible words are too short to stand alone. */
  label?: string | undefined
  describedBy?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
  children: Text
}

/** A button of Utrecht in our theme. Its words start with a verb. */
export function Button({
  appearance = 'secondary',
  small,
  wide,
  busy,
  icon,
  disabled,
  onClick,
  type = 'button',
  form,
  label,
  describedBy,
  ref,
  children,
}: ButtonProps) {
  return (
    <UtrechtButton
      ref={ref}
      appearance={utrechtAppearance[appearance]}
      className={classNames(small && 'wb-button--small', wide && 'wb-button--wide')}
      busy={busy === true}
      disabled={disabled === true}
      type={type}
      form={form}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={busy === true ? (event) => event.preventDefault() : onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </UtrechtButton>
  )
}
