import type { NetworkRequest, Slug } from '@weerbaar/core'
import { DETOUR_FACTOR } from '@weerbaar/engines/network'
import {
  makeNetwork,
  networkCsv,
  networkGeoJson,
  networkInputHash,
  networkView,
  openRegion,
  partsOfRegion,
  readModel,
  resolveOrder,
} from '@weerbaar/jobs'
import { networkSheets, networkSheetsPdf } from '@weerbaar/paper'
import { BAD_INPUT, type Command, DONE, type Given, type Terminal } from '../command.ts'
import { percentOf } from '../percent-of.ts'
import { FORCE_OPTION, newFileOf, writeNewFile } from './write-new-file.ts'

export const sitingPlan: Command = {
  path: ['siting', 'plan'],
  words: { nl: 'zoek een netwerk van noodsteunpunten', en: 'find a network of support points' },
  operands: [],
  options: {
    region: { takes: 'text', placeholder: 'FILE', words: { nl: 'regiobestand', en: 'region file' } },
    norms: {
      takes: 'text',
      placeholder: 'NAME',
      words: { nl: 'uitgangspunten, zoals one-per-5000', en: 'planning norms, such as one-per-5000' },
    },
    points: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'aantal punten; anders volgens de uitgangspunten', en: 'number of points; else as the norms say' },
    },
    reach: {
      takes: 'whole-number',
      placeholder: 'METRES',
      words: { nl: 'hoe ver lopen; anders volgens de uitgangspunten', en: 'how far to walk; else as the norms say' },
    },
    minimum: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'minstens zoveel per gemeente', en: 'at least so many per municipality' },
    },
    maximum: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'hoogstens zoveel per gemeente', en: 'at most so many per municipality' },
    },
    'places-from': {
      takes: 'whole-number',
      placeholder: 'PEOPLE',
      words: { nl: 'elke kern met zoveel inwoners of meer krijgt een punt', en: 'every place with so many people or more gets a point' },
    },
    objective: {
      takes: 'text',
      placeholder: 'max-cover|p-median',
      choices: ['max-cover', 'p-median'],
      words: { nl: 'zo veel mogelijk mensen dichtbij, of zo kort mogelijk lopen', en: 'most people near, or least walking' },
    },
    fix: { takes: 'text', placeholder: 'ID,ID', words: { nl: 'locaties die moeten', en: 'sites that must' } },
    forbid: { takes: 'text', placeholder: 'ID,ID', words: { nl: 'locaties die niet mogen', en: 'sites that must not' } },
    close: {
      takes: 'text',
      placeholder: 'NAME,NAME',
      words: { nl: 'bruggen en veren die dicht zijn', en: 'bridges and ferries that are closed' },
    },
    seed: { takes: 'whole-number', placeholder: 'N', words: { nl: 'begingetal (1)', en: 'seed (1)' } },
    frontier: {
      takes: 'flag',
      words: { nl: 'ook wat meer of minder punten doen (duurt langer)', en: 'also what more or fewer points do (takes longer)' },
    },
    json: { takes: 'flag', words: { nl: 'alles als JSON', en: 'everything as JSON' } },
    geojson: { takes: 'flag', words: { nl: 'de punten als GeoJSON', en: 'the points as GeoJSON' } },
    csv: { takes: 'flag', words: { nl: 'de punten als CSV', en: 'the points as CSV' } },
    out: {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'ook een PDF: voor elke gemeente een blad op A4', en: 'also a PDF: an A4 sheet for each municipality' },
    },
    'all-names': {
      takes: 'flag',
      words: {
        nl: 'noem op de bladen ook punten waarvan de eigenaar niet akkoord is; alleen intern',
        en: 'also name points on the sheets whose owner has not agreed; internal only',
      },
    },
    force: FORCE_OPTION,
  },
  async run(given, terminal) {
    const path = needed(given, terminal, 'region', 'regio.gpkg')
    const norms = needed(given, terminal, 'norms', 'one-per-5000')
    if (!path || !norms) return BAD_INPUT
    const target = given.text('out') === undefined ? undefined : newFileOf(given, 'bladen.pdf')
    terminal.issues(target?.issues ?? [])
    if (target && !target.data) return BAD_INPUT
    const opened = openRegion(path)
    const model = readModel()
    terminal.issues([...opened.issues, ...model.issues])
    if (!opened.data || !model.data) return BAD_INPUT
    const { region, hash } = opened.data

    const list = (name: string) =>
      (given.text(name) ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    const numbers = { fix: [] as number[], forbid: [] as number[] }
    for (const name of ['fix', 'forbid'] as const)
      for (const id of list(name)) {
        const site = region.sites.findIndex((one) => one.id === id)
        if (site < 0) {
          terminal.issues([{ code: 'not-found', severity: 'error', field: `--${name}`, params: { value: id } }])
          return BAD_INPUT
        }
        numbers[name].push(site)
      }
    const points = given.number('points')
    const reach = given.number('reach')
    const maximum = given.number('maximum')
    const placesFrom = given.number('places-from')
    const request: NetworkRequest = {
      norms: norms as Slug, // looked up by resolveOrder
      objective: given.text('objective') === 'p-median' ? 'p-median' : 'max-cover',
      ...(points === undefined ? {} : { points }),
      ...(reach === undefined ? {} : { reach }),
      fixed: numbers.fix,
      forbidden: numbers.forbid,
      minimumPerMunicipality: given.number('minimum') ?? model.data.norms.find(({ id }) => id === norms)?.minimumPerMunicipality ?? 0,
      ...(maximum === undefined ? {} : { maximumPerMunicipality: maximum }),
      ...(placesFrom === undefined ? {} : { placesFrom }),
      closedCrossings: list('close'),
      seed: given.number('seed') ?? 1,
    }
    const order = resolveOrder(request, region, model.data, DETOUR_FACTOR)
    terminal.issues(order.issues)
    if (!order.data) return BAD_INPUT

    const from = terminal.elapsed()
    const made = makeNetwork(region, order.data, {
      elapsed: () => terminal.elapsed() - from,
      withFrontier: given.flag('frontier'),
      onProgress: (done) => {
        terminal.progress({ nl: 'Netwerk zoeken', en: 'Finding the network' }, done)
        return 'go'
      },
    })
    terminal.issues(made.issues)
    if (!made.data) return BAD_INPUT
    const seconds = (terminal.elapsed() - from) / 1000
    const view = networkView(region, hash, networkInputHash(hash, order.data), order.data, made.data)
    if (target?.data) {
      const now = Date.now()
      const sheets = networkSheets({
        region,
        network: view,
        areas: partsOfRegion(region),
        run: view.inputHash.slice(0, 16),
        madeAt: now,
        names: given.flag('all-names') ? 'all' : 'agreed',
        language: terminal.language,
      })
      const written = writeNewFile(target.data, await networkSheetsPdf(sheets, Math.floor(now / 1000)))
      terminal.issues(written.issues)
      if (!written.data) return BAD_INPUT
    }
    if (given.flag('geojson')) terminal.out(networkGeoJson(region, view))
    else if (given.flag('csv')) terminal.out(networkCsv(region, view, terminal.language === 'nl' ? 'nl-excel' : 'plain'))
    else if (given.flag('json')) terminal.out(`${JSON.stringify({ ...view, seconds })}\n`)
    else terminal.out(summary(view, seconds, terminal.language === 'nl'))
    return DONE
  },
}

