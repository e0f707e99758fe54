import type { I18n } from '@lingui/core'
import { type PointRow, SMALL, type SupplyStanding, totalsOf } from '@weerbaar/core'
import { languageOfI18n } from '../i18n/use-language.ts'
import { formatDay } from '@weerbaar/ui'
import { peopleWords, totalWords } from './people-words.ts'
import { nameOf, shownState } from './point-words.ts'
import { leftWords } from './stock-words.ts'
import { urgentIn } from './urgent-in.ts'
import { whenWords } from './when-words.ts'

export interface Report {
  readonly where: string
  readonly exercise: string
  readonly rows: readonly PointRow[]
  readonly supplies: readonly SupplyStanding[]
  readonly now: number
  /** Whether it stays with the municipality that owns the points. */
  readonly owner: boolean
}

/** The state of the points as plain text to paste into LCMS: what is known, how old it is, what is asked. */
export function lcmsText({ where, exercise, rows, supplies, now, owner }: Report, i18n: I18n): string {
  const started = rows.filter(({ state, heard }) => state !== 'closed' || heard !== undefined)
  const known = started.filter(({ silentSince }) => silentSince === undefined)
  const totals = totalsOf(rows)
  const when = `${formatDay(new Date(now).toISOString(), languageOfI18n(i18n))} ${whenWords(now, now, i18n)}`
  const names = new Map(rows.map((row) => [row.point, nameOf(row)]))
  const open = supplies.filter(({ state, asked }) => state !== 'received' && state !== 'withdrawn' && names.has(asked.value.point))
  const { now: urgent, soon, canWait } = totals.waiting
  return [
    i18n.t('OEFENING {exercise} OEFENING', { exercise }),
    i18n.t('Noodsteunpunten in {where}, stand van {when}', { where, when }),
    '',
    i18n.t('Bekend: {known} van {all, plural, one {# punt} other {# punten}}. Wat hieronder is opgeteld, telt alleen die.', {
      known: totals.known,
      all: totals.ofPoints,
    }),
    i18n.t('Nu binnen: {people}. Gekomen sinds opening: {came}. In dienst: {staff}.', {
      people: totalWords(
        known.flatMap(({ inside }) => (inside === undefined ? [] : [inside])),
        owner,
        i18n,
      ),
      came: totalWords(
        known.map(({ cameInAll }) => cameInAll),
        owner,
        i18n,
      ),
      staff: totals.staff,
    }),
    i18n.t('Open hulpvragen: {now} nu, {soon} straks, {canWait} kan wachten.', { now: urgent, soon, canWait }),
    ...(totals.alarms > 0 ? [i18n.t('Noodmeldingen zonder bevestiging: {alarms}.', { alarms: totals.alarms })] : []),
    '',
    ...started.map((row) => `- ${pointLine(row, now, owner, i18n)}`),
    ...(urgentIn(rows).some(({ kind }) => kind === 'silent')
      ? ['', i18n.t('Stille punten tellen niet mee. Hun laatste cijfers staan er met de tijd bij.')]
      : []),
    ...(open.length > 0 ? ['', i18n.t('Verzoeken:')] : []),
    ...open.map(({ asked, state }) => {
      const { amount, unit, item, point } = asked.value
      const words = {
        open: i18n.t('open'),
        promised: i18n.t('toegezegd'),
        doublyPromised: i18n.t('dubbel toegezegd'),
        shipped: i18n.t('onderweg'),
      }
      return `- ${i18n.t('{amount} {unit} ({item}) voor {point}: {state}', { amount, unit, item, point: names.get(point) ?? point, state: words[state as keyof typeof words] })}` // received and withdrawn were left out above
    }),
    ...(owner
      ? []
      : ['', i18n.t('Minder dan {small} mensen op één punt is niet gedeeld: dat getal blijft bij de gemeente.', { small: SMALL })]),
    '',
    i18n.t('Einde OEFENING {exercise}', { exercise }),
  ].join('\n')
}

function pointLine(row: PointRow, now: number, owner: boolean, i18n: I18n): string {
  const { days, words } = leftWords(row.water, i18n)
  return i18n.t('{number} {name}: {state}{reason}; binnen {inside}; water {water}; laatst gehoord {heard}', {
    number: row.card?.number ?? '–',
    name: nameOf(row),
    state: shownState(row, now, i18n).words.toLowerCase(),
    reason: row.reason === null ? '' : ` (${row.reason})`,
    inside: peopleWords(row.inside, owner, i18n),
    water: days === undefined && row.water?.amount !== undefined ? `${row.water.amount} ${row.water.card?.value.unit ?? 'liter'}` : words,
    heard: row.heard ? whenWords(row.heard.writtenAt, now, i18n) : i18n.t('nooit'),
  })
}
