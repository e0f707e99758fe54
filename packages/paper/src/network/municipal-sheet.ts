import { type GroupRow, UNKNOWN } from '@weerbaar/core'
import type { NetworkSheetWord } from '@weerbaar/text'
import { networkRules } from './network-rules.ts'
import type { NetworkSheetsOrder } from './network-sheets.ts'
import { sheetFigures } from './sheet-figures.ts'
import { sheetMap } from './sheet-map.ts'

type Rows = readonly (readonly string[])[]
export type Say = (name: NetworkSheetWord, values?: Readonly<Record<string, string | number>>) => string

/** One page; rows are cells of a table, the first row its heads. */
export interface MunicipalSheet {
  readonly name: string
  readonly intro: string
  readonly reached: { readonly title: string; readonly rows: Rows }
  readonly walking: { readonly title: string; readonly rows: Rows; readonly note: string }
  readonly map: {
    readonly svg: string
    readonly alt: string
    readonly legend: Readonly<Record<'without' | 'with' | 'here' | 'elsewhere' | 'water', string>>
  }
  readonly without: { readonly title: string; readonly rows: Rows; readonly note: string }
  readonly points: { readonly title: string; readonly rows: Rows; readonly note: string }
  readonly rules: { readonly title: string; readonly lines: readonly string[] }
  readonly proof: { readonly title: string; readonly text: string }
  readonly sources: { readonly title: string; readonly text: string }
}

/** More areas than these are added up: the sheet is one page. */
const MOST_AREAS = 8

/** @param number of the municipality in the region */
export function municipalSheet(order: NetworkSheetsOrder, number: number, word: Say): MunicipalSheet {
  const { region, network, names, language } = order
  const municipality = region.municipalities[number]
  const row = network.perMunicipality.find((one) => one.municipality === municipality?.id)
  if (!municipality || !row) throw new RangeError(`municipality ${number} is not in the answer`)
  const { figure, share, metres } = sheetFigures(language)
  const reach = metres(network.reach)
  const cover = network.request.objective === 'max-cover'
  const isWithout = (cell: number): boolean => (network.metres[cell] ?? Number.POSITIVE_INFINITY) > network.reach
  const here = network.open
    .filter(({ site }) => region.sites[site]?.municipality === municipality.id)
    .toSorted((a, b) => b.load - a.load || a.site - b.site)
  const mayName = (site: number): boolean => names === 'all' || region.sites[site]?.ownerAgreed === true
  const named = here.filter(({ site }) => mayName(site))
  const hidden = here.length - named.length
  const { rows: areas, note: moreAreas } = withoutByArea(order, number, isWithout, word)
  const group = (label: string, counted: GroupRow | null | undefined): readonly string[] =>
    counted
      ? [label, figure(counted.people), figure(counted.covered), share(counted.covered, counted.people)]
      : [label, word('unknown'), word('unknown'), word('unknown')]
  const far = (distance: number | null): string => (distance === null ? word('notReached') : metres(distance))
  return {
    name: municipality.name,
    intro: word('intro', {
      here: row.points,
      all: network.points,
      covered: figure(row.covered),
      people: figure(row.inhabitants),
      share: share(row.covered, row.inhabitants),
      reach,
    }),
    reached: {
      title: word('withinReach', { reach }),
      rows: [
        [word('who'), word('people'), word('withPoint'), word('share')],
        group(word('everybody'), { people: row.inhabitants, covered: row.covered }),
        group(word('elderly'), row.elderly),
        group(word('children'), row.children),
      ],
    },
    walking: {
      title: word('walking'),
      rows: [
        [word('who'), word('upTo')],
        [word('half'), far(row.half)],
        [word('nineInTen'), far(row.nineInTen)],
        [word('ninetyNine'), far(row.ninetyNine)],
      ],
      note: word('within30', { people: figure(row.within30Minutes), share: share(row.within30Minutes, row.inhabitants) }),
    },
    map: {
      svg: sheetMap(region, number, isWithout, [
        ...named.flatMap(({ site }, i) => pointAt(order, site, i + 1)),
        ...network.open.flatMap(({ site }) =>
          region.sites[site]?.municipality !== municipality.id && mayName(site) ? pointAt(order, site) : [],
        ),
      ]),
      alt: word('mapAlt', { name: municipality.name, without: figure(row.inhabitants - row.covered), with: figure(row.covered), reach }),
      legend: {
        without: word('mapWithout'),
        with: word('mapWith'),
        here: word('mapHere'),
        elsewhere: word('mapElsewhere'),
        water: word('mapWater'),
      },
    },
    without: {
      title: word(order.areas.kind === 'places' ? 'withoutInPlaces' : 'withoutInNeighbourhoods', { reach }),
      rows: areas.length === 0 ? [] : [[word(order.areas.kind === 'places' ? 'place' : 'neighbourhood'), word('people')], ...areas],
      note: areas.length === 0 ? word('nobodyWithout') : moreAreas,
    },
    points: {
      title: word('points'),
      rows:
        named.length === 0
          ? []
          : [
              [word('number'), word('point'), word('nearest'), word(cover ? 'lostPeople' : 'lostKilometres')],
              ...named.map(({ site, fixed, load, lostWithout }, i) => {
                const name = region.sites[site]?.name ?? ''
                const lost = cover ? figure(lostWithout) : word('kilometres', { km: figure(lostWithout / 1000) })
                return [`${i + 1}`, fixed ? word('fixed', { name }) : name, figure(load), lost]
              }),
            ],
      note: [
        here.length === 0 ? word('noPoints') : '',
        hidden > 0 ? word('hidden', { count: hidden }) : '',
        named.length > 0 ? word(cover ? 'pointsHowCover' : 'pointsHowMedian', { reach }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    ...networkRules(order, word),
  }
}

const pointAt = ({ region }: NetworkSheetsOrder, site: number, number?: number) => {
  const at = region.sites[site]?.at
  return at ? [{ at, ...(number === undefined ? {} : { number }) }] : []
}

/** People without a point, the most first. */
function withoutByArea({ region, areas, language }: NetworkSheetsOrder, number: number, isWithout: (cell: number) => boolean, word: Say) {
  const { cells } = region
  const { figure } = sheetFigures(language)
  const people = new Map<number, number>()
  for (let i = 0; i < cells.count; i++)
    if (cells.municipality[i] === number && isWithout(i)) {
      const part = areas.partOf[i] ?? UNKNOWN
      people.set(part, (people.get(part) ?? 0) + (cells.inhabitants[i] ?? 0))
    }
  const most = [...people].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  const rest = most.slice(MOST_AREAS)
  return {
    rows: most.slice(0, MOST_AREAS).map(([part, count]) => [areas.parts[part]?.name ?? word('nowhere'), figure(count)]),
    note:
      rest.length === 0 ? '' : word('moreAreas', { count: rest.length, people: figure(rest.reduce((sum, [, count]) => sum + count, 0)) }),
  }
}
