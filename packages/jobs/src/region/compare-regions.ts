import { codeOf, isKnown, LAYER_NAMES, type Region, type RegionComparisonView, type SiteNameView } from '@weerbaar/core'
import type { OpenRegion } from './open-region.ts'

/** Neighbourhoods that are listed: the ones that changed most. */
const MOST_LISTED = 100

/** Two region files beside each other, as two years of one region. Areas are matched by their code; a code that came or went has no other side. */
export function compareRegions(before: OpenRegion, after: OpenRegion): RegionComparisonView {
  const [old, now] = [before.region, after.region]
  const neighbourhoods = beside(old.neighbourhoods, now.neighbourhoods)
    .filter((each) => each.before !== each.after)
    .toSorted((a, b) => change(b) - change(a) || (a.code < b.code ? -1 : 1))
  const known = (region: Region): ReadonlySet<string> => new Set(region.sites.map(({ id }) => id))
  const [were, are] = [known(old), known(now)]
  const card = (region: Region, layer: string) => region.layers.find((each) => each.layer === layer) ?? null
  return {
    before: { hash: before.hash, id: old.id, name: old.name },
    after: { hash: after.hash, id: now.id, name: now.name },
    totals: (['inhabitants', 'children', 'elderly', 'households', 'cells', 'sites'] as const).map((what) => ({
      what,
      before: total(old, what),
      after: total(now, what),
    })),
    municipalities: beside(old.municipalities, now.municipalities),
    neighbourhoods: neighbourhoods.slice(0, MOST_LISTED),
    layers: LAYER_NAMES.map((layer) => ({ layer, before: card(old, layer), after: card(now, layer) })).filter(
      (each) => each.before !== null || each.after !== null,
    ),
    sites: {
      added: now.sites.filter(({ id }) => !were.has(id)).map(named),
      removed: old.sites.filter(({ id }) => !are.has(id)).map(named),
    },
  }
}

interface Counted {
  readonly id: Parameters<typeof codeOf>[0]
  readonly name: string
  readonly inhabitants: number
}
type Beside = RegionComparisonView['municipalities'][number]

function beside(old: readonly Counted[], now: readonly Counted[]): Beside[] {
  const sides = new Map<string, { name: string; before: number | null; after: number | null }>()
  for (const { id, name, inhabitants } of old) sides.set(codeOf(id), { name, before: inhabitants, after: null })
  for (const { id, name, inhabitants } of now)
    sides.set(codeOf(id), { name, before: sides.get(codeOf(id))?.before ?? null, after: inhabitants })
  return [...sides].map(([code, side]) => ({ code, ...side })).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

const change = ({ before, after }: Beside): number => Math.abs((after ?? 0) - (before ?? 0))

function total({ municipalities, cells, sites }: Region, what: RegionComparisonView['totals'][number]['what']): number {
  if (what === 'cells') return cells.count
  if (what === 'sites') return sites.length
  return municipalities.reduce((sum, each) => sum + (each[what] !== undefined && isKnown(each[what]) ? each[what] : 0), 0)
}

const named = ({ id, name, kind, municipality }: Region['sites'][number]): SiteNameView => ({ id, name, kind, municipality })
