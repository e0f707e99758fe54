import { issueOf, type LogStore, type Space } from '@weerbaar/core'
import { ARCHIVE_PURPOSES, archiveMark, makeArchive } from '@weerbaar/jobs'
import { zipFiles } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'
import { FORCE_OPTION, newFileOf, OUT_OPTION, writeNewFile } from './write-new-file.ts'

export const archiveMake: Command = {
  path: ['archive', 'make'],
  words: {
    nl: 'maak van het logboek een archiefbestand: leesbaar zonder dit programma, met metagegevens en checksums; wist niets',
    en: 'make an archive of the log: readable without this program, with metadata and checksums; erases nothing',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    for: {
      takes: 'text',
      placeholder: 'archive|woo',
      choices: ARCHIVE_PURPOSES,
      words: {
        nl: 'archive: alles wat er nog is; woo: zonder wat over personen gaat, en dat als u niets zegt',
        en: 'archive: all that is left; woo: without what is about persons, which it is unless told',
      },
    },
    creator: {
      takes: 'text',
      placeholder: 'NAME',
      words: { nl: 'de organisatie die het archief vormde', en: 'the organisation that made the records' },
    },
    space: {
      takes: 'text',
      placeholder: 'SPACE',
      words: { nl: 'welke oefening, als er meer in het logboek staan', en: 'which exercise, where the log holds more' },
    },
    out: OUT_OPTION,
    force: FORCE_OPTION,
  },
  async run(given, terminal) {
    const target = newFileOf(given, 'archief.zip')
    const creator = given.text('creator')
    terminal.issues([
      ...target.issues,
      ...(creator ? [] : [issueOf('option-needs-value', { option: '--creator', example: '--creator "Gemeente Tiel"' })]),
    ])
    if (!target.data || !creator) return BAD_INPUT
    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log } = opened.data
    const spaces = await spacesOf(log)
    const wanted = given.text('space')
    const space = wanted === undefined && spaces.length === 1 ? spaces[0] : spaces.find((one) => one === wanted)
    if (space === undefined) {
      await log.close()
      terminal.issues([issueOf('value-not-allowed', { value: wanted ?? '', allowed: spaces.join(', ') }, { field: '--space' })])
      return BAD_INPUT
    }
    const purpose = ARCHIVE_PURPOSES.find((one) => one === given.text('for')) ?? 'woo'
    const order = { purpose, space, creator, madeAt: Date.now() }
    const files = await makeArchive(log, order)
    await log.close()
    const written = writeNewFile(target.data, zipFiles(files, order.madeAt))
    terminal.issues(written.issues)
    if (!written.data) return BAD_INPUT
    terminal.tell(
      { nl: '{out}: {mark}, {files} bestanden. Er is niets gewist.', en: '{out}: {mark}, {files} files. Nothing was erased.' },
      { out: target.data, mark: archiveMark(order), files: files.length },
    )
    return DONE
  },
}

/** Events read from the log at a time. */
const PAGE = 10_000

async function spacesOf(log: LogStore): Promise<readonly Space[]> {
  const spaces = new Set<Space>()
  for (let after = 0; ; ) {
    const page = await log.read(after, PAGE)
    for (const { read } of page) if (read.space !== null) spaces.add(read.space)
    after = page.at(-1)?.position ?? after
    if (page.length < PAGE) return [...spaces].toSorted()
  }
}
