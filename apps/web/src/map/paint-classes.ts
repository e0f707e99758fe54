import type { MapLibreMap } from 'maplibre-gl'
import type { MapClasses } from './map-classes.ts'

/**
 * Gives every place its class, and tells the map only of those that changed: a step of the time slider then costs
 * a few thousand small writes at most and no tile is read again.
 */
export function paintClasses(map: MapLibreMap, classes: MapClasses, before: MapClasses | undefined): void {
  for (const layer of ['squares', 'cells'] as const) {
    const old = before?.[layer]
    for (const [id, c] of classes[layer].entries())
      if (c !== (old?.[id] ?? 0)) map.setFeatureState({ source: 'region', sourceLayer: layer, id }, { c })
  }
}
