import type { NetworkView } from '@weerbaar/core'
import { formatNumber, formatPercent, FrontierChart, Panel, Small, Sub } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { between } from './between.ts'
import { kilometres } from './proof-words.ts'
import { setOptional } from './rules.ts'
import type { RulesDraft } from './use-rules.ts'

/** What more points would bring; the slider sets how many to ask for next. */
export function FrontierPanel({ answer, draft }: { readonly answer: NetworkView; readonly draft: RulesDraft }) {
  const { i18n, locale } = useLanguage()
  const cover = answer.request.objective === 'max-cover'
  const points = answer.frontier.map(({ points: count, value, bound }) => ({
    count,
    value: cover ? value / answer.inhabitants : value,
    bound: cover ? bound / answer.inhabitants : bound,
  }))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.count === last.count) return null
  const asked = draft.rules.points ?? answer.points
  const count = Math.min(last.count, Math.max(first.count, asked))
  const figure = (value: number): string =>
    cover ? formatPercent(value, { locale, decimals: 1 }) : i18n.t('{distance} km', { distance: kilometres(value, locale) })
  const valueAt = (at: number): number | undefined =>
    between(
      points.map((point) => [point.count, point.value] as const),
      at,
    )
  const now = valueAt(count)
  const more = valueAt(count + 10)
  const change = now !== undefined && more !== undefined ? more - now : undefined
  const changeText = change === undefined ? '' : `${change >= 0 ? '+' : '−'} ${figure(Math.abs(change))}`

  return (
    <Panel
      title={i18n.t('Hoeveel punten?')}
      aside={
        <Sub>
          {now !== undefined && i18n.t('{count} punten: {value}.', { count, value: figure(now) })}
          {changeText && ` ${i18n.t('Tien punten meer: {change}', { change: changeText })}`}
        </Sub>
      }
    >
      <FrontierChart
        label={
          cover
            ? i18n.t('Deel van de inwoners met een punt binnen bereik, bij {from} tot {to} punten, met de bewezen grens', {
                from: first.count,
                to: last.count,
              })
            : i18n.t('Hoe ver alle inwoners samen lopen, bij {from} tot {to} punten, met de bewezen grens', {
                from: first.count,
                to: last.count,
              })
        }
        points={points}
        current={count}
        onChange={(next) => draft.change(setOptional(draft.rules, 'points', next))}
        formatY={(value) => (cover ? formatPercent(value, { locale, decimals: 0 }) : formatNumber(Math.round(value / 1000), { locale }))}
        valueText={(at) =>
          [i18n.t('{count} punten', { count: at }), valueAt(at) === undefined ? '' : figure(valueAt(at) ?? 0)].filter(Boolean).join(', ')
        }
        sliderLabel={i18n.t('Hoeveel punten?')}
        valueLabel={i18n.t('gevonden netwerk')}
        boundLabel={cover ? i18n.t('grens: meer kan niet') : i18n.t('grens: korter kan niet')}
        currentLabel={now === undefined ? '' : figure(now)}
      />
      <Small>{i18n.t('Tussen de berekende aantallen is de lijn een schatting. Schuif, en zoek opnieuw voor het netwerk zelf.')}</Small>
    </Panel>
  )
}
