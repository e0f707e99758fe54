import type { CellsView, NetworkView, RegionView, Scenario, WalksRequest } from '@weerbaar/core'
import { openSites, type WalkTable } from '@weerbaar/engines/reach'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Comparison, comparison, sideOf } from './comparison.ts'
import { isNothing, openWith, type Thought } from './thought.ts'
import { walksQuery } from './use-walks.ts'

/** Name of the browser's own timing of one change: from the change to the new figures. */
const TIMED = 'weerbaar:thought'

export interface Tried {
  /** Absent: nothing is tried, or its distances are not here yet. */
  readonly comparison: Comparison | undefined
  readonly busy: boolean
  readonly error: Error | null
}

/**
 * What changes when points close, open or move and crossings close; worked out here, without a search.
 *
 * @param soon a point is looked at: fetch the distances now, so that the first change is answered at once
 */
export function useThought(
  answer: NetworkView | undefined,
  cells: CellsView | undefined,
  region: RegionView | undefined,
  scenarios: readonly Scenario[],
  thought: Thought,
  soon: boolean,
): Tried {
  const wanted = !isNothing(thought)
  const order = useMemo((): WalksRequest => {
    const closedCrossings = [...new Set([...(answer?.request.closedCrossings ?? []), ...thought.bridges])].toSorted()
    const water = scenarios.find(({ id }) => id === thought.flood)?.floods ?? answer?.request.floods
    return { closedCrossings, ...(water ? { floods: water } : {}) }
  }, [answer, thought, scenarios])
  const walks = useQuery({ ...walksQuery(order), enabled: answer !== undefined && (wanted || soon) })
  const table = walks.data
  const standing = useMemo(() => table && openSites(table, []), [table])
  const tried = useMemo(() => {
    if (!wanted || !answer || !cells || !region || !table || !standing) return undefined
    return timed(() => {
      const open = openWith(answer, thought)
      standing.become(known(open, table))
      const after = { metres: standing.metres.slice(), reach: answer.reach, open }
      return comparison(cells, sideOf(answer), after, { municipalities: region.municipalities.length, parts: region.parts.length })
    })
  }, [wanted, answer, cells, region, table, standing, thought])
  return { comparison: tried, busy: wanted && walks.isPending, error: wanted ? walks.error : null }
}

function timed<T>(work: () => T): T {
  const start = performance.now()
  const made = work()
  performance.measure(TIMED, { start })
  return made
}

/** An address from another time may name sites that are not there. */
const known = (open: ReadonlySet<number>, { sites }: WalkTable): ReadonlySet<number> => new Set([...open].filter((site) => site < sites))
