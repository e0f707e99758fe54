import { IndicatorCard, SelectField } from '@weerbaar/ui'
import { baseWords, unitWords } from '../format/unit-words.ts'
import { figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { indicatorOutcomes } from './indicators.ts'
import { areasByName, at, type View } from './use-explore.ts'
import { WaterCard } from './water-card.tsx'
import { WATER } from './water-norm.ts'
import { Why } from './why.tsx'

interface Props {
  readonly view: View
  readonly busy: boolean
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | undefined>>) => void
}

/** The answer: five figures at the chosen hour, for the region or one municipality. */
export function Indicators({ view, busy, look }: Props) {
  const { i18n } = useLanguage()
  const { run } = view
  const region = run.areas[0]?.id ?? ''
  const hour = Math.round((run.times[view.time] ?? 0) / 3600)
  return (
    <>
      <SelectField
        label={i18n.t('Cijfers op uur {hour} voor', { hour })}
        value={run.areas[view.area]?.id ?? region}
        onChange={(id) => look({ area: id === region ? undefined : id })}
        options={areasByName(run).map(({ id, name, index }) => ({ value: id, label: index === 0 ? i18n.t('Hele regio') : name }))}
      />
      {indicatorOutcomes(run).map((outcome) =>
        run.outcomes[outcome]?.id === WATER ? (
          <WaterCard key={outcome} view={{ ...view, outcome }} busy={busy} />
        ) : (
          <Card key={outcome} view={{ ...view, outcome }} busy={busy} />
        ),
      )}
    </>
  )
}

function Card({ view, busy }: { readonly view: View; readonly busy: boolean }) {
  const { i18n, locale, say } = useLanguage()
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  if (!what) return null
  const figure = (value: number): string => figureOf(value, locale)
  return (
    <IndicatorCard
      label={say(what.name)}
      value={Math.round(at(run.mid, area, outcome, time))}
      unit={unitWords(what.unit, i18n)}
      low={at(run.low, area, outcome, time)}
      high={at(run.high, area, outcome, time)}
      scaleMax={Math.max(...(run.high[area]?.[outcome] ?? []))}
      lowText={i18n.t('laag {value}', { value: figure(at(run.low, area, outcome, time)) })}
      highText={i18n.t('hoog {value}', { value: figure(at(run.high, area, outcome, time)) })}
      note={what.base === 'inhabitants' ? undefined : i18n.t('Geteld op {base}', { base: baseWords(what.base, i18n) })}
      why={<Why view={view} />}
      locale={locale}
      unknownText={i18n.t('onbekend')}
      busy={busy}
    />
  )
}
