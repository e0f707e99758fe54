import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'

export interface TornadoItem {
  readonly key: string
  readonly label: Text
  /** From lowest to highest of the assumption: "12 – 41 %". */
  readonly range: Text
  /** The answer at one end of the assumption, and at the other. Which is the smaller does not matter. */
  readonly low: number
  readonly high: number
  /** The bar in words, for the ear. */
  readonly text: string
}

export interface TornadoProps {
  /** The answer with every assumption at its likely value. */
  base: number
  items: readonly TornadoItem[]
  /** One sentence a council member understands. */
  say?: Text
  /** What line and bars are. */
  note?: Text
}

/** Which unsure assumption moves the answer most: petrol to the left is less, sand-brown to the right is more. */
export function Tornado({ base, items, say, note }: TornadoProps) {
  const from = Math.min(base, ...items.flatMap((item) => [item.low, item.high]))
  const to = Math.max(base, ...items.flatMap((item) => [item.low, item.high]))
  const x = (value: number): number => share(value, from, to)
  const bar = (a: number, b: number) => ({ insetInlineStart: percent(x(a)), inlineSize: percent(Math.max(0, x(b) - x(a))) })
  return (
    <div className="wb-torn2">
      {say !== undefined && <div className="wb-say">{say}</div>}
      <ul className="wb-torn">
        {items.map((item) => (
          <li key={item.key}>
            <div className="wb-torn__top">
              <strong>{item.label}</strong>
              <span>{item.range}</span>
            </div>
            <div className="wb-torn__bar" role="img" aria-label={item.text}>
              <i className="less" style={bar(Math.min(item.low, item.high, base), base)} />
              <i className="more" style={bar(base, Math.max(item.low, item.high, base))} />
              <u style={{ insetInlineStart: percent(x(base)) }} />
            </div>
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="wb-small">{note}</p>}
    </div>
  )
}
