import { IndicatorCard } from '@weerbaar/ui'
import { unitWords } from '../format/unit-words.ts'
import { figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { at, type View } from './use-explore.ts'
import { otherSources } from './other-sources.ts'
import { useWaterNorm } from './water-norm.ts'
import { Why } from './why.tsx'

/** Litres a day at the points. Official sources disagree on litres a person: both stand here, unless one was chosen. */
export function WaterCard({ view, busy }: { readonly view: View; readonly busy: boolean }) {
  const { i18n, locale, say } = useLanguage()
  const { why, norms, choice } = useWaterNorm(view)
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  if (!what) return null
  const [used] = norms
  const [other] = why ? otherSources(why).first : []
  const alone = other && choice === String(other.value) ? other : undefined
  const figure = (value: number): string => figureOf(value, locale)
  const note =
    used === undefined || !why
      ? undefined
      : alone
        ? i18n.t('Waarschijnlijke waarde met {litres} liter per persoon ({source}). Met {used} liter is die {figure}.', {
            litres: alone.value,
            source: alone.source.title,
            used,
            figure: figure(why.likely),
          })
        : other && choice === 'both'
          ? i18n.t('Met {used} liter per persoon. Waarschijnlijk {likely}; met {litres} liter ({source}) {figure}.', {
              used,
              likely: figure(why.likely),
              litres: other.value,
              source: other.source.title,
              figure: figure(other.result),
            })
          : i18n.t('Met {used} liter per persoon.', { used })
  return (
    <IndicatorCard
      label={say(what.name)}
      value={Math.round(alone ? alone.result : at(run.mid, area, outcome, time))}
      unit={unitWords(what.unit, i18n)}
      {...(alone
        ? {}
        : {
            low: at(run.low, area, outcome, time),
            high: at(run.high, area, outcome, time),
            scaleMax: Math.max(...(run.high[area]?.[outcome] ?? [])),
          })}
      lowText={i18n.t('laag {value}', { value: figure(at(run.low, area, outcome, time)) })}
      highText={i18n.t('hoog {value}', { value: figure(at(run.high, area, outcome, time)) })}
      note={note}
      why={<Why view={view} />}
      locale={locale}
      unknownText={i18n.t('onbekend')}
      busy={busy}
    />
  )
}
