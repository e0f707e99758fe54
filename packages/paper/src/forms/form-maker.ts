import { HELP_KINDS, MEDIA, NEEDS, POINT_ROLES, RELAY_TARGETS, SERVICE_STATES, URGENCIES, VISITOR_KINDS, BOARDS } from '@weerbaar/core'
import {
  BOARD_WORDS,
  CHECKLIST_STEPS,
  HELP_KIND_WORDS,
  MEDIUM_WORDS,
  NEED_WORDS,
  type PaperWord,
  RED_FLAGS,
  RELAY_WORDS,
  ROLE_WORDS,
  SERVICE_STATE_WORDS,
  URGENCY_WORDS,
  VISITOR_WORDS,
} from '@weerbaar/text'
import type { PaperSpeech } from '../paper-speech.ts'
import type { FormCard, FormPage, FormPart, RowColumn } from './form-part.ts'

/** What the forms of one point are made with. */
export interface FormMaker extends PaperSpeech {
  /** Takes the next so many form numbers. */
  readonly take: (count: number) => readonly string[]
  /** Number of the slip that carries this form number. */
  readonly slip: (form: string) => string
  /** Four digits that stand on one slip and nowhere else. */
  readonly code: () => string
  /** Names and units of what the point stocks, to be filled in beforehand; empty: written by hand. */
  readonly items: readonly string[]
}

/** Every form there is, in the order of the book. Each page takes its numbers when it is made. */
export const FORM_KINDS = [
  'opening',
  'visitors',
  'help',
  'emergency',
  'stock',
  'roster',
  'helpers',
  'cards',
  'journal',
  'handover',
  'report',
  'closing',
] as const
export type FormKind = (typeof FORM_KINDS)[number]

const column = (title: string, width: number, choices: readonly string[] = []): RowColumn => ({ title, width, choices })
const field = (label: string, lines = 1, width = 1) => ({ label, lines, width })

