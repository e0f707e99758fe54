import { openRegion } from '@weerbaar/jobs'
import { tellPreview } from '../candidate-words.ts'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { previewOfFile } from '../list-file.ts'

export const regionCandidatesCheck: Command = {
  path: ['region', 'candidates', 'check'],
  words: { nl: 'wat een ingevulde lijst zou veranderen; er verandert niets', en: 'what a filled-in list would change; nothing is changed' },
  operands: [{ placeholder: 'FILE', words: { nl: 'de ingevulde lijst, CSV of XLSX', en: 'the filled-in list, CSV or XLSX' } }],
  options: {
    region: { takes: 'text', placeholder: 'FILE', words: { nl: 'het regiobestand', en: 'the region file' } },
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const opened = openRegion(given.text('region') ?? '')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const preview = previewOfFile(opened.data.region, given.operands[0] ?? '')
    terminal.issues(preview.issues)
    if (!preview.data) return BAD_INPUT
    const { added, changed, same } = preview.data
    if (given.flag('json')) terminal.out(`${JSON.stringify({ added, changed, same, issues: preview.issues })}\n`)
    else tellPreview(preview.data, terminal)
    return DONE
  },
}
