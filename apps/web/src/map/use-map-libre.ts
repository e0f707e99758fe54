import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { onThemeChange } from './css-roles.ts'
import { regionStyle, type ClassColour } from './region-style.ts'

setWorkerUrl(workerUrl)

export interface MapOptions {
  readonly regionHash: string
  /** west, south, east, north */
  readonly bounds: readonly [number, number, number, number]
  /** Colour roles of the classes 1, 2, …; the same array as long as they are the same. */
  readonly palette: readonly ClassColour[]
  /** Words of the map itself: what the canvas is called, and how to move it. */
  readonly words: { readonly name: string; readonly zoomKeys: string; readonly twoFingers: string }
}

/**
 * A map of the region in the element of `ref`.
 *
 * @returns the map once its style stands; a new `loads` count whenever the style was made again (another theme) and
 * everything painted on it must be painted again
 */
export function useMapLibre(ref: RefObject<HTMLDivElement | null>, options: MapOptions): { map: MapLibreMap | undefined; loads: number } {
  const [map, setMap] = useState<MapLibreMap>()
  const [loads, setLoads] = useState(0)
  const first = useRef(options)
  const { regionHash, palette } = options

  useEffect(() => {
    const container = ref.current
    if (!container) return
    const { bounds, words } = first.current
    const [west, south, east, north] = bounds
    const made = new MapLibreMap({
      container,
      style: regionStyle(regionHash, palette),
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: 16 },
      maxBounds: [west - 0.6, south - 0.5, east + 0.6, north + 0.5],
      minZoom: 6,
      maxZoom: 16,
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: {
        'Map.Title': words.name,
        'CooperativeGesturesHandler.WindowsHelpText': words.zoomKeys,
        'CooperativeGesturesHandler.MacHelpText': words.zoomKeys,
        'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
      },
    })
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    const ready = (): void => setLoads((count) => count + 1)
    made.on('style.load', ready)
    setMap(made)
    const forget = onThemeChange(() => made.setStyle(regionStyle(regionHash, palette), { diff: false }))
    return () => {
      forget()
      setMap(undefined)
      made.remove()
    }
  }, [ref, regionHash, palette])

  return { map, loads }
}
