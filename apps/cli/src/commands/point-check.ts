import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { issueOf } from '@weerbaar/core'
import { openLog, readRights, rightsFolder } from '@weerbaar/store'
import { type Language, say } from '@weerbaar/text'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { hubWords } from '../kit/hub-words.ts'
import { givenKit, KIT_OPTIONS, PASSPHRASE_OPTION } from '../kit/kit-options.ts'
import { type Finding, kitFindings, trustFindings } from '../kit/laptop-findings.ts'
import { readyLaptop } from '../kit/ready-laptop.ts'
import { type TriedHub, tryHub } from '../kit/try-hub.ts'
import { tryPages } from '../kit/try-pages.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { FORCE_OPTION, newFileOf, writeNewFile } from './write-new-file.ts'

const MARKS = { good: { nl: 'goed', en: 'good' }, look: { nl: 'LET OP', en: 'LOOK' }, wrong: { nl: 'FOUT', en: 'WRONG' } } as const

export const pointCheck: Command = {
  path: ['point', 'check'],
  words: {
    nl: 'probeer een kit uit op de laptop van een punt, met een verslag om te tekenen; elk half jaar',
    en: 'try a kit on the laptop of a point, with a report to sign; every half year',
  },
  operands: [],
  options: {
    ...KIT_OPTIONS,
    ...PASSPHRASE_OPTION,
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'ook als bestand, om af te drukken', en: 'also as a file, to print' } },
    force: FORCE_OPTION,
  },
  async run(given, terminal) {
    const target = given.text('out') === undefined ? { data: undefined, issues: [] } : newFileOf(given, 'controle.txt')
    terminal.issues(target.issues)
    if (target.issues.length > 0) return BAD_INPUT
    terminal.tell({ nl: 'De kit wordt nagekeken…', en: 'Verifying the kit…' })
    const found = givenKit(given)
    terminal.issues(found.issues)
    if (!found.data) return BAD_INPUT
    const { kit, dataFolder } = found.data
    const ready = await readyLaptop(kit, dataFolder, () => askPassphrase(given, terminal))
    terminal.issues(ready.issues)
    if (!ready.data) return BAD_INPUT

    const now = Date.now()
    const until = await certifiedUntil(dataFolder)
    const safe = existsSync(join(dataFolder, 'tls', 'authority.pem'))
    terminal.tell({ nl: 'Het programma wordt gestart, alleen voor deze laptop…', en: 'Starting the program, for this laptop only…' })
    const tried = await tryHub(hubWords(kit, dataFolder, safe, { port: 0, plainPort: 0, host: '127.0.0.1' }))
    if ('said' in tried) {
      terminal.issues([issueOf('worker-failed', { reason: tried.said.trim().split('\n').at(-1) ?? '' })])
      return BAD_INPUT
    }
    const seen = await pagesOf(tried, kit.manifest.point)
    const findings = [...kitFindings(kit, now), ...trustFindings(dataFolder, until, now), ...seen]
    const report = reportOf(kit.manifest.name, findings, now, terminal.language)
    terminal.out(report)
    if (target.data !== undefined) {
      const written = writeNewFile(target.data, new TextEncoder().encode(`\uFEFF${report.replaceAll('\n', '\r\n')}`))
      terminal.issues(written.issues)
      if (!written.data) return BAD_INPUT
    }
    return findings.some(({ state }) => state === 'wrong') ? BAD_INPUT : DONE
  },
}

async function pagesOf(hub: TriedHub, point: string): Promise<readonly Finding[]> {
  try {
    return await tryPages(hub.url, point)
  } finally {
    await hub.stop()
  }
}

/** Of the certificates this laptop holds, the last that ends; `undefined` when none is open. */
async function certifiedUntil(dataFolder: string): Promise<number | undefined> {
  const log = openLog(dataFolder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  if (!log.data) return undefined
  const rights = await readRights(log.data, rightsFolder(dataFolder).root())
  const held = new Set(rights.heldBy(log.data.device()))
  await log.data.close()
  const open = rights.certificates().filter(({ id }) => held.has(id) && rights.isOpen(id))
  return open.length === 0 ? undefined : Math.max(...open.map(({ certificate }) => certificate.until))
}

function reportOf(name: string, findings: readonly Finding[], now: number, language: Language): string {
  const nl = language === 'nl'
  const count = (state: Finding['state']): number => findings.filter((one) => one.state === state).length
  const verdict =
    count('wrong') > 0
      ? nl
        ? 'DEZE LAPTOP IS NIET KLAAR VOOR GEBRUIK.'
        : 'THIS LAPTOP IS NOT READY FOR USE.'
      : nl
        ? 'Deze laptop is klaar voor gebruik.'
        : 'This laptop is ready for use.'
  return [
    `${nl ? 'Controle van' : 'Check of'} ${name}, ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    '',
    ...findings.map(({ state, words, params }) => `${MARKS[state][language].padEnd(7)} ${say(words, language, params)}`),
    '',
    verdict,
    '',
    nl
      ? 'Naam: ______________________   Handtekening: ______________________'
      : 'Name: ______________________   Signature: ______________________',
    '',
  ].join('\n')
}
