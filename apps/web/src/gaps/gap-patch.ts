import type { GapPatch, GapView } from '@weerbaar/core'

/** Only what changed; a field that two wrote apart counts as changed when it is filled in again, so that one value is left. */
export function gapPatch(gap: GapView, edit: Required<Omit<GapPatch, 'unit'>>): GapPatch {
  const changed = <T>(before: readonly T[], now: T): boolean => before.length > 1 || (before[0] ?? null) !== now
  return {
    ...(edit.title === gap.title ? {} : { title: edit.title }),
    ...(changed(gap.present, edit.present) ? { present: edit.present } : {}),
    ...(changed(gap.wanted, edit.wanted) ? { wanted: edit.wanted } : {}),
    ...(changed(gap.owner, edit.owner) ? { owner: edit.owner } : {}),
    ...(changed(gap.payer, edit.payer) ? { payer: edit.payer } : {}),
    ...(changed(gap.decision, edit.decision) ? { decision: edit.decision } : {}),
  }
}
