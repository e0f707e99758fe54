import {
  BOARDS,
  HELP_KINDS,
  MEDIA,
  parseSlug,
  POINT_ROLES,
  type PointEvent,
  type RecordId,
  unreachable,
  URGENCIES,
  VISITOR_KINDS,
} from '@weerbaar/core'
import { chosen, type Filled } from '../parts/form.tsx'

/** Forms that are copied from paper, most used first. */
export const PAPER_SHEETS = ['visitors', 'stock', 'help', 'emergency', 'card', 'journal', 'helper', 'handover', 'report'] as const
export type PaperSheet = (typeof PAPER_SHEETS)[number]

interface CopiedAt {
  readonly point: RecordId
  /** Of the point; `null` counts as 0, as on the slips of tablets. */
  readonly number: number | null
  readonly form: string
  readonly newId: () => RecordId
}

/** What a filled-in form says, as events that name its number. @returns none when nothing was filled in that can be kept */
export function paperEvents(sheet: PaperSheet, filled: Filled, { point, number, form, newId }: CopiedAt): readonly PointEvent[] {
  switch (sheet) {
    case 'visitors': {
      const [left, inside] = [filled.number('left') ?? 0, filled.number('inside')]
      return [
        ...VISITOR_KINDS.flatMap((kind) => {
          const came = filled.number(kind) ?? 0
          return came > 0 ? [{ type: 'VisitorsCame', point, kind, number: came, form } as const] : []
        }),
        ...(left > 0 ? [{ type: 'VisitorsLeft', point, number: left, form } as const] : []),
        ...(inside === undefined ? [] : [{ type: 'InsideCounted', point, number: inside, form } as const]),
      ]
    }
    case 'stock': {
      const item = parseSlug(filled.text('item'))
      const pieces = filled.number('pieces')
      const way = filled.text('way')
      if (item === undefined || pieces === undefined) return []
      if (way === 'counted') return [{ type: 'StockCounted', point, item, amount: pieces, form }]
      if (pieces === 0) return []
      const out = way === 'out'
      return [{ type: 'StockMoved', point, item, change: out ? -pieces : pieces, reason: out ? 'handedOut' : 'received', form }]
    }
    case 'help': {
      const [kind, urgency] = [chosen(filled, 'kind', HELP_KINDS), chosen(filled, 'urgency', URGENCIES)]
      if (!kind || !urgency) return []
      return [
        { type: 'HelpAsked', point, help: newId(), kind, what: filled.text('what'), where: filled.textOrNull('where'), urgency, form },
      ]
    }
    case 'emergency': {
      const said = { what: filled.text('what'), where: filled.text('where'), victims: filled.number('victims') ?? null }
      const slip = `${number ?? 0}-${filled.text('letter').toUpperCase()}-${form}`
      return [{ type: 'EmergencyTaken', point, emergency: newId(), slip, code: filled.text('code'), ...said, form }]
    }
    case 'card': {
      const board = chosen(filled, 'board', BOARDS)
      return board ? [{ type: 'CardPosted', point, card: newId(), board, text: filled.text('text'), form }] : []
    }
    case 'journal':
      return [{ type: 'JournalWritten', point, text: filled.text('text'), medium: chosen(filled, 'medium', MEDIA) ?? null, form }]
    case 'helper': {
      const role = chosen(filled, 'role', POINT_ROLES)
      const who = { label: filled.text('label'), team: filled.textOrNull('team'), skills: filled.textOrNull('skills') }
      return role
        ? [{ type: 'StaffCame', point, person: newId(), ...who, role, walkIn: filled.text('walkIn') === 'yes', until: null, form }]
        : []
    }
    case 'handover':
      return [
        { type: 'HandoverWritten', point, handover: newId(), text: filled.text('text'), from: 'coordinator', to: 'coordinator', form },
      ]
    case 'report': {
      const medium = chosen(filled, 'medium', MEDIA)
      return medium ? [{ type: 'ReportSent', point, text: filled.text('text'), to: 'municipality', medium, form }] : []
    }
    default:
      return unreachable(sheet)
  }
}
