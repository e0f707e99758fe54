import type { PointEvent, PointEventOf } from './point-fields.ts'

type PersonalType =
  | 'HelpDetailsGiven'
  | 'StaffCame'
  | 'HelpAsked'
  | 'HelpChanged'
  | 'EmergencyTaken'
  | 'EmergencyAcknowledged'
  | 'EmergencyEnded'

/** An event as an evaluation may hold it: nothing that names or describes a single person. */
export type LogLine =
  | Exclude<PointEvent, { readonly type: PersonalType }>
  | Omit<PointEventOf<'StaffCame'>, 'label' | 'skills'>
  | Omit<PointEventOf<'HelpAsked'>, 'what' | 'where'>
  | Omit<PointEventOf<'EmergencyTaken'>, 'what' | 'where' | 'code'>
  | Omit<PointEventOf<'EmergencyAcknowledged'>, 'code' | 'by'>
  | Omit<PointEventOf<'EmergencyEnded'>, 'outcome'>
  | (Omit<PointEventOf<'HelpChanged'>, 'change' | 'why'> & { readonly change: { readonly field: string } })

/** @returns `undefined` for what is personal altogether */
export function logLineOf(event: PointEvent): LogLine | undefined {
  switch (event.type) {
    case 'HelpDetailsGiven':
      return undefined
    case 'StaffCame': {
      const { label: _, skills: __, ...line } = event
      return line
    }
    case 'HelpAsked': {
      const { what: _, where: __, ...line } = event
      return line
    }
    case 'HelpChanged': {
      const { why: _, change, ...line } = event
      return { ...line, change: { field: change.field } }
    }
    case 'EmergencyTaken': {
      const { what: _, where: __, code: ___, ...line } = event
      return line
    }
    case 'EmergencyAcknowledged': {
      const { code: _, by: __, ...line } = event
      return line
    }
    case 'EmergencyEnded': {
      const { outcome: _, ...line } = event
      return line
    }
    default:
      return event
  }
}
