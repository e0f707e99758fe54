import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Region } from '@weerbaar/core'
import GeoJSONVT from 'geojson-vt'
import { tileLayers, type TileLayer } from './tile-layers.ts'
import { MAX_TILE_ZOOM } from './zooms.ts'

/** Gives the vector tile at z/x/y, or `undefined` where nothing lies. Made on demand and kept, at most `KEPT` of them. */
export type TileMaker = (z: number, x: number, y: number) => Uint8Array | undefined

const KEPT = 4000

/** Indexes a region for map tiles: about a second for 20,000 cells; a tile then takes milliseconds. */
export function tileMaker(region: Region): TileMaker {
  const indexes = tileLayers(region).map((layer) => ({ layer, index: indexOf(layer) }))
  const kept = new Map<string, Uint8Array>()
  return (z, x, y) => {
    const key = `${z}/${x}/${y}`
    const before = kept.get(key)
    if (before) return before
    const layers: Record<string, NonNullable<ReturnType<GeoJSONVT['getTile']>>> = {}
    for (const { layer, index } of indexes) {
      if (z < layer.minZoom || z > layer.maxZoom) continue
      const tile = index.getTile(z, x, y)
      if (tile && tile.features.length > 0) layers[layer.name] = tile
    }
    if (Object.keys(layers).length === 0) return undefined
    const bytes = fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: 4096 }) // same shape, two packages' names for it
    const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, bytes)
    return bytes
  }
}

function indexOf(layer: TileLayer): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: [...layer.features] },
    { maxZoom: MAX_TILE_ZOOM, indexMaxZoom: 8, tolerance: layer.tolerance, extent: 4096, buffer: 64 },
  )
}
