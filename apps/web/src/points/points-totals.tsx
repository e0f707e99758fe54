import type { PointRow, PointTotals } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { Figure } from './figure.tsx'
import { peopleWords, totalWords } from './people-words.ts'
import { nameOf } from './point-words.ts'
import { leftWords } from './stock-words.ts'

interface Props {
  readonly rows: readonly PointRow[]
  readonly totals: PointTotals
  readonly owner: boolean
}

/** What is known in all, over the points that are known. Silent ones are named and left out. */
export function PointsTotals({ rows, totals, owner }: Props) {
  const { i18n, locale } = useLanguage()
  const known = rows.filter(({ state, heard, silentSince }) => silentSince === undefined && (state !== 'closed' || heard !== undefined))
  const silent = totals.ofPoints - totals.known
  const counted = known.flatMap(({ inside }) => (inside === undefined ? [] : [inside]))
  const shortest = known
    .map((row) => ({ row, left: leftWords(row.water, i18n) }))
    .filter(({ left }) => left.days !== undefined)
    .toSorted((a, b) => (a.left.days ?? 0) - (b.left.days ?? 0))[0]
  const litres = known.flatMap(({ water }) => (water?.amount === undefined ? [] : [water.amount]))
  const { now, soon, canWait } = totals.waiting
  return (
    <div className="app-kpis">
      <Figure
        label={i18n.t('Bekend')}
        note={
          silent === 0
            ? i18n.t('Van elk geopend punt is nieuws.')
            : i18n.t('{silent, plural, one {# punt is} other {# punten zijn}} stil. De totalen tellen {known}.', {
                silent,
                known: totals.known,
              })
        }
      >
        {i18n.t('{known} van {all, plural, one {# punt} other {# punten}}', { known: totals.known, all: totals.ofPoints })}
      </Figure>
      <Figure
        label={i18n.t('Nu binnen')}
        note={i18n.t('geteld op {count, plural, one {# punt} other {# punten}}', { count: counted.length })}
      >
        {counted.length === 0 ? unknown(i18n.t('niemand telde')) : i18n.t('{people} mensen', { people: totalWords(counted, owner, i18n) })}
      </Figure>
      <Figure
        label={i18n.t('Gekomen sinds opening')}
        note={i18n.t('{staff, plural, one {# mens} other {# mensen}} in dienst', { staff: totals.staff })}
      >
        {i18n.t('{people} mensen', {
          people: totalWords(
            known.map(({ cameInAll }) => cameInAll),
            owner,
            i18n,
          ),
        })}
      </Figure>
      <Figure
        label={i18n.t('Drinkwater')}
        note={
          shortest
            ? i18n.t('kortst: {point}, {days} (laag – hoog: {band})', {
                point: nameOf(shortest.row),
                days: shortest.left.words,
                band: shortest.left.band ?? '–',
              })
            : i18n.t('hoe lang nog: te weinig gegevens')
        }
      >
        {litres.length === 0
          ? unknown(i18n.t('niet geteld'))
          : i18n.t('{litres} liter', {
              litres: formatNumber(
                litres.reduce((sum, one) => sum + one, 0),
                { locale },
              ),
            })}
      </Figure>
      <Figure label={i18n.t('Open hulpvragen')} note={i18n.t('{now} nu · {soon} straks · {canWait} kan wachten', { now, soon, canWait })}>
        {peopleWords(now + soon + canWait, true, i18n)}
      </Figure>
    </div>
  )
}

const unknown = (words: string) => <em className="app-unknown">{words}</em>
