import {
  emptyPicture,
  foldLog,
  type Imported,
  issueOf,
  type LogPicture,
  type LogStore,
  parseRecordId,
  type RecordId,
  type Space,
  type StoredEvent,
} from '@weerbaar/core'
import type { Given, Option } from '../command.ts'
import { openLogFolder } from './log-folder.ts'

export const POINT_OPTION: Option = {
  takes: 'text',
  placeholder: 'ID',
  words: { nl: 'welk noodsteunpunt: het nummer waarmee het in het logboek staat', en: 'which support point: the id it has in the log' },
}

export interface PointPicture {
  readonly point: RecordId
  readonly picture: LogPicture
}

/** Events read from the log at a time. */
const PAGE = 10_000

/** Reads the log of `--data` in the space that knows the point of `--point`, and closes it again. */
export async function readPointPicture(given: Given): Promise<Imported<PointPicture>> {
  const text = given.text('point')
  if (!text) return { issues: [issueOf('option-needs-value', { option: '--point', example: '--point 3f9c…' })] }
  const opened = await openLogFolder(given, 'refuse')
  if (!opened.data) return { issues: opened.issues }
  const { log } = opened.data
  const pictures = await picturesOf(log)
  await log.close()
  const point = parseRecordId(text)
  const picture = pictures.find(({ points }) => point !== undefined && points.books.has(point))
  if (!point || !picture) return { issues: [issueOf('not-found', { value: text }, { field: '--point' })] }
  return { data: { point, picture }, issues: [] }
}

/** The picture of every space the log has events of. */
async function picturesOf(log: LogStore): Promise<readonly LogPicture[]> {
  const pictures = new Map<Space, LogPicture>()
  const events: StoredEvent[] = []
  for (let after = 0; ; ) {
    const page = await log.read(after, PAGE)
    events.push(...page)
    for (const { read } of page) if (read.space !== null && !pictures.has(read.space)) pictures.set(read.space, emptyPicture(read.space))
    after = page.at(-1)?.position ?? after
    if (page.length < PAGE) break
  }
  return [...pictures.values()].map((picture) => foldLog(events, picture))
}
