import type { ImpactMapView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { cellsQuery } from '../api/queries.ts'
import { breaksFor } from '../map/classes.ts'
import { peaksOf, valuesAt } from '../map/cell-values.ts'
import { valueClasses } from '../map/map-classes.ts'

/** Fewer than one of anything in a square is not drawn. */
const LEAST = 1

/** The class of every place at one hour; the classes themselves are fixed over all hours of the run. */
export function useImpactClasses(map: ImpactMapView | undefined, times: readonly number[], time: number) {
  const { data: cells } = useQuery(cellsQuery)
  const breaks = useMemo(() => {
    if (!cells || !map) return undefined
    const peaks = peaksOf(cells, map, times.length)
    return { cells: breaksFor(peaks.cells, LEAST), squares: breaksFor(peaks.squares, LEAST) }
  }, [cells, map, times])
  const classes = useMemo(
    () => (cells && map && breaks ? valueClasses(valuesAt(cells, map, time), breaks) : undefined),
    [cells, map, breaks, time],
  )
  return { classes, breaks }
}
