import { ButtonLink, Panel, Segmented } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { MunicipalityRows } from './municipality-rows.tsx'
import { hoursOf, isSpan, type Span } from './standard-times.ts'
import type { View } from './use-explore.ts'

interface Props {
  readonly view: View
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => void
}

/** Every municipality at the standard times. Means add up to the region; low and high do not. */
export function MunicipalityTable({ view, look }: Props) {
  const { i18n, say } = useLanguage()
  const { run, outcome } = view
  const now = Math.round((run.times[view.time] ?? 0) / 3600)
  const [span, setSpan] = useState<Span>('days')
  const what = run.outcomes[outcome]
  if (!what) return null
  const hours = hoursOf(run, span)
  const group = hours.find((hour) => hour === now) ?? hours[Math.min(1, hours.length - 1)] ?? 0

  return (
    <Panel
      title={i18n.t('Per gemeente: {outcome}', { outcome: lowerFirst(say(what.name)) })}
      aside={
        <span className="app-table-tools">
          <Segmented
            label={i18n.t('Welke uren')}
            value={span}
            onChange={(value) => isSpan(value) && setSpan(value)}
            options={[
              { value: 'hours', label: i18n.t('1–8 uur') },
              { value: 'days', label: i18n.t('8–72 uur') },
              { value: 'weeks', label: i18n.t('3 dagen en later') },
            ]}
          />
          <ButtonLink small icon="download" download href={`/v1/impact-runs/${run.hash}.csv?outcome=${what.id}`}>
            {i18n.t('CSV voor Excel')}
          </ButtonLink>
          <ButtonLink small icon="download" download href={`/v1/impact-runs/${run.hash}.xlsx`}>
            {i18n.t('Werkmap (XLSX)')}
          </ButtonLink>
          <ButtonLink small icon="download" download href={`/v1/impact-runs/${run.hash}.plain.csv`}>
            {i18n.t('Alle cijfers, CSV')}
          </ButtonLink>
        </span>
      }
    >
      <MunicipalityRows run={run} area={view.area} outcome={outcome} span={span} group={group} look={look} />
    </Panel>
  )
}

/** `Bezoekers per dag` within a title; an abbreviation such as EHBO stays as it is. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
