import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { CELLS_FROM_ZOOM } from './region-style.ts'

/** Which places the map draws as it stands: the legend must say so. */
export function useMapScale(map: MapLibreMap | undefined): 'squares' | 'cells' {
  const [scale, setScale] = useState<'squares' | 'cells'>('squares')
  useEffect(() => {
    if (!map) return
    const look = (): void => setScale(map.getZoom() >= CELLS_FROM_ZOOM ? 'cells' : 'squares')
    map.on('zoomend', look)
    return () => void map.off('zoomend', look)
  }, [map])
  return scale
}
