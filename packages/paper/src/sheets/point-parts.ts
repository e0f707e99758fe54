import { type PointStanding, presentStaff, waitingHelp } from '@weerbaar/core'
import { NEED_WORDS, SERVICE_STATE_WORDS, URGENCY_WORDS } from '@weerbaar/text'
import type { PaperSpeech } from '../paper-speech.ts'
import type { SheetPart } from './sheet.ts'

/** The figures that handover and report both begin with. Unknown is said, never zero. */
export function pointFigures({ visitors, staff, emergencies }: PointStanding, { word, figure }: PaperSpeech): SheetPart {
  return {
    is: 'figures',
    figures: [
      { label: word('inside'), value: visitors.inside === undefined ? word('unknown') : figure(visitors.inside) },
      { label: word('cameInAll'), value: figure(visitors.cameInAll) },
      { label: word('onDuty'), value: staff.length === 0 ? word('unknown') : figure(presentStaff(staff)) },
      { label: word('openEmergencies'), value: figure(emergencies.filter(({ alarm }) => alarm).length) },
    ],
  }
}

/** How many wait, by how soon they must be met; nothing of what they ask. */
export function waitingFigures({ help }: PointStanding, { word, say, figure }: PaperSpeech): SheetPart {
  return {
    is: 'figures',
    figures: (['now', 'soon', 'canWait'] as const).map((urgency) => ({
      label: `${word('waiting')}: ${say(URGENCY_WORDS[urgency])}`,
      value: figure(waitingHelp(help, urgency)),
    })),
  }
}

export function servicesTable({ services }: PointStanding, { word, say, moment }: PaperSpeech): SheetPart {
  return {
    is: 'table',
    title: word('services'),
    columns: [word('posterThing'), word('posterHow'), word('posterRemark')],
    widths: [2, 1.2, 3],
    numbers: [],
    rows: services.map(({ need, state, reason, until, beside }) => [
      say(NEED_WORDS[need]),
      [state, ...beside.map((other) => other.state)].map((one) => say(SERVICE_STATE_WORDS[one])).join(' / '),
      [reason, until === null ? null : `${word('until')} ${moment(until)}`].filter((part) => part !== null).join('. '),
    ]),
    none: word('unknown'),
  }
}

export function stockTable({ stock }: PointStanding, { word, figure }: PaperSpeech): SheetPart {
  return {
    is: 'table',
    title: word('stock'),
    columns: [word('item'), word('over'), word('planned'), word('daysLeft')],
    widths: [3, 1.4, 1.4, 2.2],
    numbers: [1, 2],
    rows: stock.map(({ item, card, amount, left }) => {
      const { name = item, unit = '', planned = null } = card?.value ?? {}
      const days = left.known ? left.days : undefined
      const tenths = (value: number | null) => (value === null ? word('endless') : figure(Math.round(value * 10) / 10))
      return [
        name,
        amount === undefined ? word('unknown') : `${figure(amount)} ${unit}`,
        planned === null ? '–' : figure(planned),
        left.known ? (days === undefined ? word('nothingOut') : `${tenths(days.low)} – ${tenths(days.high)}`) : word('tooFew'),
      ]
    }),
    none: word('unknown'),
  }
}
