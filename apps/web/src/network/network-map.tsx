import type { CellsView, NetworkView, RegionView } from '@weerbaar/core'
import { Alert, Checkbox, Legend, LegendMark, MapFrame, Stack } from '@weerbaar/ui'
import type { MapLibreMap } from 'maplibre-gl'
import { useCallback, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { coverClasses, FEW } from '../map/cover-classes.ts'
import { MapCredit } from '../map/map-credit.tsx'
import { LazyRegionMap } from '../map/lazy-region-map.tsx'
import type { ClassColour } from '../map/region-style.ts'
import { useRefit, useReveal } from '../map/use-focus.ts'
import { useMapScale } from '../map/use-map-scale.ts'
import { canDrawMap } from '../map/webgl.ts'
import { changeClasses } from './change/change-classes.ts'
import type { Comparison } from './change/comparison.ts'
import { thoughtOf, withMoved, addressOf } from './change/thought.ts'
import type { NetworkSearch } from './network-search.ts'
import { metres } from './network-words.ts'
import type { Rules } from './rules.ts'
import { siteMarks } from './site-marks.ts'
import { SiteTable } from './site-table.tsx'
import type { LookNetwork } from './use-network.ts'

const PALETTE: readonly ClassColour[] = [
  { role: '--wb-covered' },
  { role: '--wb-uncovered' },
  { role: '--wb-covered', opacity: 0.4 },
  { role: '--wb-uncovered', opacity: 0.35 },
  { role: '--wb-impact-5' },
  { role: '--wb-reach-5' },
  { role: '--wb-impact-5', opacity: 0.6 },
  { role: '--wb-reach-5', opacity: 0.6 },
]

interface Props {
  readonly answer: NetworkView
  readonly region: RegionView
  readonly cells: CellsView
  readonly rules: Rules
  readonly search: NetworkSearch
  readonly look: LookNetwork
  /** Two networks held against each other; absent: one. */
  readonly comparison: Comparison | undefined
}

/** Who has a point within reach on foot, and which sites are chosen; the same sites as a table. */
export function NetworkMap({ answer, region, cells, rules, search, look, comparison }: Props) {
  const { i18n } = useLanguage()
  const [map, setMap] = useState<MapLibreMap>()
  const [candidates, setCandidates] = useState(false)
  const scale = useMapScale(map)
  const { moving } = search
  const classes = useMemo(
    () => (comparison ? changeClasses(cells, comparison.before, comparison.after) : coverClasses(cells, answer)),
    [cells, answer, comparison],
  )
  const all = candidates || moving !== undefined
  const marks = useMemo(
    () => siteMarks(region, answer, rules, search.site, all, comparison),
    [region, answer, rules, search.site, all, comparison],
  )
  const pick = useCallback(
    (site: number) =>
      look(
        moving === undefined
          ? { site }
          : { site, moving: undefined, beside: undefined, ...addressOf(withMoved(thoughtOf(search), answer, moving, site)) },
      ),
    [look, moving, search, answer],
  )
  const looked = search.site === undefined ? undefined : region.sites[search.site]
  useRefit(map, region.bounds)
  useReveal(map, looked)
  // The site looked at stays where it is while the land moves round it.
  const zoom = (by: 1 | -1): void => {
    map?.easeTo({
      zoom: map.getZoom() + by,
      ...(looked && map.getBounds().contains([looked.lon, looked.lat]) ? { around: [looked.lon, looked.lat] } : {}),
    })
  }
  const question = comparison
    ? i18n.t('Wie verliest een punt dichtbij, en wie krijgt er een?')
    : i18n.t('Wie heeft een punt binnen {reach} lopen?', { reach: metres(answer.reach, i18n) })
  const name = i18n.t(
    '{points, plural, one {# gekozen punt} other {# gekozen punten}}, en wie een punt binnen {reach} lopen heeft. De tabel geeft dezelfde punten.',
    {
      points: answer.points,
      reach: metres(answer.reach, i18n),
    },
  )

  return (
    <MapFrame
      label={i18n.t('Kaart: {name}', { name })}
      view={canDrawMap ? (search.map ?? 'map') : 'table'}
      {...(canDrawMap
        ? {
            onView: (to) => look({ map: to === 'table' ? 'table' : undefined }),
            viewLabels: { label: i18n.t('Kaart of tabel'), map: i18n.t('Kaart'), table: i18n.t('Tabel') },
          }
        : {})}
      toolbar={<h2 className="utrecht-heading-4">{question}</h2>}
      zoom={{ inLabel: i18n.t('Inzoomen'), outLabel: i18n.t('Uitzoomen'), onIn: () => zoom(1), onOut: () => zoom(-1) }}
      map={
        canDrawMap && (
          <LazyRegionMap
            regionHash={region.hash}
            bounds={region.bounds}
            name={name}
            palette={PALETTE}
            classes={classes}
            sites={marks}
            onPickSite={pick}
            onMap={setMap}
          />
        )
      }
      table={
        <Stack tight>
          {!canDrawMap && (
            <Alert tone="info">{i18n.t('Deze browser kan de kaart niet tekenen (geen WebGL). De tabel geeft dezelfde punten.')}</Alert>
          )}
          <SiteTable answer={answer} region={region} rules={rules} site={search.site} onPick={pick} />
        </Stack>
      }
      legend={
        <Legend>
          <LegendMark mark="chosen">{i18n.t('gekozen')}</LegendMark>
          <LegendMark mark="fixed">{i18n.t('vastgezet')}</LegendMark>
          <LegendMark mark="forbidden">{i18n.t('uitgesloten')}</LegendMark>
          <LegendMark mark="looked-at">{i18n.t('bekeken')}</LegendMark>
          {comparison && (
            <>
              <LegendMark mark="left">{i18n.t('valt weg')}</LegendMark>
              <LegendMark mark="joined">{i18n.t('komt erbij')}</LegendMark>
              <LegendMark mark={{ color: 'var(--wb-impact-5)' }}>{i18n.t('verliest punt binnen bereik')}</LegendMark>
              <LegendMark mark={{ color: 'var(--wb-reach-5)' }}>{i18n.t('krijgt punt binnen bereik')}</LegendMark>
            </>
          )}
          <LegendMark mark={{ color: 'var(--wb-covered)' }}>{i18n.t('punt binnen bereik')}</LegendMark>
          <LegendMark mark={{ color: 'var(--wb-uncovered)' }}>{i18n.t('geen punt binnen bereik')}</LegendMark>
          <span>
            {scale === 'cells'
              ? i18n.t('per bewoond vierkant van 100 m, licht: minder dan {few} mensen', { few: FEW.cells })
              : i18n.t('per bewoond vierkant van 500 m, licht: minder dan {few} mensen', { few: FEW.squares })}
          </span>
          <Checkbox checked={candidates} onChange={setCandidates}>
            {i18n.t('Toon ook de {count} kandidaten', { count: region.sites.length - answer.open.length })}
          </Checkbox>
          <MapCredit region={region} />
        </Legend>
      }
    />
  )
}
