import type { Level } from './exchange-event.ts'

/**
 * Payloads about persons, and the levels that may read them beside the point itself: health and address are for the municipality, which
 * cares for people; who is on duty also for the region, which sends relief. All else is for everybody who has the log.
 */
const READERS: ReadonlyMap<string, readonly Level[]> = new Map([
  ['HelpDetailsGiven', ['municipality']],
  ['StaffCame', ['municipality', 'region']],
])

/** @returns `undefined` when an event of this type tells of no person */
export const levelsThatMayRead = (type: string): readonly Level[] | undefined => READERS.get(type)
