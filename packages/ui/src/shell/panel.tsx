import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { Heading, type HeadingLevel } from '../controls/heading.tsx'
import type { Text } from '../text.ts'

export interface PanelProps {
  title?: Text
  level?: HeadingLevel | undefined
  look?: HeadingLevel | undefined
  /** At the right of the title: a switch, a figure, small buttons. */
  aside?: Text
  /** Children stand 12 px apart. */
  tight?: boolean | undefined
  /** New figures are on their way: the old ones stay, greyed. */
  busy?: boolean | undefined
  /** Spoken name of a panel without a title. */
  label?: string | undefined
  children: Text
}

/** White ground with a line round it; the line groups, no shadow. */
export function Panel({ title, level = 2, look, aside, tight, busy, label, children }: PanelProps) {
  const id = useId()
  const named = title !== undefined
  return (
    <section
      className={classNames('wb-panel', tight && 'wb-panel--tight', busy && 'is-busy')}
      aria-labelledby={named ? id : undefined}
      aria-label={named ? undefined : label}
      aria-busy={busy}
    >
      {(named || aside !== undefined) && (
        <header>
          {named && (
            <Heading level={level} look={look} id={id}>
              {title}
            </Heading>
          )}
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}
