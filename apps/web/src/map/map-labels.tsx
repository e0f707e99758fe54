import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { labelsFor, type Label } from './labels.ts'

/** Names over the map as text of the page: they follow the theme and need no glyphs. The map's own name says them to nobody twice. */
export function MapLabels({ map }: { readonly map: MapLibreMap }) {
  const [labels, setLabels] = useState<readonly Label[]>([])
  useEffect(() => {
    const place = (): void => setLabels(labelsFor(map))
    map.on('move', place)
    map.on('idle', place)
    return () => {
      map.off('move', place)
      map.off('idle', place)
    }
  }, [map])
  return (
    <div className="app-map__labels" aria-hidden="true">
      {labels.map(({ text, kind, x, y }) => (
        <span
          key={`${kind} ${text}`}
          className={kind === 'water' ? 'app-map__label app-map__label--water' : 'app-map__label'}
          style={{ left: Math.round(x), top: Math.round(y) }}
        >
          {text}
        </span>
      ))}
    </div>
  )
}
