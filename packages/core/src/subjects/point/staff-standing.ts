import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sortedIds } from '../keyed.ts'
import { paperCopies } from './paper-copies.ts'
import type { PointBook } from './point-book.ts'
import type { PointEventOf, PointRole } from './point-fields.ts'
import { type Said, type Stated, stated } from './stated.ts'

export interface PersonStanding {
  readonly person: string
  readonly came: Stated<PointEventOf<'StaffCame'>>
  readonly state: 'working' | 'resting' | 'left'
  readonly since: Said
  /** Planned end has passed. */
  readonly overdue: boolean
  /** Copied from a form that was copied before as somebody else: one person. */
  readonly twiceFrom?: string
}

export interface ShiftStanding extends Omit<PointEventOf<'ShiftPlanned'>, 'type' | 'point'> {
  /** At work in that role now, for a shift that runs now; else absent. */
  readonly present?: number
}

/** In order of arrival. */
export function staffOf(book: PointBook, now: number, causes: CausalIndex): readonly PersonStanding[] {
  const found = sortedIds(book.staff).flatMap((person): readonly PersonStanding[] => {
    const registers = book.staff.get(person)
    const came = stated(registers?.came ?? [], causes, sameContent)
    const left = stated(registers?.left ?? [], causes)
    const resting = stated(registers?.resting ?? [], causes)
    if (!came || !left || !resting) return [] // only part of it arrived
    const state = left.value ? 'left' : resting.value ? 'resting' : 'working'
    const since = state === 'left' ? left.said : resting.said
    const until = came.value.until
    return [{ person, came, state, since, overdue: state !== 'left' && until !== null && now > until }]
  })
  const copies = paperCopies(found.map(({ person, came }) => ({ id: person, form: came.value.form, writtenAt: came.said.writtenAt })))
  return found
    .map((one): PersonStanding => {
      const twiceFrom = copies.get(one.person)
      return twiceFrom === undefined ? one : { ...one, twiceFrom }
    })
    .toSorted((a, b) => a.came.said.at - b.came.said.at || (a.person < b.person ? -1 : 1))
}

const isHere = ({ state, twiceFrom }: PersonStanding): boolean => state !== 'left' && twiceFrom === undefined

/** In duty, resting included. */
export const presentStaff = (staff: readonly PersonStanding[]): number => staff.filter(isHere).length

/** By start. */
export function shiftsOf(book: PointBook, staff: readonly PersonStanding[], now: number, causes: CausalIndex): readonly ShiftStanding[] {
  const inRole = (role: PointRole) => staff.filter((one) => isHere(one) && one.came.value.role === role).length
  return sortedIds(book.shifts)
    .flatMap((id): readonly ShiftStanding[] => {
      const planned = stated(book.shifts.get(id) ?? [], causes, sameContent)
      if (planned === undefined) return []
      const { type: _, point: __, ...shift } = planned.value
      return [{ ...shift, ...(shift.from <= now && now < shift.to ? { present: inRole(shift.role) } : {}) }]
    })
    .toSorted((a, b) => a.from - b.from || (a.shift < b.shift ? -1 : 1))
}
