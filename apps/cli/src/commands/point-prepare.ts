import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  EMPTY_BOOK,
  emptyPicture,
  foldLog,
  type Imported,
  issueOf,
  type LogStore,
  parseDeviceId,
  parseRecordId,
  parseScope,
  parseSlug,
  type PointCard,
  pointStanding,
  type RecordId,
  type StoredEvent,
} from '@weerbaar/core'
import { buildExample, cutRegion, openRegion, PROGRAM_VERSION } from '@weerbaar/jobs'
import { formsBook, formsPdf } from '@weerbaar/paper'
import { keepAuthority, makeAuthority, makeEnrolment, readAuthority, rightsFolder } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import type { KitManifest } from '../kit/kit-manifest.ts'
import { makeKit } from '../kit/make-kit.ts'
import { KIT_PLATFORMS, nodeForKit } from '../kit/node-for-kit.ts'
import { buildPages } from './build-pages.ts'
import { LOG_OPTIONS, openLogFolder } from './log-folder.ts'
import { newPassphrase } from './new-passphrase.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
/** Metres to each side. A volunteer walks; help comes from within this. */
const USUAL_RADIUS = 10_000
const FIVE_YEARS_MS = 1825 * 86_400_000
/** The one space there is until sign-in and rights are complete: docs/decisions/0007. */
const SPACE = 'exercise:voorbereiding'
/** On slips that were printed with the kit; `weerbaar forms` has the others. */
const KIT_LETTER = 'PK'
/** Of each kind: a first night. */
const FORM_PAGES = 10
/** Payloads about persons stay where they were written: a stick is lost more often than a laptop. */
const PERSONAL: ReadonlySet<string> = new Set(['HelpDetailsGiven', 'StaffCame', 'PersonNamed'])

