import { classNames } from '../class-names.ts'
import { Heading } from '../controls/heading.tsx'
import type { Text } from '../text.ts'

/** The main part of a screen. @param id where the skip link leads */
export const Page = ({ id = 'inhoud', children }: { id?: string | undefined; children: Text }) => (
  <main id={id} className="wb-page" tabIndex={-1}>
    {children}
  </main>
)

/** The question in words, what it rests on under it, the one primary button at the right. */
export const PageTitle = ({ title, sub, actions }: { title: Text; sub?: Text; actions?: Text }) => (
  <div className="wb-title">
    <div>
      <Heading level={1}>{title}</Heading>
      {sub !== undefined && <p className="wb-sub">{sub}</p>}
    </div>
    {actions !== undefined && <Actions>{actions}</Actions>}
  </div>
)

export const PageFooter = ({ children }: { children: Text }) => <footer className="wb-foot">{children}</footer>

export const Actions = ({ children }: { children: Text }) => <div className="wb-actions">{children}</div>

export interface WorkProps {
  /** The question: scenario, rules. */
  left: Text
  /** The map and what belongs to it. */
  middle: Text
  /** The answer: figures. */
  right: Text
  leftLabel: string
  rightLabel: string
}

/** Question, map, answer beside each other from 1100 px; below that map, answer, question under each other. */
export const Work = ({ left, middle, right, leftLabel, rightLabel }: WorkProps) => (
  <div className="wb-work">
    <aside className="wb-stack" aria-label={leftLabel}>
      {left}
    </aside>
    <div className="wb-stack first">{middle}</div>
    <aside className="wb-stack wb-stack--tight second" aria-label={rightLabel}>
      {right}
    </aside>
  </div>
)

/** Full-width panels under the panes. `side` stands beside `wide` from 1600 px, and above it before that. */
export const Under = ({ wide, side }: { wide: Text; side?: Text }) => (
  <div className={classNames('wb-under', side !== undefined && 'wb-under--two')}>
    {wide}
    {side}
  </div>
)
