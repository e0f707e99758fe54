import type { Text } from '../text.ts'

export interface WhatIfItem {
  readonly key: string
  readonly label: Text
  /** "− 9.100". */
  readonly change: Text
  /** "−4.200 tot −17.800 mensen per dag". */
  readonly range: Text
}

/** What one measure or one change would do to the answer. */
export const WhatIfList = ({ items }: { items: readonly WhatIfItem[] }) => (
  <ul className="wb-whatif">
    {items.map(({ key, label, change, range }) => (
      <li key={key}>
        <span>{label}</span>
        <strong className="wb-num">{change}</strong>
        <small>{range}</small>
      </li>
    ))}
  </ul>
)
