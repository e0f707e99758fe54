import type { LayerName } from '@weerbaar/core'
import type { MunicipalSheet, Say } from './municipal-sheet.ts'
import type { NetworkSheetsOrder } from './network-sheets.ts'
import { sheetFigures } from './sheet-figures.ts'

/** Layers a network rests on. */
const USED: ReadonlySet<LayerName> = new Set([
  'municipalities',
  'neighbourhoods',
  'cells',
  'places',
  'water',
  'crossings',
  'walking-ways',
  'sites',
])

/** Closed crossings by name: the sheet is one page. */
const MOST_NAMES = 8

/** What was asked, how good the answer is and what it rests on, in words: the same on the sheet of every municipality. */
export function networkRules(order: NetworkSheetsOrder, word: Say): Pick<MunicipalSheet, 'rules' | 'proof' | 'sources'> {
  const { region, network, language } = order
  const { request, norms, status, repeatable } = network
  const { figure, metres, decimals, gap } = sheetFigures(language)
  const cover = request.objective === 'max-cover'
  const people = figure(request.placesFrom ?? 0)
  const namesIn = (request.placesIn ?? []).map((id) => region.municipalities.find((one) => one.id === id)?.name ?? id)
  const closed = request.closedCrossings
  const more = Math.max(0, closed.length - MOST_NAMES)
  const lines = [
    word('norms', { name: norms.name[language], kind: word(norms.kind), source: norms.source.title, date: norms.source.date }),
    word(cover ? 'cover' : 'median', { points: network.points, reach: metres(network.reach) }),
    request.minimumPerMunicipality > 0 && word('minimum', { count: request.minimumPerMunicipality }),
    request.maximumPerMunicipality !== undefined && word('maximum', { count: request.maximumPerMunicipality }),
    request.placesFrom !== undefined &&
      (namesIn.length === 0 ? word('places', { people }) : word('placesIn', { people, names: namesIn.join(', ') })),
    request.fixed.length > 0 && word('fixedCount', { count: request.fixed.length }),
    request.forbidden.length > 0 && word('forbiddenCount', { count: request.forbidden.length }),
    closed.length > 0 && word(more > 0 ? 'closedMore' : 'closed', { names: closed.slice(0, MOST_NAMES).join(', '), count: more }),
    request.floods !== undefined && request.floods.length > 0 && word('flooded', { count: request.floods.length }),
    region.walking ? word('walkWays') : word('walkLattice', { factor: decimals(network.detourFactor) }),
  ]
  const proof = status === 'optimal' ? word('optimal') : word(cover ? 'feasibleCover' : 'feasibleMedian', { gap: gap(network.gap) })
  const provenance = { measured: word('measured'), derived: word('derivedLayer'), modelled: word('modelled') }
  const sources = region.layers
    .filter(({ layer }) => USED.has(layer))
    .map(({ source, date, licence, provenance: how }) =>
      word('source', { source: source[language], date, licence, provenance: provenance[how] }),
    )
  return {
    rules: { title: word('rules'), lines: lines.filter((line) => line !== false) },
    proof: { title: word('proof'), text: [proof, repeatable ? '' : word('notRepeatable'), word('caveat')].filter(Boolean).join(' ') },
    sources: {
      title: word('sources'),
      text: [...new Set(sources)].join('; ').concat('.', region.origin === 'example' ? ` ${word('example')}` : ''),
    },
  }
}
