import type { I18n } from '@lingui/core'
import { type PointStanding, presentStaff, waitingHelp } from '@weerbaar/core'
import { needWord, serviceWord, stateWord } from './words.ts'

/** A situation report as text, from what is known: nobody types it over. Unknown is said, never 0. */
export function reportText(standing: PointStanding, i18n: I18n, moment: (at: number) => string, now: number): string {
  const { card, opening, visitors, stock, services, help, staff } = standing
  const unknown = i18n.t('onbekend')
  const lines = [
    i18n.t('OEFENING'),
    i18n.t('Bericht van {name}, {at}', { name: card?.value.name ?? standing.point, at: moment(now) }),
    i18n.t('Het punt: {state}', { state: stateWord(opening.state, i18n) }),
    i18n.t('Binnen: {inside}. Gekomen in totaal: {came}', { inside: visitors.inside ?? unknown, came: visitors.cameInAll }),
    i18n.t('Hulpvragen die wachten: {now} nu, {soon} straks, {later} kunnen wachten', {
      now: waitingHelp(help, 'now'),
      soon: waitingHelp(help, 'soon'),
      later: waitingHelp(help, 'canWait'),
    }),
    i18n.t('Helpers: {staff}', { staff: staff.length === 0 ? unknown : presentStaff(staff) }),
    ...stock.map(({ item, card, amount }) => `${card?.value.name ?? item}: ${amount ?? unknown} ${card?.value.unit ?? ''}`.trim()),
    ...services
      .filter(({ state }) => state !== 'on')
      .map(({ need, state, reason }) => `${needWord(need, i18n)}: ${serviceWord(state, i18n)}${reason === null ? '' : ` (${reason})`}`),
  ]
  return lines.join('\n')
}
