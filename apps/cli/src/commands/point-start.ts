import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BAD_INPUT, type Command } from '../command.ts'
import { givenKit, KIT_OPTIONS, PASSPHRASE_OPTION } from '../kit/kit-options.ts'
import { hubWords } from '../kit/hub-words.ts'
import { readyLaptop } from '../kit/ready-laptop.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { child, fromRoot } from './build-pages.ts'

export const pointStart: Command = {
  path: ['point', 'start'],
  words: { nl: 'start een kit op de laptop van een punt', en: 'start a kit on the laptop of a point' },
  operands: [],
  options: {
    ...KIT_OPTIONS,
    ...PASSPHRASE_OPTION,
    port: { takes: 'whole-number', placeholder: 'N', words: { nl: 'poort voor de tablets (8443)', en: 'port for the tablets (8443)' } },
    'plain-port': {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'poort voor de laptop zelf en gewone formulieren (8080)', en: 'port for the laptop itself and plain forms (8080)' },
    },
    host: {
      takes: 'text',
      placeholder: 'ADDRESS',
      words: { nl: 'adres om op te luisteren (0.0.0.0)', en: 'address to listen on (0.0.0.0)' },
    },
  },
  async run(given, terminal) {
    terminal.tell({ nl: 'De kit wordt nagekeken…', en: 'Verifying the kit…' })
    const found = givenKit(given)
    terminal.issues(found.issues)
    if (!found.data) return BAD_INPUT
    const { kit, dataFolder } = found.data
    const ready = await readyLaptop(kit, dataFolder, () => askPassphrase(given, terminal))
    terminal.issues(ready.issues)
    if (!ready.data) return BAD_INPUT
    terminal.tell(
      { nl: '{files} bestanden zijn zoals ondertekend. Gegevens: {folder}', en: '{files} files are as signed. Data: {folder}' },
      { files: kit.files, folder: dataFolder },
    )
    const code = await child([
      fromRoot('apps/hub/src/main.ts'),
      ...hubWords(kit, dataFolder, existsSync(join(dataFolder, 'tls', 'authority.pem')), {
        port: given.number('port'),
        plainPort: given.number('plain-port'),
        host: given.text('host'),
      }),
      '--lang',
      terminal.language,
    ])
    return { exit: code === 0 ? 0 : code === 2 ? 2 : 3 }
  },
}