/** One page of a kind of form. */
export function formPage(kind: FormKind, make: FormMaker): FormPage {
  const { word, say } = make
  const fields = (...all: readonly ReturnType<typeof field>[]): FormPart => ({ is: 'fields', fields: all })
  const ask = (name: PaperWord, lines = 1, width = 1) => field(word(name), lines, width)
  const choice = (name: PaperWord, options: readonly string[]): FormPart => ({ is: 'choice', label: word(name), options })
  const whole = (title: PaperWord, how: PaperWord, parts: readonly FormPart[]): FormPage => ({
    title: word(title),
    how: word(how),
    number: make.take(1)[0] ?? '',
    parts,
  })
  const parted = (title: PaperWord, how: PaperWord, parts: readonly FormPart[]): FormPage => ({
    title: word(title),
    how: word(how),
    number: '',
    parts,
  })
  const lines = (count: number, height: number, columns: readonly RowColumn[]): FormPart => ({
    is: 'rows',
    columns,
    count,
    numbers: make.take(count),
    height,
  })
  const when = [column(word('day'), 1.1), column(word('time'), 1.1)]
  const media = MEDIA.map((one) => say(MEDIUM_WORDS[one]))
  const steps = (list: keyof typeof CHECKLIST_STEPS) => CHECKLIST_STEPS[list].map(({ words }) => say(words))
  const standing: FormPart = {
    is: 'standing',
    title: word('services'),
    items: NEEDS.map((need) => say(NEED_WORDS[need])),
    options: SERVICE_STATES.map((state) => say(SERVICE_STATE_WORDS[state])),
    remark: `${word('why')}, ${word('until')}`,
  }
  const figures = fields(ask('inside'), ask('cameInAll'), ask('waiting', 1, 1.4), ask('onDuty'))

  switch (kind) {
    case 'opening':
      return whole('opening', 'openingHow', [
        choice('openedBy', [word('municipality'), word('region'), word('inhabitants')]),
        fields(ask('orderedBy', 1, 1.6), ask('authority', 1, 1.2), field(`${word('day')}, ${word('time')}`)),
        { is: 'checks', title: word('firstHour'), items: steps('firstHour'), gap: 2.4 },
        { is: 'checks', title: word('secondHour'), items: steps('secondHour'), gap: 2.4 },
        { is: 'note', title: word('flags'), text: RED_FLAGS.map(say).join(' · ') },
        standing,
      ])
    case 'visitors':
      return parted('visitors', 'visitorsHow', [
        lines(8, 27.5, [
          column(word('day'), 0.8),
          column(word('hour'), 0.8),
          ...VISITOR_KINDS.map((one) => column(say(VISITOR_WORDS[one]), 2)),
          column(word('leaves'), 1.4),
          column(word('counted'), 1.1),
        ]),
      ])
    case 'help':
      return parted('help', 'helpHow', [
        { is: 'say', text: word('noNames') },
        { is: 'note', title: word('flags'), text: RED_FLAGS.map(say).join(' · ') },
        ...make.take(2).map(
          (number): FormCard => ({
            is: 'card',
            number,
            title: word('help'),
            parts: [
              fields(ask('day'), ask('time')),
              choice(
                'urgency',
                URGENCIES.map((one) => say(URGENCY_WORDS[one])),
              ),
              choice(
                'helpKind',
                HELP_KINDS.map((one) => say(HELP_KIND_WORDS[one])),
              ),
              fields(ask('what', 2)),
              fields(ask('where'), ask('takenBy')),
              fields(ask('referredTo'), ask('doneAt')),
            ],
          }),
        ),
      ])
    case 'emergency':
      return parted(
        'emergency',
        'emergencyHow',
        make.take(2).map((number): FormPart => {
          const [slip, code] = [make.slip(number), make.code()]
          const head: FormPart = {
            is: 'known',
            pairs: [
              { label: word('slip'), value: slip },
              { label: word('code'), value: code },
            ],
          }
          const told = [fields(ask('emergencyWhat', 1)), fields(ask('emergencyWhere', 1)), fields(ask('victims'), ask('time'))]
          return {
            is: 'beside',
            cards: [
              {
                is: 'card',
                number,
                title: word('stays'),
                parts: [
                  head,
                  ...told,
                  choice(
                    'sentTo',
                    RELAY_TARGETS.map((one) => say(RELAY_WORDS[one])),
                  ),
                  choice('sentBy', media),
                  fields(ask('codeBack'), ask('saidBy')),
                  { is: 'say', text: word('alarm') },
                ],
              },
              { is: 'card', number, title: word('goes'), parts: [head, ...told, { is: 'say', text: word('sayCode') }] },
            ],
          }
        }),
      )
    case 'stock':
      return parted('stock', 'stockHow', [
        ...(make.items.length === 0 ? [] : [{ is: 'say', text: `${word('item')}: ${make.items.join(' · ')}` } as const]),
        lines(18, 12.2, [
          ...when,
          column(word('item'), 3),
          column(word('unit'), 1.4),
          column(word('out'), 1.3),
          column(word('in'), 1.3),
          column(word('onShelf'), 1.3),
        ]),
      ])
    case 'roster':
      return whole('roster', 'rosterHow', [
        { is: 'say', text: POINT_ROLES.map((role) => say(ROLE_WORDS[role])).join(' · ') },
        {
          is: 'rows',
          columns: [
            column(word('day'), 1),
            column(word('from'), 1),
            column(word('to'), 1),
            column(word('task'), 2.4),
            column(word('people'), 1.2),
            column(word('vests'), 3),
          ],
          count: 14,
          numbers: [],
          height: 14.5,
        },
      ])
    case 'helpers':
      return parted('helpers', 'helpersHow', [
        fields(ask('destroyOn', 1, 1), ask('keptBy', 1, 2)),
        { is: 'say', text: POINT_ROLES.map((role) => say(ROLE_WORDS[role])).join(' · ') },
        lines(13, 13.6, [
          column(word('label'), 2),
          column(word('task'), 2),
          column(word('walkIn'), 1, ['']),
          column(word('team'), 2),
          column(word('skills'), 2),
          column(word('came'), 1),
          column(word('to'), 1),
          column(word('wentAway'), 1),
        ]),
      ])
    case 'cards':
      return parted(
        'cards',
        'cardsHow',
        [0, 1].map(
          (): FormPart => ({
            is: 'beside',
            cards: make.take(2).map((number) => ({
              is: 'card',
              number,
              title: '',
              parts: [
                fields(ask('day'), ask('time')),
                {
                  is: 'choice',
                  label: '',
                  options: BOARDS.map((board) => say(BOARD_WORDS[board])),
                },
                fields(ask('cardText', 5)),
                fields(ask('answer', 2)),
              ],
            })),
          }),
        ),
      )
    case 'journal':
      return parted('journal', 'journalHow', [
        lines(10, 22.5, [...when, column(word('happened'), 6.4), column(word('medium'), 3.4, media)]),
      ])
    case 'handover':
      return whole('handover', 'handoverHow', [
        fields(ask('fromRole'), ask('toRole'), field(`${word('day')}, ${word('time')}`)),
        figures,
        fields(ask('openEmergencies')),
        standing,
        fields(ask('problems', 5)),
        fields(ask('soon', 4)),
        fields(field(`${word('fromRole')}: ${word('signature')}`, 2), field(`${word('toRole')}: ${word('signature')}`, 2)),
      ])
    case 'report':
      return whole('report', 'reportHow', [
        fields(field(`${word('day')}, ${word('time')}`), ask('readTo', 1, 2)),
        choice('sentBy', media),
        fields(ask('state'), ask('openEmergencies')),
        figures,
        standing,
        fields(ask('stock', 4)),
        fields(ask('asks', 4)),
        fields(ask('problems', 3)),
      ])
    case 'closing':
      return whole('closing', 'closingHow', [
        fields(ask('closedWhy', 1, 2), field(`${word('day')}, ${word('time')}`)),
        { is: 'checks', title: '', items: steps('closing'), gap: 3.5 },
        fields(ask('left', 10)),
        fields(ask('keysTo'), ask('toldClosed'), ask('time')),
        fields(ask('signature', 2)),
      ])
  }
}
