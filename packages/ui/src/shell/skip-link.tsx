import { SkipLink as UtrechtSkipLink } from '@utrecht/component-library-react'
import type { Text } from '../text.ts'

/** First stop of the tab key; seen only then. @param href e.g. `#inhoud` */
export const SkipLink = ({ href, children }: { href: string; children: Text }) => (
  <UtrechtSkipLink href={href} className="utrecht-skip-link--visible-on-focus">
    {children}
  </UtrechtSkipLink>
)
