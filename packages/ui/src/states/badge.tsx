import { DataBadge } from '@utrecht/component-library-react'
import { classNames } from '../class-names.ts'
import type { Text } from '../text.ts'

export interface BadgeProps {
  tone?: 'neutral' | 'ok' | 'warn' | 'bad' | 'action' | 'unknown' | undefined
  children: Text
}

/** A word on a tint; the word says it, the tint helps. */
export const Badge = ({ tone = 'neutral', children }: BadgeProps) => (
  <DataBadge className={classNames('wb-tag', tone !== 'neutral' && `wb-tag--${tone}`)}>{children}</DataBadge>
)
