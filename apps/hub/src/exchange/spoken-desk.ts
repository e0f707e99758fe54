import {
  decideHeard,
  decideSpoken,
  type DeviceId,
  type DeviceView,
  encodeSpoken,
  type HeardReport,
  heardReports,
  type HeardView,
  issueOf,
  type LogPicture,
  type Medium,
  parseRecordId,
  type PointPower,
  pointsOverview,
  spokenOfRow,
  type SpokenView,
} from '@weerbaar/core'
import type { Books } from '../desk/books.ts'
import { type Asked, granted, refused } from '../desk.ts'

/** Status by voice: read aloud at the point, typed in at the other end. Both are events. */
export interface SpokenDesk {
  readonly heard: () => readonly HeardView[]
  readonly type: (code: string, medium: Medium | null) => Promise<Asked<HeardView>>
  /** What a point can say of itself now, as ten groups. @param power what nobody counts: it is asked */
  readonly say: (point: string, power: PointPower | null) => Promise<Asked<SpokenView>>
}

interface Tools {
  readonly books: Books
  readonly deviceView: (device: DeviceId) => DeviceView
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

export function spokenDesk({ books, deviceView, now }: Tools): SpokenDesk {
  const minute = (): number => Math.floor(now() / 60_000)
  const view = ({ report, heard, same, contradicts }: HeardReport): HeardView => ({
    report,
    heard: heard.map(({ facts, body }) => ({
      event: facts.id,
      device: deviceView(facts.device),
      at: new Date(facts.recordedAt).toISOString(),
      medium: body.medium,
    })),
    same: same.map(({ facts }) => facts.id),
    contradicts: contradicts.map(({ facts }) => facts.id),
  })
  const all = ({ spoken }: LogPicture): readonly HeardView[] => heardReports(spoken).map(view)

  return {
    heard: () => all(books.picture()),
    async type(code, medium) {
      const decision = decideHeard(code, minute(), medium)
      const written = await books.write(decision)
      if (!written.ok) return written
      const digits = decision.ok ? decision.events[0]?.digits : undefined
      const found = all(books.picture()).find(({ report }) => report.id === digits)
      return found ? granted(found) : refused(404, issueOf('not-found', { value: code }))
    },
    async say(id, power) {
      const picture = books.picture()
      const point = parseRecordId(id)
      const row = pointsOverview(picture, now()).rows.find((one) => one.point === point)
      if (point === undefined || row === undefined) return refused(404, issueOf('not-found', { value: id }, { field: 'point' }))
      const status = spokenOfRow(row, { minute: minute(), exercise: picture.space !== 'real', power })
      const written = await books.write(decideSpoken(point, status))
      if (!written.ok) return written
      return granted({ event: written.value[0]?.id ?? '', groups: encodeSpoken(status) })
    },
  }
}
