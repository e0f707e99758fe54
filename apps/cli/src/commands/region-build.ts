import { inflateSync } from 'node:zlib'
import { type Imported, issueOf, type Region } from '@weerbaar/core'
import { type AskedRegion, type FetchProgress, SERVICE_NAMES, type ServiceName } from '@weerbaar/importers/pdok'
import { addMap, buildExample, buildFromFolder, buildFromPdok, saveRegion, withIssues } from '@weerbaar/jobs'
import { BAD_INPUT, type Command, DONE, type Given, type Terminal } from '../command.ts'
import { realWeb } from '../real-web.ts'
import { serviceAddresses } from '@weerbaar/jobs'

export const regionBuild: Command = {
  path: ['region', 'build'],
  words: { nl: 'maak een regiobestand (GeoPackage)', en: 'build a region file (GeoPackage)' },
  operands: [],
  options: {
    example: {
      takes: 'flag',
      words: { nl: 'de voorbeeldregio: alleen uit het programma zelf', en: 'the example region: from the program alone' },
    },
    from: {
      takes: 'text',
      placeholder: 'FOLDER',
      words: { nl: 'uit een map met bronbestanden (GeoJSON, CSV)', en: 'from a folder of source files (GeoJSON, CSV)' },
    },
    pdok: {
      takes: 'text',
      placeholder: 'VR08|GM0268,GM0281',
      words: {
        nl: 'over internet van CBS en Kadaster: een veiligheidsregio of gemeenten; --from vult aan',
        en: 'over the internet from CBS and Kadaster: a safety region or municipalities; --from adds to it',
      },
    },
    osm: {
      takes: 'text',
      placeholder: 'FILE.osm.pbf',
      words: { nl: 'loop over de wegen en paden van OpenStreetMap', en: 'walk on the ways and paths of OpenStreetMap' },
    },
    year: {
      takes: 'whole-number',
      placeholder: 'YEAR',
      words: { nl: 'jaar van de cijfers, bij --pdok', en: 'year of the figures, with --pdok' },
    },
    'squares-year': {
      takes: 'whole-number',
      placeholder: 'YEAR',
      words: { nl: 'jaar van de vierkanten, als dat een ander is', en: 'year of the squares, where it is another' },
    },
    cache: {
      takes: 'text',
      placeholder: 'FOLDER',
      words: {
        nl: 'waar opgehaalde bladzijden blijven, zodat een afgebroken bouw verder gaat',
        en: 'where fetched pages stay, so that a build that was cut goes on',
      },
    },
    offline: { takes: 'flag', words: { nl: 'alleen wat al is opgehaald', en: 'only what was fetched before' } },
    services: {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'JSON met andere adressen dan PDOK', en: 'JSON with other addresses than PDOK' },
    },
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het bestand komt', en: 'where the file goes' } },
    force: { takes: 'flag', words: { nl: 'vervang een bestand dat er al is', en: 'replace a file that is there' } },
  },
  async run(given, terminal) {
    const out = given.text('out')
    if (!out) {
      terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option: '--out', example: '--out regio.gpkg' } }])
      return BAD_INPUT
    }
    if (given.flag('example') === (given.text('from') !== undefined || given.text('pdok') !== undefined)) {
      terminal.issues([{ code: 'value-missing', severity: 'error', field: '--example / --from FOLDER / --pdok VR08', params: {} }])
      return BAD_INPUT
    }
    const bare = await buildRegion(given, terminal)
    terminal.issues(bare.issues)
    if (!bare.data) return BAD_INPUT
    const built = withMap(bare.data, given.text('osm'), terminal)
    terminal.issues(built.issues)
    if (!built.data) return BAD_INPUT
    terminal.progress({ nl: 'Bestand schrijven', en: 'Writing the file' }, 0.9)
    const saved = saveRegion(out, withIssues(built.data, [...bare.issues, ...built.issues]), given.flag('force'))
    terminal.issues(saved.issues)
    if (!saved.data) return BAD_INPUT
    terminal.progress({ nl: 'Klaar', en: 'Done' }, 1)
    terminal.tell(
      { nl: '{out}: {name}, {cells} vierkanten, {seconds} s', en: '{out}: {name}, {cells} squares, {seconds} s' },
      { out, name: built.data.name, cells: built.data.cells.count, seconds: (terminal.elapsed() / 1000).toFixed(1) },
    )
    return DONE
  },
}

function withMap(region: Region, map: string | undefined, terminal: Terminal): Imported<Region> {
  if (map === undefined) return { data: region, issues: [] }
  const inflate = (packed: Uint8Array, most: number): Uint8Array => inflateSync(packed, { maxOutputLength: most })
  return addMap(region, map, inflate, (done) => terminal.progress({ nl: 'Kaart lezen', en: 'Reading the map' }, 0.9 * done))
}

async function buildRegion(given: Given, terminal: Terminal): Promise<Imported<Region>> {
  const pdok = given.text('pdok')
  const from = given.text('from')
  if (pdok === undefined) {
    terminal.progress({ nl: 'Regio lezen', en: 'Reading the region' }, 0.1)
    return from === undefined ? buildExample() : buildFromFolder(from)
  }
  const year = given.number('year')
  if (year === undefined) return { issues: [issueOf('option-needs-value', { option: '--year', example: '--year 2024' })] }
  const addresses = serviceAddresses(given.text('services'))
  if (!addresses.data) return { issues: addresses.issues }
  const asked: AskedRegion = pdok.startsWith('VR') ? { region: pdok } : { municipalities: pdok.split(',') }
  const squaresYear = given.number('squares-year')
  return buildFromPdok(
    realWeb(given.text('cache'), given.flag('offline'), given.text('services') !== undefined),
    asked,
    {
      year,
      addresses: addresses.data,
      progress: (progress) => showProgress(progress, terminal),
      ...(squaresYear !== undefined && { squaresYear }),
    },
    from,
  )
}

const SERVICE_WORDS: Readonly<Record<ServiceName, { readonly nl: string; readonly en: string }>> = {
  'safety-regions': { nl: 'veiligheidsregio', en: 'safety region' },
  municipalities: { nl: 'gemeenten', en: 'municipalities' },
  neighbourhoods: { nl: 'buurten', en: 'neighbourhoods' },
  squares: { nl: 'vierkanten', en: 'squares' },
  postcodes: { nl: 'postcodes', en: 'postcodes' },
  buildings: { nl: 'gebouwen', en: 'buildings' },
  flood: { nl: 'overstromingsgebieden', en: 'flood areas' },
  substations: { nl: 'stroomstations', en: 'substations' },
}

/** What is being fetched, how much of it is in, and how many questions are left. */
function showProgress({ service, question, questions, taken, matched }: FetchProgress, terminal: Terminal): void {
  const part = matched === undefined || matched === 0 ? 0.5 : Math.min(1, taken / matched)
  const done = (0.9 * (SERVICE_NAMES.indexOf(service) + (question - 1 + part) / questions)) / SERVICE_NAMES.length
  const amount = matched === undefined ? `${taken}` : `${taken}/${matched}`
  const { nl, en } = SERVICE_WORDS[service]
  terminal.progress(
    { nl: `Ophalen: ${nl} ${question}/${questions}, ${amount}`, en: `Fetching: ${en} ${question}/${questions}, ${amount}` },
    done,
  )
}
