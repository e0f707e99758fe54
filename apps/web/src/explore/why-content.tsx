import type { ImpactView, WhyView } from '@weerbaar/core'
import { formatNumber, WhyPanel } from '@weerbaar/ui'
import { bandOf, figureOf } from '../format/figures.ts'
import { dayAndClock } from '../format/moments.ts'
import { sourceLine } from '../format/source-line.ts'
import { baseWords, unitWords } from '../format/unit-words.ts'
import { shortHash, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { AssumptionFact } from './assumption-fact.tsx'
import { otherSources } from './other-sources.ts'
import { WhyStepText } from './why-step-text.tsx'

/** The sum as a person would do it, with base, norm, source and what other sources say. */
export function WhyContent({ why, run }: { readonly why: WhyView; readonly run: ImpactView }) {
  const { i18n, locale, say } = useLanguage()
  const figure = (value: number): string => figureOf(value, locale)
  const unit = unitWords(why.outcome.unit, i18n)
  const { first, rest: others } = otherSources(why)
  const norms = why.assumptions.filter(({ id }) => first.some(({ assumption }) => assumption === id))
  const rest = why.assumptions.filter((assumption) => !norms.includes(assumption))
  const valueOf = (other: WhyView['alternatives'][number]): string => {
    const assumption = why.assumptions.find(({ id }) => id === other.assumption)
    return assumption ? withUnit(other.value, assumption.unit, i18n) : figure(other.value)
  }
  const nameOf = (id: string): string => {
    const assumption = why.assumptions.find((one) => one.id === id)
    return assumption ? say(assumption.name) : id
  }
  const guesses = why.assumptions.filter(({ kind }) => kind === 'judgement').length
  const { base } = why

  return (
    <>
      <WhyPanel
        intro={
          <>
            {`${say(why.outcome.name)}, ${why.area.name}, ${i18n.t('uur {hour}', { hour: Math.round(why.time / 3600) })}. `}
            {i18n.t('De som rekent met de waarschijnlijke waarden. De marge komt uit alle trekkingen samen.')}
          </>
        }
        sum={why.steps.map((step, i) => ({
          key: String(i),
          figure:
            step.kind === 'start'
              ? formatNumber(Math.round(step.value), { locale })
              : `${step.kind === 'result' ? '= ' : ''}${figure(step.value)}`,
          text: <WhyStepText step={step} />,
          total: step.kind === 'result',
        }))}
        facts={[
          {
            key: 'band',
            term: i18n.t('Marge'),
            detail: i18n.t('midden {mid}, laag – hoog {band} {unit}; gemiddeld {mean}', {
              mid: figure(why.band.mid),
              band: bandOf(why.band.low, why.band.high, locale),
              unit,
              mean: figure(why.band.mean),
            }),
          },
          {
            key: 'base',
            term: i18n.t('Van hoeveel'),
            detail: [
              `${formatNumber(base.people, { locale })} ${baseWords(base.kind, i18n)} (${sourceLine({ ...base.source, title: say(base.source.title) }, i18n)})`,
              base.inCells === base.people ? '' : i18n.t('in de vierkanten {people}', { people: formatNumber(base.inCells, { locale }) }),
            ]
              .filter(Boolean)
              .join('; '),
          },
          ...norms.map((assumption) => ({ key: assumption.id, term: i18n.t('Norm'), detail: <AssumptionFact assumption={assumption} /> })),
          ...(why.assumptions.length === 0
            ? []
            : [
                {
                  key: 'sure',
                  term: i18n.t('Zekerheid'),
                  detail: i18n.t('{guesses} van de {all} aannames zijn een inschatting.', { guesses, all: why.assumptions.length }),
                },
              ]),
        ]}
        other={
          first.length > 0 &&
          first.map((other) => (
            <p key={other.assumption}>
              <strong>{i18n.t('Een andere bron zegt {value}.', { value: valueOf(other) })}</strong>{' '}
              {i18n.t('Dan komt de som op {result} in plaats van {likely} {unit}. Bron: {source}. Beide staan naast elkaar.', {
                result: figure(other.result),
                likely: figure(why.likely),
                unit,
                source: sourceLine(other.source, i18n),
              })}
            </p>
          ))
        }
        source={i18n.t('Berekening {hash}, {when}, {draws} trekkingen', {
          hash: shortHash(why.runHash),
          when: dayAndClock(run.madeAt, i18n),
          draws: formatNumber(run.draws, { locale }),
        })}
      />
      {others.length > 0 && (
        <details className="app-details">
          <summary>
            {i18n.t('{count, plural, one {Nog een waarde van een andere bron} other {Nog # waarden van andere bronnen}}', {
              count: others.length,
            })}
          </summary>
          <ul>
            {others.map((other) => (
              <li key={`${other.assumption} ${other.value} ${other.source.title}`}>
                <strong>{`${nameOf(other.assumption)}: ${valueOf(other)}`}</strong>
                {` (${sourceLine(other.source, i18n)}). `}
                {i18n.t('De som komt dan op {result}.', { result: figure(other.result) })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {rest.length > 0 && (
        <details className="app-details">
          <summary>
            {i18n.t('{count, plural, one {De andere aanname, met bron en eigenaar} other {De # andere aannames, met bron en eigenaar}}', {
              count: rest.length,
            })}
          </summary>
          <ul>
            {rest.map((assumption) => (
              <li key={assumption.id}>
                <AssumptionFact assumption={assumption} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
