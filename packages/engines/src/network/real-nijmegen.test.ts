import { existsSync, readFileSync } from 'node:fs'
import type { Crossing, Position, Water } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { type LandLattice, latticeOverLand } from './lattice-over-land.ts'
import { crossingsOf, route } from './route.ts'

const DATA = new URL('../../../../../shared/data/', import.meta.url)
const present = existsSync(DATA)
const why = present ? '' : ' (skipped: ../shared/data is not here)'
const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8')

test.skipIf(!present)(`on the real rivers one walks from Lent to the centre of Nijmegen over the Waalbrug${why}`, () => {
  const { walk } = realRegion()
  expect(walk(LENT, CENTRE)).toEqual(['Waalbrug (Nijmegen)'])
})

test.skipIf(!present)(
  `with the Waalbrug and De Oversteek closed it is the Snelbinder, with that closed too there is no way within 5 km${why}`,
  () => {
    const two = ['Waalbrug (Nijmegen)', 'De Oversteek (Nijmegen)']
    expect(realRegion(two).walk(LENT, CENTRE)).toEqual(['Spoorbrug + Snelbinder (Nijmegen)'])
    expect(realRegion([...two, 'Spoorbrug + Snelbinder (Nijmegen)']).walk(LENT, CENTRE)).toBeUndefined()
  },
)

test.skipIf(!present)(
  `every crossing of the real region for walkers reaches both banks, the others are left out with a reason${why}`,
  () => {
    const { crossings } = realRegion()
    const left = crossings.filter((c) => c.fate !== 'walked').map(({ name, fate }) => `${name}: ${fate}`)
    expect(left).toEqual([
      'Martinus Nijhoffbrug A2 (Zaltbommel): not-on-foot',
      'Dr. W. Hupkesbrug (spoor, Zaltbommel): not-on-foot',
      'Maasbrug A50/N Ravenstein: not-on-foot',
      'Maasbrug A73 Heumen/Cuijk: not-on-foot',
      'Spoorbrug Mook - Katwijk: not-on-foot',
      // Says only weg, fiets, spoor; a question for the source, not for a guess here.
      'Maasbruggen Hedel (A2/N831/spoor): not-on-foot',
    ])
    // The table says its rows are already placed on the axes.
    expect(Math.max(...crossings.map((c) => c.moved ?? Infinity))).toBeLessThan(10)
  },
)

/** GeoNames. */
const LENT: Position = toRd([5.86667, 51.86167])
/** The Grote Markt. */
const CENTRE: Position = [187_900, 428_900]

function realRegion(closed: readonly string[] = []): LandLattice & { walk: (from: Position, to: Position) => string[] | undefined } {
  const made = latticeOverLand({
    box: { minX: 128_000, minY: 410_000, maxX: 200_000, maxY: 446_000 },
    water: realWater(),
    crossings: realCrossings(),
    closed: new Set(closed),
  })
  const walk = (from: Position, to: Position) => {
    const found = route(made.graph, from, to, 5000)
    return found && crossingsOf(found).map((i) => made.crossings[i]!.name)
  }
  return { ...made, walk }
}

interface Line {
  readonly type: 'LineString'
  readonly coordinates: readonly Position[]
}
interface Lines {
  readonly type: 'MultiLineString'
  readonly coordinates: readonly (readonly Position[])[]
}

function realWater(): Water[] {
  const file: { features: { properties: { name: string; breedte_m_indicatief: number }; geometry: Line | Lines }[] } = JSON.parse(
    read('water/rivieren_as.geojson'),
  )
  return file.features.flatMap(({ properties, geometry }) =>
    (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(
      (line): Water => ({ name: properties.name, kind: 'river', width: properties.breedte_m_indicatief, axis: line.map(toRd) }),
    ),
  )
}

function realCrossings(): Crossing[] {
  const rows = read('water/oeververbindingen_hoofdrivieren.csv').trim().split(/\r?\n/).slice(1)
  return rows.map((row): Crossing => {
    const [, quoted, plain, water, lon, lat, quotedUse, plainUse] =
      /^(?:"([^"]*)"|([^,]*)),([^,]*),([^,]*),([^,]*),(?:"([^"]*)"|([^,]*)),/.exec(row)!
    return {
      name: quoted ?? plain!,
      kind: 'bridge',
      water: water!,
      at: toRd([Number(lon), Number(lat)]),
      travellers: (quotedUse ?? plainUse!).includes('voet') ? ['foot'] : ['car'],
      inService: true,
    }
  })
}

/** WGS84 to RD New within about a metre. Source: Schreutelkamp and Strang van Hees, Geodesia 43 (2001). */
function toRd([lon, lat]: Position): Position {
  const f = 0.36 * (lat - 52.1551744)
  const l = 0.36 * (lon - 5.38720621)
  return [
    155_000 +
      190_094.945 * l -
      11_832.228 * f * l -
      114.221 * f * f * l -
      32.391 * l ** 3 -
      0.705 * f -
      2.34 * f ** 3 * l -
      0.608 * f * l ** 3,
    463_000 +
      309_056.544 * f +
      3638.893 * l * l +
      73.077 * f * f -
      157.984 * f * l * l +
      59.788 * f ** 3 +
      0.433 * l -
      6.439 * f * f * l * l,
  ]
}
