import { buildExample, buildFromFolder, saveRegion } from '@weerbaar/jobs'
import { BAD_INPUT, type Command, DONE } from '../command.ts'

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
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het bestand komt', en: 'where the file goes' } },
    force: { takes: 'flag', words: { nl: 'vervang een bestand dat er al is', en: 'replace a file that is there' } },
  },
  async run(given, terminal) {
    const out = given.text('out')
    const from = given.text('from')
    if (!out) {
      terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option: '--out', example: '--out regio.gpkg' } }])
      return BAD_INPUT
    }
    if (given.flag('example') === (from !== undefined)) {
      terminal.issues([{ code: 'value-missing', severity: 'error', field: '--example / --from FOLDER', params: {} }])
      return BAD_INPUT
    }
    terminal.progress({ nl: 'Regio lezen', en: 'Reading the region' }, 0.1)
    const built = from === undefined ? buildExample() : buildFromFolder(from)
    terminal.issues(built.issues)
    if (!built.data) return BAD_INPUT
    terminal.progress({ nl: 'Bestand schrijven', en: 'Writing the file' }, 0.7)
    const saved = saveRegion(out, built.data, given.flag('force'))
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
