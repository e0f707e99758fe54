import { ButtonLink as UtrechtButtonLink } from '@utrecht/component-library-react'
import { classNames } from '../class-names.ts'
import { followLink } from '../follow-link.ts'
import { Icon, type IconName } from '../icons.tsx'
import type { Text } from '../text.ts'
import { type Appearance, utrechtAppearance } from './button.tsx'

export interface ButtonLinkProps {
  href: string
  onNavigate?: ((href: string) => void) | undefined
  appearance?: Appearance | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  /** File name to save under; true leaves the name to the server. */
  download?: string | boolean | undefined
  children: Text
}

/** A link that looks like a button: it goes somewhere or fetches a file, it does not change anything. */
export function ButtonLink({ href, onNavigate, appearance = 'secondary', small, wide, icon, download, children }: ButtonLinkProps) {
  return (
    <UtrechtButtonLink
      href={href}
      appearance={utrechtAppearance[appearance]}
      className={classNames(small && 'wb-button--small', wide && 'wb-button--wide')}
      download={download}
      onClick={followLink(href, onNavigate)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </UtrechtButtonLink>
  )
}
