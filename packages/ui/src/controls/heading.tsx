import { Heading1, Heading2, Heading3, Heading4 } from '@utrecht/component-library-react'
import type { Text } from '../text.ts'

export type HeadingLevel = 1 | 2 | 3 | 4

export interface HeadingProps {
  /** Place in the outline of the page. */
  level: HeadingLevel
  /** How it looks, where that differs: a panel beside the map is level 2 and looks like 3. */
  look?: HeadingLevel | undefined
  id?: string | undefined
  children: Text
}

const LOOKS = { 1: Heading1, 2: Heading2, 3: Heading3, 4: Heading4 } as const

export function Heading({ level, look = level, id, children }: HeadingProps) {
  if (look === level) {
    const Same = LOOKS[level]
    return <Same id={id}>{children}</Same>
  }
  const Tag = `h${level}` as const
  return (
    <Tag className={`utrecht-heading-${look}`} id={id}>
      {children}
    </Tag>
  )
}
