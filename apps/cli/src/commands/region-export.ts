import { OPEN_LAYERS, openCsv, openGeoJson } from '@weerbaar/importers/region'
import { openRegion } from '@weerbaar/jobs'
import { BAD_INPUT, type Command, DONE } from '../command.ts'

const FORMS = ['geojson', 'csv', 'excel'] as const

export const regionExport: Command = {
  path: ['region', 'export'],
  words: {
    nl: 'geef een kaartlaag als open data; kandidaat-locaties alleen als hun eigenaar akkoord is',
    en: 'give a layer as open data; candidate sites only where their owner agreed',
  },
  operands: [{ placeholder: 'FILE', words: { nl: 'het regiobestand', en: 'the region file' } }],
  options: {
    layer: {
      takes: 'text',
      placeholder: 'LAYER',
      choices: OPEN_LAYERS,
      words: { nl: `welke laag: ${OPEN_LAYERS.join(', ')}`, en: `which layer: ${OPEN_LAYERS.join(', ')}` },
    },
    as: {
      takes: 'text',
      placeholder: 'geojson|csv|excel',
      choices: FORMS,
      words: { nl: 'in welke vorm; geojson als u niets zegt', en: 'in which form; geojson unless told' },
    },
  },
  async run(given, terminal) {
    const layer = OPEN_LAYERS.find((name) => name === given.text('layer'))
    if (layer === undefined) {
      terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option: '--layer', example: '--layer sites' } }])
      return BAD_INPUT
    }
    const opened = openRegion(given.operands[0] ?? '')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { region } = opened.data
    const form = given.text('as') ?? 'geojson'
    terminal.out(form === 'geojson' ? openGeoJson(region, layer) : openCsv(region, layer, form === 'excel' ? 'nl-excel' : 'plain'))
    return DONE
  },
}
