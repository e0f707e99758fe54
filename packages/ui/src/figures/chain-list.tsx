import { percent, share } from '../scale/share.ts'
import type { Span, Text } from '../text.ts'

export interface ChainItem {
  readonly key: string
  readonly label: Text
  /** "meteen", "na ± 2 uur", "valt niet uit". */
  readonly when: Text
  /** Null never fails, and has an empty rail. */
  readonly outage?: Span | null | undefined
  readonly recovery?: Span | null | undefined
  /** The bar in words, for the ear. */
  readonly text: string
}

export interface ChainListProps {
  items: readonly ChainItem[]
  /** Hours the bars cover. */
  span: number
  note?: Text
}

/** What fails after that: dense while out, striped while it comes back. */
export function ChainList({ items, span, note }: ChainListProps) {
  const place = ({ from, to }: Span) => ({
    insetInlineStart: percent(share(from, 0, span)),
    inlineSize: percent(share(to, 0, span) - share(from, 0, span)),
  })
  return (
    <>
      <ul className="wb-chain">
        {items.map(({ key, label, when, outage, recovery, text }) => (
          <li key={key}>
            <span>{label}</span>
            <em>{when}</em>
            <div className="wb-chain__bar" role="img" aria-label={text}>
              {outage !== null && outage !== undefined && <i style={place(outage)} />}
              {recovery !== null && recovery !== undefined && <u style={place(recovery)} />}
            </div>
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="wb-small">{note}</p>}
    </>
  )
}
