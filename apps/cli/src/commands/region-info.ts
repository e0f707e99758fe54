import { isKnown } from '@weerbaar/core'
import { openRegion } from '@weerbaar/jobs'
import { BAD_INPUT, type Command, DONE } from '../command.ts'

export const regionInfo: Command = {
  path: ['region', 'info'],
  words: { nl: 'wat er in een regiobestand staat', en: 'what a region file holds' },
  operands: [{ placeholder: 'FILE', words: { nl: 'het regiobestand', en: 'the region file' } }],
  options: { json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } } },
  async run(given, terminal) {
    const opened = openRegion(given.operands[0] ?? '')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { region, hash } = opened.data
    const sum = (numbers: Iterable<number>) => [...numbers].filter(isKnown).reduce((total, number) => total + number, 0)
    const info = {
      id: region.id,
      name: region.name,
      hash,
      inhabitants: sum(region.municipalities.map(({ inhabitants }) => inhabitants)),
      inhabitantsInCells: sum(region.cells.inhabitants),
      inhabitantsInNeighbourhoods:
        region.neighbourhoods.length > 0 ? sum(region.neighbourhoods.map(({ inhabitants }) => inhabitants)) : null,
      cells: region.cells.count,
      sites: region.sites.length,
      municipalities: region.municipalities.map(({ id, name, inhabitants }) => ({ id, name, inhabitants })),
      layers: region.layers,
    }
    if (given.flag('json')) {
      terminal.out(`${JSON.stringify(info)}\n`)
      return DONE
    }
    const nl = terminal.language === 'nl'
    const number = (value: number) => value.toLocaleString(nl ? 'nl-NL' : 'en-GB')
    const rows = [
      [nl ? 'regio' : 'region', `${info.name} (${info.id})`],
      ['hash', hash],
      [nl ? 'inwoners, gemeenten' : 'inhabitants, municipalities', number(info.inhabitants)],
      [nl ? 'inwoners, vierkanten' : 'inhabitants, squares', number(info.inhabitantsInCells)],
      ...(info.inhabitantsInNeighbourhoods === null
        ? []
        : [[nl ? 'inwoners, buurten' : 'inhabitants, neighbourhoods', number(info.inhabitantsInNeighbourhoods)]]),
      [nl ? 'vierkanten' : 'squares', number(info.cells)],
      [nl ? 'kandidaat-locaties' : 'candidate sites', number(info.sites)],
      ...region.layers.map(({ layer, features, source, date, provenance, licence }) => [
        `  ${layer}`,
        `${number(features)} · ${source[terminal.language]} · ${date} · ${PROVENANCE[provenance][terminal.language]} · ${licence}`,
      ]),
    ]
    const width = Math.max(...rows.map(([name = '']) => name.length))
    terminal.out(rows.map(([name = '', value = '']) => `${name.padEnd(width)}  ${value}\n`).join(''))
    return DONE
  },
}

const PROVENANCE = {
  measured: { nl: 'gemeten', en: 'measured' },
  derived: { nl: 'afgeleid', en: 'derived' },
  modelled: { nl: 'gemodelleerd', en: 'modelled' },
} as const
