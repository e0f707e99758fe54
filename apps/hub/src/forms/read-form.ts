import { NEEDS, type PointStanding } from '@weerbaar/core'
import type { FormTask } from './form-pages.ts'

/** What a filled-in form asks to be written; not yet checked, that is for the desk. Empty: nothing changed. */
export function readForm(task: FormTask, fields: URLSearchParams, standing: PointStanding, newId: () => string): readonly object[] {
  const { point } = standing
  const text = (name: string): string | null => fields.get(name)?.trim() || null // left empty is nothing said
  const form = text('form') === null ? {} : { form: text('form') }
  switch (task) {
    case 'tellen': {
      if (fields.has('undo')) return [{ type: 'EntryUndone', point, event: fields.get('undo') }]
      if (fields.has('left')) return [{ type: 'VisitorsLeft', point, number: 1 }]
      return [{ type: 'VisitorsCame', point, kind: fields.get('came'), number: 1 }]
    }
    case 'voorraad': {
      const amount = Number(fields.get('amount') || Number.NaN) // an empty field is no zero
      const item = fields.get('item')
      if (fields.get('way') === 'counted') return [{ type: 'StockCounted', point, item, amount, ...form }]
      const out = fields.get('way') === 'out'
      return [{ type: 'StockMoved', point, item, change: out ? -amount : amount, reason: out ? 'handedOut' : 'received', ...form }]
    }
    case 'hulpvraag':
      return [
        {
          type: 'HelpAsked',
          point,
          help: newId(),
          kind: fields.get('kind'),
          what: fields.get('what') ?? '',
          where: text('where'),
          urgency: fields.get('urgency'),
          ...form,
        },
      ]
    case 'diensten':
      return NEEDS.flatMap((need) => {
        const state = text(need)
        const before = standing.services.find((service) => service.need === need)?.state ?? null
        return state === null || state === before ? [] : [{ type: 'ServiceSaid', point, need, state, reason: null, until: null }]
      })
    case 'staat':
      return [{ type: 'PointStateSaid', point, state: fields.get('state'), reason: null }]
    case 'logboek':
      return [{ type: 'JournalWritten', point, text: fields.get('text') ?? '', medium: text('medium'), ...form }]
    case 'berichten':
      return [{ type: 'NoticeSeen', point, notice: fields.get('seen') }]
  }
}

const MINUTE_MS = 60_000

/**
 * The moment a time of day in Amsterdam last was, within a minute; so "23:50" filled in after midnight is yesterday.
 * @returns `undefined` for what is no time of day
 */
export function lastTimeOfDay(text: string | null, now: number): { readonly at: number; readonly precision: number } | undefined {
  const found = /^(\d{2}):(\d{2})/.exec(text ?? '')
  if (!found) return undefined
  const minutes = Number(found[1]) * 60 + Number(found[2])
  for (let ago = 0; ago < 25 * 60; ago++) {
    const at = Math.floor(now / MINUTE_MS) * MINUTE_MS - ago * MINUTE_MS
    if (minuteInAmsterdam(at) === minutes) return { at, precision: 60 }
  }
  return undefined // an hour that does not exist: the clock went forward
}

function minuteInAmsterdam(at: number): number {
  const [hour, minute] = CLOCK.format(at).split(':')
  return Number(hour) * 60 + Number(minute)
}
const CLOCK = new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })
