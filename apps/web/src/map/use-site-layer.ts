import type { ExpressionSpecification, GeoJSONSource, MapLayerMouseEvent, MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { addSiteImages } from './site-images.ts'

/** `left` and `joined`: only in the one, and only in the other, of two networks held against each other. */
export type SiteState = 'candidate' | 'chosen' | 'fixed' | 'forbidden' | 'left' | 'joined'
export interface SiteMark {
  /** Its number in the region. */
  readonly site: number
  readonly lon: number
  readonly lat: number
  readonly state: SiteState
  readonly looked: boolean
}

/** Chosen above candidates, looked-at above all. */
const ORDER: Record<SiteState, number> = { candidate: 0, forbidden: 1, chosen: 2, fixed: 3, left: 4, joined: 5 }

/** Draws the sites by shape, and tells which one is pressed. */
export function useSiteLayer(
  map: MapLibreMap | undefined,
  loads: number,
  sites: readonly SiteMark[],
  onPick: ((site: number) => void) | undefined,
): void {
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: sites.map(({ site, lon, lat, state, looked }) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [lon, lat] },
        properties: { site, image: `site-${state}`, order: looked ? 9 : ORDER[state], looked },
      })),
    }),
    [sites],
  )

  useEffect(() => {
    if (!map || loads === 0) return
    addSiteImages(map)
    map.addSource('sites', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
    const size: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 7, 0.6, 9, 0.75, 12, 1.1]
    // An amber ground under the mark, so that its own shape stays to be seen.
    map.addLayer({
      id: 'site-looked-at',
      type: 'symbol',
      source: 'sites',
      filter: ['get', 'looked'],
      layout: {
        'icon-image': 'site-looked-at',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 1.1, 12, 1.8],
        'icon-allow-overlap': true,
      },
    })
    map.addLayer({
      id: 'sites',
      type: 'symbol',
      source: 'sites',
      layout: { 'icon-image': ['get', 'image'], 'icon-size': size, 'icon-allow-overlap': true, 'symbol-sort-key': ['get', 'order'] },
    })
  }, [map, loads])

  useEffect(() => {
    if (loads > 0) void map?.getSource<GeoJSONSource>('sites')?.setData(data)
  }, [map, loads, data])

  useEffect(() => {
    if (!map || !onPick) return
    const pick = (event: MapLayerMouseEvent): void => {
      const site: unknown = event.features?.[0]?.properties['site']
      if (typeof site === 'number') onPick(site)
    }
    const over = (): void => void (map.getCanvas().style.cursor = 'pointer')
    const off = (): void => void (map.getCanvas().style.cursor = '')
    map.on('click', 'sites', pick)
    map.on('mouseenter', 'sites', over)
    map.on('mouseleave', 'sites', off)
    return () => {
      map.off('click', 'sites', pick)
      map.off('mouseenter', 'sites', over)
      map.off('mouseleave', 'sites', off)
    }
  }, [map, onPick])
}
