import { Link as UtrechtLink } from '@utrecht/component-library-react'
import { followLink } from '../follow-link.ts'
import type { Text } from '../text.ts'

export interface LinkProps {
  href: string
  onNavigate?: ((href: string) => void) | undefined
  external?: boolean | undefined
  children: Text
}

export function Link({ href, onNavigate, external, children }: LinkProps) {
  return (
    <UtrechtLink href={href} external={external === true} onClick={followLink(href, onNavigate)}>
      {children}
    </UtrechtLink>
  )
}
