import {
  type CertificateId,
  type CorrectionView,
  correctionsIn,
  decideChangeProfile,
  decideCorrection,
  type Fact,
  issueOf,
  logLineOf,
  type MunicipalityProfile,
  parseMunicipalityId,
  parseRecordId,
  type PointLogEntry,
  type PointLogView,
  POINT_FIELDS,
  type PointEvent,
  profileOf,
  type ProfileView,
  readCorrection,
  readProfileChange,
  readSubjectEvent,
  type SubjectEvent,
  toHex,
} from '@weerbaar/core'
import type { OpenRegion } from '@weerbaar/jobs'
import { type Asked, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'

export interface ProfileDesk {
  readonly profiles: () => readonly ProfileView[]
  readonly changeProfile: (municipality: string, change: unknown) => Promise<Asked<ProfileView>>
  readonly corrections: () => readonly CorrectionView[]
  readonly correct: (correction: unknown) => Promise<Asked<CorrectionView>>
  readonly withdrawCorrection: (id: string) => Promise<Asked<null>>
  readonly pointLog: () => Promise<PointLogView>
}

interface Tools {
  readonly opened: OpenRegion
  readonly books: Books
  readonly exercise: string
  /** Does a certificate mark its events as written for somebody else? */
  readonly isOnBehalf: (certificate: CertificateId | null) => boolean
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** Events read from the log at a time. */
const PAGE = 10_000

/** What municipalities say of how they work, corrections of the forecast that people took over, and the log of the points for afterwards. */
export function profileDesk({ opened, books, exercise, isOnBehalf, now, randomBytes }: Tools): ProfileDesk {
  const { region } = opened
  const corrections = () =>
    correctionsIn(books.picture().corrections, books.picture().causes).map(
      ({ id, correction, withdrawn }): CorrectionView => ({
        id,
        correction: correction.value,
        takenAt: correction.by.recordedAt,
        withdrawn,
      }),
    )
  return {
    profiles() {
      const { profiles, causes } = books.picture()
      return region.municipalities.map(({ id }) => profileView(profileOf(profiles, id, causes)))
    },
    async changeProfile(text, change) {
      const municipality = parseMunicipalityId(text)
      if (!municipality || !region.municipalities.some(({ id }) => id === municipality))
        return refused(404, issueOf('not-found', { value: text }, { field: 'municipality' }))
      const read = readProfileChange(municipality, change)
      const [asked] = read.ok ? read.events : []
      if (!asked) return refused(400, ...(read.ok ? [] : read.issues))
      const { profiles, causes } = books.picture()
      const written = await books.write(decideChangeProfile(municipality, asked.change, profiles, causes))
      return written.ok ? granted(profileView(profileOf(books.picture().profiles, municipality, books.picture().causes))) : written
    },
    corrections,
    async correct(correction) {
      const id = parseRecordId(toHex(randomBytes(10)))
      if (!id) throw new TypeError('twenty hexadecimal digits are an id')
      const read = readCorrection(id, correction)
      const [asked] = read.ok ? read.events : []
      if (!asked) return refused(400, ...(read.ok ? [] : read.issues))
      const written = await books.write(decideCorrection(asked, books.picture().corrections))
      const made = corrections().find((one) => one.id === id)
      if (!written.ok) return written
      return made ? granted(made) : refused(404, issueOf('not-found', { value: id }, { field: 'id' }))
    },
    async withdrawCorrection(text) {
      const id = parseRecordId(text)
      if (!id) return refused(404, issueOf('not-found', { value: text }, { field: 'id' }))
      const written = await books.write(decideCorrection({ type: 'ForecastCorrectionWithdrawn', id }, books.picture().corrections))
      return written.ok ? granted(null) : written
    },
    async pointLog() {
      const entries: PointLogEntry[] = []
      for (let after = 0; ; ) {
        const events = await books.read(after, PAGE)
        for (const event of events) {
          if (event.read.space !== books.picture().space) continue
          const outcome = readSubjectEvent(event)
          if (outcome.status === 'read') entries.push(...entryOf(outcome.fact, isOnBehalf))
        }
        after = events.at(-1)?.position ?? after
        if (events.length < PAGE) break
      }
      return {
        now: now(),
        exercise,
        entries: entries.toSorted((a, b) => a.at - b.at || a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1)),
      }
    },
  }
}

function profileView({ municipality, fields }: MunicipalityProfile): ProfileView {
  const values = Object.entries(fields).map(([field, { value, beside }]) => [field, [value, ...beside.map((one) => one.value)]])
  return { municipality, fields: Object.fromEntries(values) as ProfileView['fields'] } // each field with the values of its own kind
}

function entryOf({ facts, body }: Fact<SubjectEvent>, isOnBehalf: Tools['isOnBehalf']): readonly PointLogEntry[] {
  if (!isPointEvent(body)) return []
  const line = logLineOf(body)
  if (!line) return []
  const { id, device, recordedAt, happenedAt } = facts
  const when = { at: happenedAt?.at ?? recordedAt, precision: happenedAt?.precision ?? null, writtenAt: recordedAt }
  return [{ id, ...when, device, onBehalf: isOnBehalf(facts.certificate), line }]
}

const isPointEvent = (event: SubjectEvent): event is PointEvent => Object.hasOwn(POINT_FIELDS, event.type)
