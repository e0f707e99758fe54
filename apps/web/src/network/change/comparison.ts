import type { CellsView, NetworkView } from '@weerbaar/core'
import { compareReach, type ReachChange, type Side } from '@weerbaar/engines/reach'

/** One of two networks held against each other. */
export interface NetworkSide extends Side {
  readonly open: ReadonlySet<number>
}
/** Two networks on one map: who gains, who loses, and which points differ. */
export interface Comparison {
  readonly before: NetworkSide
  readonly after: NetworkSide
  /** Sites open before only, and after only; ascending. */
  readonly left: readonly number[]
  readonly joined: readonly number[]
  readonly region: ReachChange
  readonly perMunicipality: readonly ReachChange[]
  readonly perPart: readonly ReachChange[]
}

export const sideOf = ({ metres, reach, open }: Pick<NetworkView, 'metres' | 'reach' | 'open'>): NetworkSide => ({
  metres,
  reach,
  open: new Set(open.map(({ site }) => site)),
})

/** Cost: nine passes over the cells; at 20,000 of them about two milliseconds. */
export function comparison(
  cells: Pick<CellsView, 'inhabitants' | 'children' | 'elderly' | 'municipality' | 'part'>,
  before: NetworkSide,
  after: NetworkSide,
  { municipalities, parts }: { readonly municipalities: number; readonly parts: number },
): Comparison {
  const by = (area: ArrayLike<number>, areas: number): readonly ReachChange[] => compareReach(cells, before, after, area, areas)
  const [region] = by(new Uint8Array(cells.inhabitants.length), 1)
  if (!region) throw new TypeError('one area was asked for')
  const only = (one: NetworkSide, other: NetworkSide): number[] =>
    [...one.open].filter((site) => !other.open.has(site)).toSorted((a, b) => a - b)
  return {
    before,
    after,
    left: only(before, after),
    joined: only(after, before),
    region,
    perMunicipality: by(cells.municipality, municipalities),
    perPart: by(cells.part, parts),
  }
}
