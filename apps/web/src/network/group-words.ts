import type { I18n } from '@lingui/core'
import type { GroupRow, NetworkRow } from '@weerbaar/core'
import { formatNumber, formatPercent } from '@weerbaar/ui'
import { languageOfI18n } from '../i18n/use-language.ts'

/** Rounded down to a tenth of a per cent: 100 % is said only when it is everybody. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.min(1, Math.floor((part / whole) * 1000) / 1000) : 0)

/** `98,9 %`; unknown where nobody published how many there are, or an older result did not count them. */
export function groupShare(row: GroupRow | null | undefined, i18n: I18n): string {
  if (row === null || row === undefined) return i18n.t('onbekend')
  return formatPercent(shareOf(row.covered, row.people), { locale: languageOfI18n(i18n), decimals: 1 })
}

/** Beside a number of people with a point: how many of them are 65 or older, how many are children. */
export function groupsSentence({ elderly, children }: Pick<NetworkRow, 'elderly' | 'children'>, i18n: I18n): string {
  const locale = languageOfI18n(i18n)
  const of = (row: GroupRow | null | undefined): string =>
    row === null || row === undefined
      ? i18n.t('onbekend')
      : i18n.t('{covered} van {people} ({share})', {
          covered: formatNumber(Math.round(row.covered), { locale }),
          people: formatNumber(Math.round(row.people), { locale }),
          share: groupShare(row, i18n),
        })
  return i18n.t('65-plussers: {elderly}. Kinderen tot 15 jaar: {children}.', { elderly: of(elderly), children: of(children) })
}
