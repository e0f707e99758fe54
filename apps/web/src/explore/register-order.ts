import type { Assumption } from '@weerbaar/core'

/** What somebody who keeps the register in order looks for. */
export const REGISTER_ORDERS = ['as-listed', 'oldest', 'weakest', 'conflicting'] as const
export type RegisterOrder = (typeof REGISTER_ORDERS)[number]

/** From nobody knows to counted. */
const STRENGTH: readonly Assumption['kind'][] = ['judgement', 'derived', 'published', 'measured']

/**
 * `oldest`: longest ago that somebody looked at it first. `weakest`: judgements first, widest first among them. `conflicting`: only those of
 * which another source says something outside the range, furthest outside first. Equal ones stay in the order of the model.
 */
export function inRegisterOrder<A extends Assumption>(assumptions: readonly A[], order: RegisterOrder): readonly A[] {
  switch (order) {
    case 'oldest':
      return assumptions.toSorted((a, b) => compare(a.checked, b.checked) || compare(a.source.date, b.source.date))
    case 'weakest':
      return assumptions.toSorted((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind) || width(b) - width(a))
    case 'conflicting':
      return assumptions.filter((one) => conflict(one) > 0).toSorted((a, b) => conflict(b) - conflict(a))
    case 'as-listed':
    default:
      return assumptions
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of the range, beside its own size: 4 for 1 to 5 around 1. */
const width = ({ lowest, likely, highest }: Assumption): number => (highest - lowest) / (Math.abs(likely) || 1)

/** How far the furthest other source lies outside the range, as a share of the likely value. */
const conflict = ({ lowest, likely, highest, others }: Assumption): number =>
  Math.max(0, ...others.map(({ value }) => Math.max(lowest - value, value - highest) / (Math.abs(likely) || 1)))
