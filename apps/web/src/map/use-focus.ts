import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number]

/** A site is shown with so many degrees round it when it lies outside the view. */
const ROUND = 0.02

/** Brings an area into view when another one is chosen. Jumps where people ask for less motion. @param whole what the map shows when it is made */
export function useFocus(map: MapLibreMap | undefined, bounds: Bounds, whole: Bounds): void {
  const shown = useRef(whole)
  useRefit(map, bounds)
  useEffect(() => {
    if (!map || bounds === shown.current) return
    shown.current = bounds
    const [west, south, east, north] = bounds
    map.fitBounds([west, south, east, north], { padding: 24, duration: still() ? 0 : 500 })
  }, [map, bounds])
}

/**
 * Shows the same area again when the room of the map changes, as when a phone is turned. Not once somebody moved the map themselves:
 * then what they look at stays in the middle.
 */
export function useRefit(map: MapLibreMap | undefined, bounds: Bounds): void {
  useEffect(() => {
    if (!map) return undefined
    const [west, south, east, north] = bounds
    let moved = false
    const watch = map.on('movestart', ({ originalEvent }: { originalEvent?: unknown }) => (moved ||= originalEvent !== undefined))
    const refit = map.on('resize', () => {
      if (!moved) map.fitBounds([west, south, east, north], { padding: 16, duration: 0 })
    })
    return () => {
      watch.unsubscribe()
      refit.unsubscribe()
    }
  }, [map, bounds])
}

/** Brings a place into view when it is chosen elsewhere (a table, a link) and cannot be seen. */
export function useReveal(map: MapLibreMap | undefined, place: { readonly lon: number; readonly lat: number } | undefined): void {
  const [lon, lat] = [place?.lon, place?.lat]
  useEffect(() => {
    if (!map || lon === undefined || lat === undefined || map.getBounds().contains([lon, lat])) return
    map.fitBounds([lon - ROUND, lat - ROUND, lon + ROUND, lat + ROUND], { duration: still() ? 0 : 500 })
  }, [map, lon, lat])
}

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
