import { type LogStore, type StoredEvent, toHex } from '@weerbaar/core'
import { nodeCrypto } from '@weerbaar/store'
import { PROGRAM_VERSION } from '../program-version.ts'
import { archiveCsv } from './archive-csv.ts'
import { type ArchiveLine, archiveLine } from './archive-line.ts'
import type { ArchiveFile, ArchiveOrder } from './archive-order.ts'
import { erasedLines } from './erased-lines.ts'
import { type ArchivedFile, archiveMark, mdtoFile, mdtoObject } from './mdto.ts'

/** Events read from the log at a time. */
const PAGE = 10_000
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  txt: 'text/plain',
}

/**
 * The log of one space as files that need no program of ours: every event as JSON and in a table, what was erased and why, metadata after
 * MDTO, and a checksum of each. Takes nothing away: erasing is another duty, at another time. Same log and order, same bytes.
 */
export async function makeArchive(log: Pick<LogStore, 'read'>, order: ArchiveOrder): Promise<readonly ArchiveFile[]> {
  const all = await everyEvent(log)
  const erased = erasedLines(all, order.space)
  const gone = new Set(erased.map(({ id }) => id))
  const lines = all
    .filter(({ read }) => read.space === order.space)
    .map((event) => archiveLine(event, order.purpose, gone))
    .toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : a.id < b.id ? -1 : 1))
  const contents = [
    file('gebeurtenissen.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    file('gebeurtenissen.csv', eventTable(lines)),
    file(
      'gewist.csv',
      archiveCsv([
        ['gebeurtenis', 'soort', 'apparaat', 'opgeschreven (UTC)', 'waarom gewist', 'op gezag van apparaat', 'gewist (UTC)'],
        ...erased.map(({ id, type, device, recordedAt, duty, by, erasedAt }) => [
          id,
          type,
          device,
          new Date(recordedAt).toISOString(),
          duty === 'retention' ? 'bewaartermijn verstreken' : 'op verzoek van de betrokkene',
          by,
          new Date(erasedAt).toISOString(),
        ]),
      ]),
    ),
    file('leesmij.txt', readme(order, lines, erased.length)),
  ]
  const index = contents.map(
    ({ path, bytes }): ArchivedFile => ({
      path,
      bytes: bytes.length,
      sha256: toHex(nodeCrypto.sha256(bytes)),
      format: FORMATS[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    }),
  )
  const times = lines.map(({ recordedAt }) => recordedAt).toSorted()
  const [first, last] = [times[0], times.at(-1)]
  const about = {
    name: `Logboek van de noodsteunpunten, ${order.space}`,
    about: `${lines.length} gebeurtenissen, waarvan ${erased.length} met gewiste inhoud. Gemaakt door Weerbaar ${PROGRAM_VERSION}.`,
    ...(first && last ? { period: [first.slice(0, 10), last.slice(0, 10)] as const } : {}),
  }
  const described = [
    ...contents,
    file(
      'index.json',
      `${JSON.stringify({ archive: archiveMark(order), purpose: order.purpose, space: order.space, creator: order.creator, madeAt: new Date(order.madeAt).toISOString(), program: PROGRAM_VERSION, events: lines.length, erased: erased.length, withheld: lines.filter(({ withheld }) => withheld !== undefined).length, files: index }, null, 1)}\n`,
    ),
    file('mdto/informatieobject.xml', mdtoObject(order, about, index)),
    ...index.map((one) => file(`mdto/${one.path}.bestand.mdto.xml`, mdtoFile(order, one))),
  ]
  // As `sha256sum --check` reads it, over everything but itself.
  const sums = described.map(({ path, bytes }) => `${toHex(nodeCrypto.sha256(bytes))}  ${path}\n`).join('')
  return [...described, file('sha256sum.txt', sums)]
}

async function everyEvent(log: Pick<LogStore, 'read'>): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = []
  for (let after = 0; ; ) {
    const page = await log.read(after, PAGE)
    all.push(...page)
    after = page.at(-1)?.position ?? after
    if (page.length < PAGE) return all
  }
}

const encoder = new TextEncoder()
const file = (path: string, text: string): ArchiveFile => ({ path, bytes: encoder.encode(text) })
const timeOf = ({ happenedAt, recordedAt }: ArchiveLine): string => happenedAt ?? recordedAt

function eventTable(lines: readonly ArchiveLine[]): string {
  return archiveCsv([
    ['wanneer (UTC)', 'binnen hoeveel seconden', 'opgeschreven (UTC)', 'soort', 'wat', 'weggelaten', 'apparaat', 'nummer', 'gebeurtenis'],
    ...lines.map((line) => [
      timeOf(line),
      line.precisionSeconds,
      line.recordedAt,
      line.type,
      readable(line.payload),
      line.withheld ?? null,
      line.device,
      line.seq,
      line.id,
    ]),
  ])
}

/** `number: 3; kind: adult`, with what lies deeper as JSON. */
const readable = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null
    ? Object.entries(payload)
        .map(([key, value]) => `${key}: ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`)
        .join('; ')
    : ''

function readme({ purpose, space, creator, madeAt }: ArchiveOrder, lines: readonly ArchiveLine[], erased: number): string {
  const personal = lines.filter(({ withheld }) => withheld === 'personal').length
  return `${space.startsWith('exercise') ? 'OEFENING. Niets hierin is echt gebeurd.\n\n' : ''}Logboek van de noodsteunpunten (${space}), gemaakt op ${new Date(madeAt).toISOString()} voor ${creator}.

gebeurtenissen.jsonl   elke gebeurtenis op een regel, als JSON, met de ondertekende envelop
gebeurtenissen.csv     hetzelfde als tabel om te lezen
gewist.csv             wat er is gewist, waarom, wanneer en op gezag van welk apparaat
index.json, mdto/      metagegevens naar MDTO, met omvang en checksum van elk bestand
sha256sum.txt          checksums; te controleren met: sha256sum --check sha256sum.txt

${lines.length} gebeurtenissen. Van ${erased} is de inhoud gewist: die komt niet terug. Dat er iets stond, wanneer en van welk apparaat blijft staan.
${
  purpose === 'woo'
    ? `Van ${personal} is weggelaten wat over personen gaat. Vrije tekst in logboek, borden en overdracht staat er wel in: lees die na voor u dit openbaar maakt.`
    : 'Dit bevat persoonsgegevens die nog niet zijn gewist. Bewaar het waar alleen bevoegden erbij kunnen.'
}
Archiveren en wissen zijn twee plichten. Dit bestand maken wist niets.
`
}
