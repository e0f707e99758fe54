import { compareForDisplay, type DeviceId, type EventFacts, type PointBook } from '@weerbaar/core'

/** What this tablet wrote last of the stock and did not take back yet; what others wrote is theirs to undo. */
export function lastStockEntry(book: PointBook, device: DeviceId): { readonly facts: EventFacts; readonly item: string } | undefined {
  const entries = [...book.stock].flatMap(([item, { amount }]) =>
    [...amount.changes.values(), ...amount.counts.values()].map(({ facts }) => ({ facts, item })),
  )
  return entries
    .filter(({ facts }) => facts.device === device && !book.undone.has(facts.id))
    .toSorted((a, b) => compareForDisplay(a.facts, b.facts))
    .at(-1)
}
