import type { Assumption, ImpactView, WhyStep, WhyView } from '@weerbaar/core'
import { formatNumber, WhyPanel } from '@weerbaar/ui'
import { dateOf, dayAndClock } from '../format/moments.ts'
import { baseWords, unitWords } from '../format/unit-words.ts'
import { bare, rangeOf, shortHash, withUnit } from '../format/values.ts'
import { assumptionKind } from './assumption-words.ts'
import { bandOf, figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** The sum as a person would do it, with base, norm, source and what other sources say. */
export function WhyContent({ why, run }: { readonly why: WhyView; readonly run: ImpactView }) {
  const { i18n, locale, say } = useLanguage()
  const figure = (value: number): string => figureOf(value, locale)
  const unit = unitWords(why.outcome.unit, i18n)
  const sign: Record<WhyStep['kind'], string> = { start: '', step: '', result: '= ' }
  const source = ({ title, date }: WhyView['base']['source']): string => [title, dateOf(date, i18n)].filter(Boolean).join(', ')

  return (
    <WhyPanel
      intro={`${say(why.outcome.name)}, ${why.area.name}, ${i18n.t('uur {hour}', { hour: Math.round(why.time / 3600) })}.`}
      sum={why.steps.map((step, i) => ({
        key: String(i),
        figure: `${sign[step.kind]}${bare(step.value, step.unit, i18n)}`,
        text: [
          stepText(say(step.name), unitWords(step.unit, i18n)),
          ...(step.kind === 'result' ? step.uses.map((use) => withUnit(use.value, use.unit, i18n)) : []),
        ].join(', '),
        total: step.kind === 'result',
      }))}
      facts={[
        {
          key: 'band',
          term: i18n.t('Marge'),
          detail: `${bandOf(why.band.low, why.band.high, locale)} ${unit}`,
        },
        {
          key: 'mean',
          term: i18n.t('Gemiddeld'),
          detail: `${figure(why.band.mean)} ${unit}`,
        },
        {
          key: 'base',
          term: i18n.t('Van hoeveel'),
          detail: `${formatNumber(why.base.people, { locale })} ${baseWords(why.base.kind, i18n)} (${source(why.base.source)})`,
        },
        ...why.assumptions.map((assumption) => ({
          key: assumption.id,
          term: i18n.t('Aanname'),
          detail: <AssumptionFact assumption={assumption} />,
        })),
      ]}
      other={
        why.alternatives.length > 0 &&
        why.alternatives.map((other) => {
          const assumption = why.assumptions.find(({ id }) => id === other.assumption)
          return (
            <p key={`${other.assumption} ${other.value}`}>
              <strong>
                {i18n.t('Een andere bron zegt {value}.', {
                  value: assumption ? withUnit(other.value, assumption.unit, i18n) : figure(other.value),
                })}
              </strong>{' '}
              {i18n.t('Dan is het {result} {unit}. Bron: {source}. Beide staan naast elkaar.', {
                result: figure(other.result),
                unit,
                source: source(other.source),
              })}
            </p>
          )
        })
      }
      source={i18n.t('Berekening {hash}, {when}, {draws} trekkingen', {
        hash: shortHash(why.runHash),
        when: dayAndClock(run.madeAt, i18n),
        draws: formatNumber(run.draws, { locale }),
      })}
    />
  )
}

function AssumptionFact({ assumption }: { readonly assumption: Assumption }) {
  const { i18n, say } = useLanguage()
  const { lowest, likely, highest, unit, source, owner, checked, kind } = assumption
  const range = lowest === highest ? '' : ` (${rangeOf(lowest, highest, unit, i18n)})`
  return (
    <>
      <strong>{say(assumption.name)}</strong>
      {`: ${withUnit(likely, unit, i18n)}${range}. `}
      {kind === 'judgement' ? <strong>{assumptionKind(kind, i18n)}</strong> : assumptionKind(kind, i18n)}
      {`. ${[source.title, dateOf(source.date, i18n)].filter(Boolean).join(', ')}. `}
      {i18n.t('Eigenaar: {owner}. Nagekeken op {date}.', { owner, date: dateOf(checked, i18n) })}
    </>
  )
}

/** The name of a step with its unit, unless the name says the unit already. */
function stepText(name: string, unit: string): string {
  return unit === '' || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`
}
