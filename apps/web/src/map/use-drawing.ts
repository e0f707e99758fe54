import type { GeoJSONSource, MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { useEffect } from 'react'
import { roleColour } from './css-roles.ts'

const SOURCE = 'drawing'

/**
 * Draws one closed line over the map, with its ground tinted, and tells where the map is pressed.
 *
 * @param outline closed, longitude and latitude
 */
export function useDrawing(
  map: MapLibreMap | undefined,
  outline: readonly (readonly [lon: number, lat: number])[],
  onPick: (place: { readonly lon: number; readonly lat: number }) => void,
): void {
  useEffect(() => {
    if (!map) return
    const data = {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [outline.map(([lon, lat]) => [lon, lat])] },
    }
    const draw = (): void => {
      const source = map.getSource<GeoJSONSource>(SOURCE)
      if (source) return void source.setData(data)
      const colour = roleColour('--wb-action')
      map.addSource(SOURCE, { type: 'geojson', data })
      map.addLayer({ id: 'drawing-ground', type: 'fill', source: SOURCE, paint: { 'fill-color': colour, 'fill-opacity': 0.25 } })
      map.addLayer({ id: 'drawing-line', type: 'line', source: SOURCE, paint: { 'line-color': colour, 'line-width': 2 } })
    }
    if (map.isStyleLoaded()) draw()
    else map.once('idle', draw)
    return () => void map.off('idle', draw)
  }, [map, outline])

  useEffect(() => {
    if (!map) return
    const pick = ({ lngLat }: MapMouseEvent): void => onPick({ lon: lngLat.lng, lat: lngLat.lat })
    map.on('click', pick)
    return () => void map.off('click', pick)
  }, [map, onPick])
}
