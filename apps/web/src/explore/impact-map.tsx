import type { RegionView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { Alert, LegendRamp, Legend, MapFrame, SelectField, Stack } from '@weerbaar/ui'
import type { MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import { impactMapQuery } from '../api/queries.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { rampLabels } from '../map/ramp-labels.ts'
import { MapCredit } from '../map/map-credit.tsx'
import { LazyRegionMap } from '../map/lazy-region-map.tsx'
import type { ClassColour } from '../map/region-style.ts'
import { useFocus } from '../map/use-focus.ts'
import { useMapScale } from '../map/use-map-scale.ts'
import { canDrawMap } from '../map/webgl.ts'
import type { ExploreSearch } from './explore-search.ts'
import { ImpactMapTable } from './impact-map-table.tsx'
import { ImpactTime } from './impact-time.tsx'
import { useImpactClasses } from './use-impact-classes.ts'
import type { View } from './use-explore.ts'

const PALETTE: readonly ClassColour[] = [1, 2, 3, 4, 5].map((step) => ({ role: `--wb-impact-${step}` }))

interface Props {
  readonly view: View
  readonly region: RegionView
  readonly search: ExploreSearch
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => void
}

/** Where: one outcome on the map at one hour, or the same per municipality in a table. */
export function ImpactMap({ view, region, search, look }: Props) {
  const { i18n, locale, say } = useLanguage()
  const [map, setMap] = useState<MapLibreMap>()
  const scale = useMapScale(map)
  const { run } = view
  const outcome = run.outcomes[view.outcome]
  const query = useQuery(impactMapQuery(run.hash, outcome?.id ?? ''))
  const focus = region.municipalities.find(({ id }) => id === run.areas[view.area]?.id)?.bounds ?? region.bounds
  useFocus(map, focus, region.bounds)
  const { classes, breaks } = useImpactClasses(query.data, run.times, view.time)
  if (!outcome) return null
  const hour = Math.round((run.times[view.time] ?? 0) / 3600)
  const shown = canDrawMap ? (search.map ?? 'map') : 'table'
  const name = i18n.t('{outcome}, uur {hour}. De tabel geeft dezelfde cijfers per gemeente.', { outcome: say(outcome.name), hour })
  const cells = region.layers.find(({ layer }) => layer === 'cells')

  return (
    <MapFrame
      label={i18n.t('Kaart: {name}', { name })}
      view={shown}
      {...(canDrawMap
        ? {
            onView: (to) => look({ map: to === 'table' ? 'table' : undefined }),
            viewLabels: { label: i18n.t('Kaart of tabel'), map: i18n.t('Kaart'), table: i18n.t('Tabel') },
          }
        : {})}
      toolbar={
        <>
          <SelectField
            label={i18n.t('Wat laat de kaart zien')}
            hideLabel
            compact
            value={outcome.id}
            onChange={(id) => look({ outcome: id })}
            options={run.outcomes.map(({ id, name: words }) => ({ value: id, label: say(words) }))}
          />
          <span className="wb-sub wb-phone-hide">{i18n.t('uur {hour}', { hour })}</span>
        </>
      }
      zoom={{ inLabel: i18n.t('Inzoomen'), outLabel: i18n.t('Uitzoomen'), onIn: () => map?.zoomIn(), onOut: () => map?.zoomOut() }}
      map={
        canDrawMap && (
          <LazyRegionMap regionHash={region.hash} bounds={region.bounds} name={name} palette={PALETTE} classes={classes} onMap={setMap} />
        )
      }
      overlay={query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : undefined}
      table={
        <Stack tight>
          {!canDrawMap && (
            <Alert tone="info">
              {i18n.t('Deze browser kan de kaart niet tekenen (geen WebGL). De tabel geeft dezelfde cijfers per gemeente.')}
            </Alert>
          )}
          <ImpactMapTable view={view} look={look} />
        </Stack>
      }
      legend={
        breaks && (
          <Legend>
            <LegendRamp steps={rampLabels(breaks[scale], locale).map((label, i) => ({ color: `var(${PALETTE[i]?.role ?? ''})`, label }))} />
            <span>
              {scale === 'cells'
                ? i18n.t('{unit} per vierkant van 100 m', { unit: unitWords(outcome.unit, i18n) })
                : i18n.t('{unit} per vierkant van 500 m', { unit: unitWords(outcome.unit, i18n) })}
              {', '}
              {cells?.provenance === 'modelled' ? i18n.t('gemodelleerd, gemiddelde') : i18n.t('gemiddelde')}
            </span>
            <MapCredit region={region} />
          </Legend>
        )
      }
      foot={<ImpactTime view={view} look={look} />}
    />
  )
}
