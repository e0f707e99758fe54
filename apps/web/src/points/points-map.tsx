import { type PointRow, type RegionView, wgs84FromRd } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Legend, MapFrame, StatusMark } from '@weerbaar/ui'
import type { MapLibreMap } from 'maplibre-gl'
import { useMemo, useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { LazyRegionMap } from '../map/lazy-region-map.tsx'
import { MapCredit } from '../map/map-credit.tsx'
import type { ClassColour } from '../map/region-style.ts'
import { useFocus } from '../map/use-focus.ts'
import { canDrawMap } from '../map/webgl.ts'
import { type PlacedPoint, PointPins } from './point-pins.tsx'
import { nameOf, shownState } from './point-words.ts'
import type { PointsSearch } from './points-search.ts'
import type { PointsSeen } from './points-view.ts'

/** The land gets no class: it is about the points. A style needs one colour all the same. */
const PALETTE: readonly ClassColour[] = [{ role: '--wb-map-land' }]

interface Props {
  readonly view: PointsSeen
  readonly region: RegionView
  readonly rows: readonly PointRow[]
  readonly search: PointsSearch
}

/** Where the points are and how they stand; the list beside it says the same in words. */
export function PointsMap({ view, region, rows, search }: Props) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const [map, setMap] = useState<MapLibreMap>()
  const bounds = region.municipalities.find(({ id }) => id === search.gemeente)?.bounds ?? region.bounds
  useFocus(map, bounds, region.bounds)
  const placed = useMemo(
    () =>
      rows.flatMap((row): readonly PlacedPoint[] => {
        const at = row.card?.at
        if (!at) return []
        const { look, words } = shownState(row, view.now, i18n)
        return [{ point: row.point, number: row.card?.number ?? null, name: nameOf(row), look, words, ...wgs84FromRd([at.x, at.y]) }]
      }),
    [rows, view.now, i18n],
  )
  const name = i18n.t('{count, plural, one {# punt} other {# punten}} en hoe die ervoor staan. De lijst geeft dezelfde punten.', {
    count: placed.length,
  })
  const missing = rows.length - placed.length
  if (!canDrawMap)
    return <Alert tone="info">{i18n.t('Deze browser kan de kaart niet tekenen (geen WebGL). De lijst geeft dezelfde punten.')}</Alert>
  return (
    <MapFrame
      label={i18n.t('Kaart: {name}', { name })}
      zoom={{
        inLabel: i18n.t('Inzoomen'),
        outLabel: i18n.t('Uitzoomen'),
        onIn: () => void map?.easeTo({ zoom: map.getZoom() + 1 }),
        onOut: () => void map?.easeTo({ zoom: map.getZoom() - 1 }),
      }}
      map={
        <>
          <LazyRegionMap regionHash={region.hash} bounds={region.bounds} name={name} palette={PALETTE} classes={undefined} onMap={setMap} />
          {map && <PointPins map={map} points={placed} onPick={(point) => void navigate({ href: `/noodsteunpunten/${point}` })} />}
        </>
      }
      legend={
        <Legend>
          <StatusMark state="ok">{i18n.t('open')}</StatusMark>
          <StatusMark state="warn">{i18n.t('beperkt of vraagt aandacht')}</StatusMark>
          <StatusMark state="bad">{i18n.t('dicht')}</StatusMark>
          <StatusMark state="unknown">{i18n.t('onbekend')}</StatusMark>
          <StatusMark state="idle">{i18n.t('nog niet geopend')}</StatusMark>
          {missing > 0 && (
            <span>{i18n.t('{missing, plural, one {# punt heeft} other {# punten hebben}} geen plek op de kaart.', { missing })}</span>
          )}
          <MapCredit region={region} />
        </Legend>
      }
    />
  )
}
