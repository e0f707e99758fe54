import { Facts, type Fact } from '../shell/facts.tsx'
import type { Text } from '../text.ts'

/** One line of the sum: figure at the left, what it is at the right; the total under a line. */
export interface SumLine {
  readonly key?: string | undefined
  readonly figure: Text
  readonly text: Text
  readonly total?: boolean | undefined
}

export interface WhyPanelProps {
  /** What the figure is, in a sentence. */
  intro?: Text
  sum?: readonly SumLine[] | undefined
  /** Base, norm, owner, date, how sure. */
  facts?: readonly Fact[] | undefined
  /** Another source that says otherwise. */
  other?: Text
  /** Run, moment, number of draws. */
  source?: Text
}

/** Where a figure comes from: the sum, the base, the norm, how sure, who says otherwise, which run. */
export function WhyPanel({ intro, sum, facts, other, source }: WhyPanelProps) {
  return (
    <>
      {intro !== undefined && <p>{intro}</p>}
      {sum !== undefined && sum.length > 0 && (
        <dl className="wb-sum">
          {sum.map(({ key, figure, text, total }, i) => (
            <SumRow key={key ?? i} figure={figure} text={text} total={total} />
          ))}
        </dl>
      )}
      {facts !== undefined && facts.length > 0 && <Facts items={facts} />}
      {other !== undefined && <div className="wb-alt">{other}</div>}
      {source !== undefined && <p className="wb-small">{source}</p>}
    </>
  )
}

function SumRow({ figure, text, total }: Omit<SumLine, 'key'>) {
  const name = total === true ? 'tot' : undefined
  return (
    <>
      <dt className={name}>{figure}</dt>
      <dd className={name}>{text}</dd>
    </>
  )
}
