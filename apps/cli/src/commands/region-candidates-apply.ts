import { openRegion, saveRegion, withCandidates } from '@weerbaar/jobs'
import { tellPreview } from '../candidate-words.ts'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { previewOfFile } from '../list-file.ts'

export const regionCandidatesApply: Command = {
  path: ['region', 'candidates', 'apply'],
  words: {
    nl: 'zet een ingevulde lijst in een nieuw regiobestand; regels met een fout blijven eruit',
    en: 'put a filled-in list into a new region file; rows with a fault stay out',
  },
  operands: [{ placeholder: 'FILE', words: { nl: 'de ingevulde lijst, CSV of XLSX', en: 'the filled-in list, CSV or XLSX' } }],
  options: {
    region: { takes: 'text', placeholder: 'FILE', words: { nl: 'het regiobestand', en: 'the region file' } },
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het nieuwe regiobestand komt', en: 'where the new region file goes' } },
    force: { takes: 'flag', words: { nl: 'vervang een bestand dat er al is', en: 'replace a file that is there' } },
  },
  async run(given, terminal) {
    const out = given.text('out')
    if (out === undefined) {
      terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option: '--out', example: '--out regio.gpkg' } }])
      return BAD_INPUT
    }
    const opened = openRegion(given.text('region') ?? '')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const preview = previewOfFile(opened.data.region, given.operands[0] ?? '')
    terminal.issues(preview.issues)
    if (!preview.data) return BAD_INPUT
    const saved = saveRegion(out, withCandidates(opened.data.region, preview.data), given.flag('force'))
    terminal.issues(saved.issues)
    if (!saved.data) return BAD_INPUT
    tellPreview(preview.data, terminal)
    return DONE
  },
}