function needed(given: Given, terminal: Terminal, name: string, example: string): string | undefined {
  const value = given.text(name)
  if (!value)
    terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option: `--${name}`, example: `--${name} ${example}` } }])
  return value
}

function summary(view: ReturnType<typeof networkView>, seconds: number, nl: boolean): string {
  const whole = (value: number) => value.toLocaleString(nl ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 0 })
  const percent = (share: number, digits: number) =>
    (100 * share).toLocaleString(nl ? 'nl-NL' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const { region } = view
  const inCells = region.inhabitants
  const lines = nl
    ? [
        `${view.norms.name.nl}: ${view.points} punten, ${whole(view.reach)} m lopen`,
        `binnen bereik: ${whole(view.covered)} van ${whole(inCells)} mensen (${percent(view.covered / inCells, 1)} %)`,
        `binnen 30 minuten lopen: ${whole(region.within30Minutes)} mensen (${percent(region.within30Minutes / inCells, 1)} %)`,
        `de helft loopt tot ${region.half ?? '?'} m, 9 van 10 tot ${region.nineInTen ?? '?'} m`,
        view.status === 'optimal'
          ? 'bewezen: met deze aannames kan het niet beter'
          : `bewezen: met deze aannames hooguit ${percentOf(view.gap, nl)} % beter mogelijk`,
        `${seconds.toFixed(1)} s${view.repeatable ? '' : ', niet herhaalbaar'}`,
      ]
    : [
        `${view.norms.name.en}: ${view.points} points, ${whole(view.reach)} m on foot`,
        `within reach: ${whole(view.covered)} of ${whole(inCells)} people (${percent(view.covered / inCells, 1)} %)`,
        `within 30 minutes on foot: ${whole(region.within30Minutes)} people (${percent(region.within30Minutes / inCells, 1)} %)`,
        `half walk up to ${region.half ?? '?'} m, 9 in 10 up to ${region.nineInTen ?? '?'} m`,
        view.status === 'optimal'
          ? 'proven: under these assumptions it cannot be better'
          : `proven: under these assumptions at most ${percentOf(view.gap, nl)} % better is possible`,
        `${seconds.toFixed(1)} s${view.repeatable ? '' : ', not repeatable'}`,
      ]
  return `${lines.join('\n')}\n`
}
