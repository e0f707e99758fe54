import type { PointBook } from '@weerbaar/core'

/** Numbers of the paper forms that were copied already, by whichever tablet. */
export function knownForms({
  came,
  left,
  inside,
  stock,
  help,
  emergencies,
  staff,
  handovers,
  cards,
  journal,
}: PointBook): ReadonlySet<string> {
  const tallies = [...came.values(), left, inside, ...[...stock.values()].map(({ amount }) => amount)]
  const entries = tallies.flatMap(({ changes, counts }) => [...changes.values(), ...counts.values()])
  return new Set(
    [
      ...entries.map(({ form }) => form?.slice(0, 4)), // one form may say several things, told apart behind its number
      ...[...help.values()].map(({ asked }) => asked[0]?.value.form),
      ...[...cards.values()].flatMap(({ forms }) => forms.map(({ value }) => value)),
      ...[...journal.values()].map(({ body }) => ('form' in body ? body.form : undefined)),
      ...[...emergencies.values()].map(({ taken }) => taken[0]?.value.form),
      ...[...staff.values()].map(({ came }) => came[0]?.value.form),
      ...[...handovers.values()].map((handover) => handover[0]?.value.form),
    ].filter((form) => form !== undefined),
  )
}
