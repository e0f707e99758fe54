import { TimeSlider } from '@weerbaar/ui'
import { useState } from 'react'
import { momentOf } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { outageOf } from './outage.ts'
import { hourTicks } from './hour-ticks.ts'
import type { View } from './use-explore.ts'

/** The hour, with the curve of the chosen outcome behind it. */
export function ImpactTime({
  view,
  look,
}: {
  readonly view: View
  readonly look: (change: Partial<Record<keyof ExploreSearch, number>>) => void
}) {
  const { i18n, locale } = useLanguage()
  const [playing, setPlaying] = useState(false)
  const { run } = view
  const hours = run.times.map((seconds) => seconds / 3600)
  const last = hours.at(-1) ?? 0
  const curve = run.mid[view.area]?.[view.outcome] ?? []
  const { outage, recovery } = outageOf(run)
  const text = (hour: number): string =>
    i18n.t('Uur {hour} van {last} · {moment}', {
      hour: Math.round(hour),
      last: Math.round(last),
      moment: momentOf(run.scenario, hour * 3600, i18n),
    })
  return (
    <TimeSlider
      times={hours}
      value={hours[view.time] ?? 0}
      onChange={(hour) => look({ hour })}
      label={i18n.t('Uur sinds het begin')}
      valueText={text}
      now={text(hours[view.time] ?? 0)}
      curve={hours.map((at, i) => ({ at, value: curve[i] ?? 0 }))}
      outage={outage}
      recovery={recovery}
      ticks={hourTicks(last, locale)}
      playLabel={i18n.t('Afspelen')}
      pauseLabel={i18n.t('Pauze')}
      playing={playing}
      onPlay={setPlaying}
    />
  )
}
