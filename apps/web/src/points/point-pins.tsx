import type { RecordId } from '@weerbaar/core'
import { type MarkState, StatusShape } from '@weerbaar/ui'
import type { MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'

export interface PlacedPoint {
  readonly point: RecordId
  readonly number: number | null
  readonly name: string
  readonly look: MarkState
  readonly words: string
  readonly lon: number
  readonly lat: number
}

interface Props {
  readonly map: MapLibreMap
  readonly points: readonly PlacedPoint[]
  readonly onPick: (point: RecordId) => void
}

/** With more points in sight than this their numbers would lie over each other. */
const MOST_NUMBERED = 40

/** Number and state of each point over the map. For the pointer only: keyboard and screen reader have the list of the same points. */
export function PointPins({ map, points, onPick }: Props) {
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    const moved = (): void => setMoves((count) => count + 1)
    map.on('move', moved)
    map.on('resize', moved)
    return () => {
      map.off('move', moved)
      map.off('resize', moved)
    }
  }, [map])
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const inSight = points
    .map((point) => ({ ...point, ...pixels(map, point) }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
  const numbered = inSight.length <= MOST_NUMBERED
  return (
    <div className="app-pins" aria-hidden="true" data-moves={moves}>
      {inSight.map(({ point, number, name, look, words, x, y }) => (
        <button
          key={point}
          type="button"
          tabIndex={-1}
          className={`app-pin s-${look}${numbered ? '' : ' app-pin--small'}`}
          style={{ left: Math.round(x), top: Math.round(y) }}
          title={`${name}: ${words}`}
          onClick={() => onPick(point)}
        >
          {numbered && number !== null && <span>{number}</span>}
          <StatusShape state={look} />
        </button>
      ))}
    </div>
  )
}

function pixels(map: MapLibreMap, { lon, lat }: PlacedPoint): { readonly x: number; readonly y: number } {
  const { x, y } = map.project([lon, lat])
  return { x, y }
}
