import { type CellTable, type GroupRow, isKnown, type NetworkRow, type Region, UNKNOWN } from '@weerbaar/core'
import { weightedPercentile } from './weighted-percentile.ts'

/** What somebody walks in half an hour at 4 km/h, the average pace of docs/methods/walking-distance.md. */
const METRES_IN_30_MINUTES = 2000

/** Coverage and walking distances of the whole region and of each municipality, over the people in its squares. */
export function networkRows(
  region: Region,
  open: readonly number[],
  metres: Int32Array,
  reach: number,
): { readonly region: Omit<NetworkRow, 'municipality'>; readonly perMunicipality: readonly NetworkRow[] } {
  const { cells, municipalities, sites } = region
  const walked = Float64Array.from(metres, (m) => (m < 0 ? Number.POSITIVE_INFINITY : m))
  const perMunicipality = municipalities.map(({ id }, number): NetworkRow => {
    const mine = numbersWhere(cells.count, (i) => cells.municipality[i] === number)
    return { municipality: id, ...rowOf(cells, walked, mine, open.filter((site) => sites[site]?.municipality === id).length, reach) }
  })
  return {
    region: rowOf(
      cells,
      walked,
      numbersWhere(cells.count, () => true),
      open.length,
      reach,
    ),
    perMunicipality,
  }
}

function rowOf(cells: CellTable, walked: Float64Array, mine: Int32Array, points: number, reach: number): Omit<NetworkRow, 'municipality'> {
  const values = Float64Array.from(mine, (i) => walked[i] ?? Number.POSITIVE_INFINITY)
  const people = Float64Array.from(mine, (i) => cells.inhabitants[i] ?? 0)
  const within = (limit: number) =>
    people.reduce((sum, count, i) => sum + ((values[i] ?? Number.POSITIVE_INFINITY) <= limit ? count : 0), 0)
  return {
    points,
    inhabitants: people.reduce((sum, count) => sum + count, 0),
    covered: within(reach),
    elderly: group(cells.elderly, mine, values, reach),
    children: group(cells.children, mine, values, reach),
    half: weightedPercentile(values, people, 0.5),
    nineInTen: weightedPercentile(values, people, 0.9),
    ninetyNine: weightedPercentile(values, people, 0.99),
    within30Minutes: within(METRES_IN_30_MINUTES),
  }
}

/** `null` where nobody published how many there are. */
function group(column: Int32Array, mine: Int32Array, values: Float64Array, reach: number): GroupRow | null {
  let [people, covered, known] = [0, 0, false]
  for (const [i, cell] of mine.entries()) {
    const here = column[cell] ?? UNKNOWN
    if (!isKnown(here)) continue
    known = true
    people += here
    if ((values[i] ?? Number.POSITIVE_INFINITY) <= reach) covered += here
  }
  return known ? { people, covered } : null
}

function numbersWhere(count: number, holds: (i: number) => boolean): Int32Array {
  const numbers: number[] = []
  for (let i = 0; i < count; i++) if (holds(i)) numbers.push(i)
  return Int32Array.from(numbers)
}