export const pointPrepare: Command = {
  path: ['point', 'prepare'],
  words: {
    nl: 'zet alles voor een punt op een stick: programma, kaart, plan, aanmelding, handboek',
    en: 'put everything for a point on a stick: program, map, plan, enrolment, handbook',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    point: {
      takes: 'text',
      placeholder: 'ID',
      words: { nl: 'het punt, zoals het scherm Noodsteunpunten het noemt', en: 'the point, as the screen of the points calls it' },
    },
    out: { takes: 'text', placeholder: 'FOLDER', words: { nl: 'lege map, op de stick', en: 'empty folder, on the stick' } },
    region: {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'regiobestand; anders de voorbeeldregio', en: 'region file; else the example region' },
    },
    radius: {
      takes: 'whole-number',
      placeholder: 'METRES',
      words: { nl: `hoeveel kaart rond het punt (${USUAL_RADIUS})`, en: `how much map around the point (${USUAL_RADIUS})` },
    },
    peer: {
      takes: 'text',
      placeholder: 'URL[,…]',
      words: {
        nl: 'programma’s waarmee het punt uitwisselt als er netwerk is',
        en: 'programs the point exchanges with when there is a network',
      },
    },
    allow: {
      takes: 'text',
      placeholder: 'DEVICE[,…]',
      words: { nl: 'apparaten waarmee het mag uitwisselen, naast dit', en: 'devices it may exchange with, beside this one' },
    },
    platform: {
      takes: 'text',
      choices: KIT_PLATFORMS,
      placeholder: KIT_PLATFORMS.join('|'),
      words: { nl: 'voor welke laptop (als deze)', en: 'for which laptop (as this one)' },
    },
    modules: {
      takes: 'text',
      placeholder: 'FOLDER',
      words: {
        nl: 'node_modules van dat platform (npm ci --os win32 --cpu x64)',
        en: 'node_modules of that platform (npm ci --os win32 --cpu x64)',
      },
    },
    'node-archive': {
      takes: 'text',
      placeholder: 'FILE',
      words: { nl: 'Node van dat platform, zoals nodejs.org het geeft', en: 'Node of that platform, as nodejs.org gives it' },
    },
    'node-sum': {
      takes: 'text',
      placeholder: 'SHA256',
      words: { nl: 'som van dat bestand, uit SHASUMS256.txt', en: 'sum of that file, from SHASUMS256.txt' },
    },
  },
  async run(given, terminal) {
    const [out, archive, sum] = [given.text('out'), given.text('node-archive'), given.text('node-sum')]
    const point = parseRecordId(given.text('point') ?? '')
    const allow = list(given.text('allow')).map((text) => ({ text, device: parseDeviceId(text) }))
    const platform = given.text('platform') ?? `${process.platform}-${process.arch}`
    const faults = [
      ...(point ? [] : [issueOf('option-needs-value', { option: '--point', example: '--point 0f3a…' })]),
      ...(out ? [] : [issueOf('option-needs-value', { option: '--out', example: '--out /media/stick/punt-12' })]),
      ...(out && existsSync(out) && readdirSync(out).length > 0 ? [issueOf('file-exists', { file: out })] : []),
      ...(archive && !sum ? [issueOf('option-needs-value', { option: '--node-sum', example: '--node-sum 4f0c…' })] : []),
      ...allow.flatMap(({ text, device }) =>
        device ? [] : [issueOf('code-malformed', { value: text, expected: '64 × 0–9 a–f' }, { field: '--allow' })],
      ),
    ]
    terminal.issues(faults)
    if (faults.length > 0 || !point || !out) return BAD_INPUT

    const modules = realpathSync(given.text('modules') ?? join(ROOT, 'node_modules'))
    const node = nodeForKit({
      platform,
      modules,
      ...(archive && sum ? { archive: { file: archive, sum } } : {}),
      running: { platform: `${process.platform}-${process.arch}`, file: process.execPath },
    })
    terminal.issues(node.issues)
    if (!node.data) return BAD_INPUT
    const file = given.text('region')
    const built = file === undefined ? buildExample() : undefined
    const whole = built ? (built.data ? { data: { region: built.data }, issues: [] } : { issues: built.issues }) : openRegion(file ?? '')
    terminal.issues(whole.issues)
    if (!whole.data) return BAD_INPUT
    if (!(await buildPages())) return { exit: 3 }

    const opened = await openLogFolder(given, 'refuse')
    terminal.issues(opened.issues)
    if (!opened.data) return BAD_INPUT
    const { log, folder } = opened.data
    try {
      const found = await cardOf(log, point)
      terminal.issues(found.issues)
      if (!found.data) return BAD_INPUT
      const { name, number, municipality, at } = found.data.card
      if (at === null) {
        terminal.issues([issueOf('geometry-missing', { value: name })])
        return BAD_INPUT
      }
      const chance = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
      const host = `punt-${number ?? point.slice(0, 8)}.weerbaar.internal`
      // Kept at the region: a second kit for this point must be trusted by the tablets that trust the first.
      const trust = join(folder, 'kits', point, 'tls')
      if (readAuthority(trust) === undefined) keepAuthority(trust, await makeAuthority(host, Date.now(), chance))
      const tls = readAuthority(trust)
      const scope = parseScope([withoutYear(whole.data.region.id), withoutYear(municipality), point])
      const hub = parseSlug('hub')
      if (!tls || !scope || !hub) throw new TypeError('ids of region, municipality and point make a scope')
      const now = Date.now()
      const made = await makeEnrolment(log, rightsFolder(folder), {
        scope,
        function: hub,
        from: now,
        until: now + FIVE_YEARS_MS,
        mayIssue: false,
        onBehalf: true,
        tls,
        randomBytes: chance,
        tell: ({ read }: StoredEvent) => !PERSONAL.has(read.type),
      })
      terminal.issues(made.issues)
      if (!made.data) return BAD_INPUT
      const manifest: KitManifest = {
        format: 1,
        madeAt: now,
        program: PROGRAM_VERSION,
        platform,
        node: archive === undefined ? process.versions.node : 'archive',
        point,
        name,
        number,
        host: tls.host,
        peers: list(given.text('peer')),
        allow: [log.device(), ...allow.flatMap(({ device }) => device ?? [])],
        missing: [],
      }
      const paper = formsBook({
        language: terminal.language,
        card: found.data.card,
        items: found.data.items,
        letter: KIT_LETTER,
        from: 1,
        pages: FORM_PAGES,
        chance: () => randomInt(10_000),
      })
      terminal.issues(paper.issues)
      if (!paper.data) return BAD_INPUT
      const passphrase = newPassphrase(randomBytes)
      const region = cutRegion(whole.data.region, [at.x, at.y], given.number('radius') ?? USUAL_RADIUS)
      const files = await makeKit(
        resolve(out),
        {
          manifest,
          root: ROOT,
          modules,
          node: node.data,
          region,
          enrolment: made.data.enrolment,
          forms: await formsPdf(paper.data, Math.floor(now / 1000)),
          passphrase,
        },
        log,
      )
      for (const part of manifest.missing) terminal.issues([issueOf('kit-part-missing', { part }, {}, 'warning')])
      terminal.tell(
        {
          nl: '{out}: de kit voor {name} ({files} bestanden, {platform}). Hieronder de wachtzin. Zij staat nergens anders: schrijf haar op, en laat haar niet met de stick meereizen.',
          en: '{out}: the kit for {name} ({files} files, {platform}). The passphrase is below. It stands nowhere else: write it down, and do not let it travel with the stick.',
        },
        { out, name, files, platform },
      )
      terminal.out(`${passphrase}\n`)
      return DONE
    } finally {
      await log.close()
    }
  },
}

const list = (text: string | undefined): readonly string[] => (text ?? '').split(',').flatMap((one) => one.trim() || [])
const withoutYear = (id: string): string => id.split('@')[0] ?? id

interface Of {
  readonly card: PointCard
  /** Its stock, as forms name it. */
  readonly items: readonly string[]
}

/** The card of the point, and its stock, as they stand in the log. */
async function cardOf(log: LogStore, point: RecordId): Promise<Imported<Of>> {
  let picture = emptyPicture(SPACE)
  for (;;) {
    const events = await log.read(picture.position, 10_000)
    picture = foldLog(events, picture)
    if (events.length < 10_000) break
  }
  const { card, stock } = pointStanding(point, picture.points.books.get(point) ?? EMPTY_BOOK, picture.spoken, Date.now(), picture.causes)
  if (!card) return { issues: [issueOf('not-found', { value: point }, { field: '--point' })] }
  const items = stock.flatMap(({ card: item }) => (item ? [`${item.value.name} (${item.value.unit})`] : []))
  return { data: { card: card.value, items }, issues: [] }
}
