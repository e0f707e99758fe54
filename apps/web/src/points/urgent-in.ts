import type { PointRow } from '@weerbaar/core'

export interface UrgentPoint {
  readonly kind: 'emergency' | 'silent' | 'unacknowledged'
  readonly row: PointRow
}

/** What asks for a person now, in the order to do it; the longest silent first. */
export function urgentIn(rows: readonly PointRow[]): readonly UrgentPoint[] {
  const emergency = rows.filter(({ alarms }) => alarms > 0)
  const silent = rows.filter(({ silentSince }) => silentSince !== undefined).toSorted((a, b) => (a.silentSince ?? 0) - (b.silentSince ?? 0))
  const unacknowledged = rows.filter(({ state }) => state === 'openedByInhabitants')
  return [
    ...emergency.map((row) => ({ kind: 'emergency' as const, row })),
    ...silent.map((row) => ({ kind: 'silent' as const, row })),
    ...unacknowledged.map((row) => ({ kind: 'unacknowledged' as const, row })),
  ]
}
