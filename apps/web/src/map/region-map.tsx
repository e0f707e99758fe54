import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import type { MapClasses } from './map-classes.ts'
import { MapLabels } from './map-labels.tsx'
import { PaperMap } from './paper-map.tsx'
import { paintClasses } from './paint-classes.ts'
import type { ClassColour } from './region-style.ts'
import { useMapLibre } from './use-map-libre.ts'
import { useSiteLayer, type SiteMark } from './use-site-layer.ts'

interface Props {
  readonly regionHash: string
  readonly bounds: readonly [number, number, number, number]
  /** What the map shows, in words. */
  readonly name: string
  readonly palette: readonly ClassColour[]
  readonly classes: MapClasses | undefined
  readonly sites?: readonly SiteMark[]
  readonly onPickSite?: (site: number) => void
  /** Told the map when it stands, for the zoom buttons and the legend; `undefined` when it is gone. */
  readonly onMap?: (map: MapLibreMap | undefined) => void
}

const NO_SITES: readonly SiteMark[] = []

/** The region with one colour a place and, where given, the sites. Drawn by WebGL: ask `canDrawMap` first. */
export function RegionMap({ regionHash, bounds, name, palette, classes, sites = NO_SITES, onPickSite, onMap }: Props) {
  const { i18n } = useLanguage()
  const element = useRef<HTMLDivElement>(null)
  const { map, loads } = useMapLibre(element, {
    regionHash,
    bounds,
    palette,
    words: {
      name,
      zoomKeys: i18n.t('Houd Ctrl ingedrukt en scrol om in te zoomen'),
      twoFingers: i18n.t('Verplaats de kaart met twee vingers'),
    },
  })
  useEffect(() => onMap?.(map), [map, onMap])

  const painted = useRef<{ loads: number; classes: MapClasses }>(undefined)
  useEffect(() => {
    if (!map || loads === 0 || !classes) return
    paintClasses(map, classes, painted.current?.loads === loads ? painted.current.classes : undefined)
    painted.current = { loads, classes }
  }, [map, loads, classes])

  useEffect(() => map?.getCanvas().setAttribute('aria-label', name), [map, name])
  useSiteLayer(map, loads, sites, onPickSite)

  return (
    <div className="app-map">
      <div ref={element} className="app-map__canvas" />
      {map && <MapLabels map={map} />}
      {map && <PaperMap map={map} />}
    </div>
  )
}
