import {
  MEALS_ITEM,
  type NoticeStanding,
  type PointStanding,
  presentStaff,
  type SupplyStanding,
  WATER_ITEM,
  waitingHelp,
} from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { Figure } from './figure.tsx'
import { SideBySide } from './side-by-side.tsx'
import { leftWords } from './stock-words.ts'
import { whenWords } from './when-words.ts'

interface Props {
  readonly standing: PointStanding
  readonly stale: boolean
  readonly notices: readonly NoticeStanding[]
  readonly supplies: readonly SupplyStanding[]
  readonly now: number
}

/** The point in one line of figures. */
export function PointFigures({ standing, stale, notices, supplies, now }: Props) {
  const { i18n, locale } = useLanguage()
  const { visitors, stock, staff, help, point, card } = standing
  const number = (value: number): string => formatNumber(value, { locale })
  const [water, meals] = [WATER_ITEM, MEALS_ITEM].map((wanted) => stock.find(({ item }) => item === wanted))
  const left = leftWords(water, i18n)
  const unread = notices.filter(({ state, unseen }) => state === 'valid' && unseen.includes(point)).length
  const open = supplies.filter(({ state }) => state !== 'received' && state !== 'withdrawn').length
  const capacity = card?.value.capacity ?? null
  const [nowCount, soon, canWait] = [waitingHelp(help, 'now'), waitingHelp(help, 'soon'), waitingHelp(help, 'canWait')]
  return (
    <div className={stale ? 'app-kpis app-kpis--stale' : 'app-kpis'}>
      <Figure
        label={i18n.t('Nu binnen')}
        note={
          visitors.countedAt
            ? i18n.t('op de vloer geteld {when}', { when: whenWords(visitors.countedAt.at, now, i18n) })
            : capacity === null
              ? i18n.t('opgeteld van de deur')
              : i18n.t('ruimte voor {capacity}', { capacity })
        }
      >
        {visitors.inside === undefined ? (
          <em className="app-unknown">{i18n.t('niemand telde')}</em>
        ) : (
          <SideBySide value={visitors.inside} said={visitors.countedAt} beside={visitors.beside} now={now} show={number} />
        )}
      </Figure>
      <Figure
        label={i18n.t('Gekomen sinds opening')}
        note={i18n.t('{adult} volwassen · {child} kind · {senior} 65+ · {care} zorg', visitors.came)}
      >
        {number(visitors.cameInAll)}
      </Figure>
      <Figure
        label={i18n.t('Drinkwater')}
        note={
          water?.amount === undefined
            ? undefined
            : i18n.t('{litres} liter · laag – hoog: {band}', { litres: number(water.amount), band: left.band ?? '–' })
        }
      >
        {left.words}
      </Figure>
      <Figure label={i18n.t('Maaltijden')} note={leftWords(meals, i18n).words}>
        {meals?.amount === undefined ? <em className="app-unknown">{i18n.t('niet geteld')}</em> : number(meals.amount)}
      </Figure>
      <Figure
        label={i18n.t('In dienst')}
        note={i18n.t('{resting} met pauze', { resting: staff.filter(({ state }) => state === 'resting').length })}
      >
        {number(presentStaff(staff))}
      </Figure>
      <Figure
        label={i18n.t('Open hulpvragen')}
        note={i18n.t('{now} nu · {soon} straks · {canWait} kan wachten', { now: nowCount, soon, canWait })}
      >
        {number(nowCount + soon + canWait)}
      </Figure>
      <Figure
        label={i18n.t('Open verzoeken')}
        note={i18n.t('{unread, plural, one {# bericht} other {# berichten}} niet gezien', { unread })}
      >
        {number(open)}
      </Figure>
    </div>
  )
}
