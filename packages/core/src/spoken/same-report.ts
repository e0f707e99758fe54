import { encodeSpoken } from './encode-spoken.ts'
import type { SpokenReport, SpokenReportId, SpokenStatus } from './spoken-status.ts'

/** The id under which `status` is known once it was read aloud, whichever way it comes in. */
export const spokenReportId = (status: SpokenStatus): SpokenReportId => encodeSpoken(status).join('') as SpokenReportId // its digits are the id

/**
 * Is what was heard the report that now arrives in full? The digits are compared, so rounding on the way plays no part.
 * `contradicts`: the same point and minute, but other figures. Somebody misread or changed something: show both.
 */
export function compareReport(heard: SpokenReport, status: SpokenStatus): 'same' | 'contradicts' | 'other' {
  const id = spokenReportId(status)
  if (id === heard.id) return 'same'
  // Points without a number cannot be told apart, so between them nothing contradicts.
  return status.point !== null && momentOf(id) === momentOf(heard.id) ? 'contradicts' : 'other'
}

export const sameReport = (heard: SpokenReport, status: SpokenStatus): boolean => compareReport(heard, status) === 'same'

/** Kind, point and minute: the digits that name the moment, out of groups 1–4, without the state (last of group 2) and check digits. */
const momentOf = (id: SpokenReportId): string => id.slice(0, 3) + id.slice(4, 6) + id.slice(8, 11) + id.slice(12, 15)
