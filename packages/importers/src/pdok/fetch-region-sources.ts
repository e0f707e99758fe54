import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { areaFinder } from '../geometry/area-finder.ts'
import { textOf } from '../text-of.ts'
import type { Collected, RawFeature } from '../web/collect-features.ts'
import type { Web } from '../web/web-port.ts'
import { askService, type FetchProgress, type Question } from './ask-service.ts'
import { boxOf, grown, tilesOf } from './boxes.ts'
import { buildingsIn, buildingText } from './building-text.ts'
import { type AskedRegion, chooseMunicipalities } from './choose-municipalities.ts'
import { geoJson, isLand, pickedOf, propertiesOf } from './feature-text.ts'
import { figuresOf, FIRST_YEAR, LAST_YEAR } from './figures.ts'
import type { ServiceAddresses, ServiceName } from './services.ts'
import { squareText } from './square-text.ts'

export interface FetchOptions {
  readonly year: number
  /** Year of the squares, where CBS has not published those of `year`. */
  readonly squaresYear?: number
  readonly addresses?: ServiceAddresses
  readonly progress?: (progress: FetchProgress) => void
}

/** A selection of municipalities is no safety region: it gets a number that no safety region has. */
const OWN_SELECTION = 'VR00'
/** A WFS gives no more than 50,000 features by start index: the squares of 20 km are at most 40,000, buildings of 10 km fewer. */
const SQUARES_TILE = 20_000
const BUILDINGS_TILE = 10_000
/** A station feeds who lives some way off, metres. */
const STATIONS_STRIP = 5_000

/**
 * Fetches a region from PDOK into the texts of a folder of sources, as docs/formats/region-file.md describes one: what is fetched here
 * and what lies in a folder are then read by the same importers.
 *
 * A layer that is needed and does not come leaves nothing, and an error; another is left out, with a warning.
 *
 * @returns text by file name
 */
export async function fetchRegionSources(
  web: Web,
  asked: AskedRegion,
  { year, squaresYear = year, addresses = {}, progress }: FetchOptions,
): Promise<Imported<ReadonlyMap<string, string>>> {
  const wrong = wrongQuestion(asked, year)
  if (wrong) return { issues: [wrong] }
  const issues: Issue[] = []
  const failed: Imported<ReadonlyMap<string, string>> = { issues }
  const yearOf = (service: ServiceName): number => (service === 'squares' ? squaresYear : year)
  const ask = (service: ServiceName, questions: readonly Question[]): Promise<Collected | undefined> =>
    askService({ web, yearOf, addresses, progress, issues }, service, questions)

  const found = await chooseMunicipalities(asked, year, ask)
  issues.push(...found.issues)
  if (!found.data) return failed
  const { regionName, chosen, codes, area, around, crs } = found.data
  const texts = new Map<string, string>()
  const put = (name: string, features: readonly RawFeature[], say: (feature: RawFeature) => Record<string, unknown>, spoken = crs): void =>
    void texts.set(
      name,
      geoJson(
        features.map((feature) => ({ properties: say(feature), geometry: feature.geometry })),
        spoken,
      ),
    )
  let derived = 0
  const figures = (feature: RawFeature): Record<string, unknown> => {
    const { derived: worked, ...rest } = figuresOf(propertiesOf(feature), year)
    if (worked) derived++
    return rest
  }
  const names = chosen.map((feature) => textOf(propertiesOf(feature)['gemeentenaam'])).sort((a, b) => a.localeCompare(b, 'nl'))
  const code = 'region' in asked ? asked.region : OWN_SELECTION
  put(`veiligheidsregio_${code}.geojson`, [{}], () => ({ code, naam: regionName || names.join(', ') }), 'rd')
  put(`gemeenten_${year}.geojson`, chosen, (each) => ({ ...pickedOf(each, ['gemeentecode', 'gemeentenaam']), ...figures(each) }))
  put(`buurgemeenten_${year}.geojson`, around, (each) => ({ gemeente: propertiesOf(each)['gemeentenaam'] }))

  const parts = await ask(
    'neighbourhoods',
    codes.map((gemeentecode) => ({ filters: { gemeentecode } })),
  )
  if (!parts) return failed
  const sayPart = (each: RawFeature) => ({ ...pickedOf(each, ['buurtcode', 'buurtnaam', 'gemeentecode']), ...figures(each) })
  put(`buurten_${year}.geojson`, parts.features.filter(isLand), sayPart, parts.crs)
  if (derived > 0) issues.push(issueOf('figures-derived', { count: derived }, { source: 'neighbourhoods' }, 'note'))

  const squares = await ask(
    'squares',
    tilesOf(area, SQUARES_TILE).map((box) => ({ box })),
  )
  if (!squares) return failed
  const inside = areaFinder([area])
  texts.set(
    `cbs_vk100_${squaresYear}.csv`,
    squareText(squares, (at) => inside(at) === 0),
  )

  const postcodes = await ask('postcodes', [{ box: boxOf(area), filters: { jaarcode: String(year) } }])
  const sayPostcode = (each: RawFeature) => {
    const said = propertiesOf(each)
    return { postcode: said['postcode'], inwoners: pick(said, 'aantal_inwoners', 'aantalInwoners') }
  }
  if (postcodes) put(`pc4_${year}.geojson`, postcodes.features, sayPostcode, postcodes.crs)

  const buildings = await ask(
    'buildings',
    tilesOf(area, BUILDINGS_TILE).map((box) => ({ where: buildingsIn(box) })),
  )
  if (buildings) texts.set('gebouwen_bag.csv', buildingText(buildings))

  const flood = await ask('flood', [{ box: boxOf(area) }])
  if (flood) put('overstroming_ror.geojson', flood.features, (each) => ({ id: each.id ?? propertiesOf(each)['local_id'] }), flood.crs)

  const stations = await ask('substations', [{ box: grown(boxOf(area), STATIONS_STRIP) }])
  if (stations) put('onderstations_liander.geojson', stations.features, (each) => ({ ...propertiesOf(each), id: each.id }), stations.crs)
  return issues.some(({ severity }) => severity === 'error') ? failed : { data: texts, issues }
}

function wrongQuestion(asked: AskedRegion, year: number): Issue | undefined {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    return issueOf('value-out-of-range', { value: year, lowest: FIRST_YEAR, highest: LAST_YEAR }, { field: '--year' })
  const malformed =
    'region' in asked ? [asked.region].find((code) => !/^VR\d\d$/.test(code)) : asked.municipalities.find((code) => !/^GM\d{4}$/.test(code))
  return malformed === undefined
    ? undefined
    : issueOf('code-malformed', { value: malformed, expected: 'VR08 / GM0268,GM0281' }, { field: '--pdok' })
}
