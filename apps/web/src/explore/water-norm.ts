import type { WhyView } from '@weerbaar/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { whyQuery } from '../api/queries.ts'
import { useSettled } from '../frame/use-settled.ts'
import { otherSources } from './other-sources.ts'
import type { View } from './use-explore.ts'

export const WATER = 'water-litres-per-day'

/** The two official litres a person a day that are set beside each other: in use, and the first other source. */
function litresOf(why: WhyView | undefined): readonly number[] {
  const [other] = why ? otherSources(why).first : []
  const used = why?.assumptions.find(({ id }) => id === other?.assumption)
  return used && other ? [used.likely, other.value] : []
}

let chosen = 'both'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Which of the official litres the water card shows; shared by the switch and the card. */
export function useWaterNorm({ run, area, time }: View) {
  const choice = useSyncExternalStore(subscribe, () => chosen)
  const outcome = run.outcomes.findIndex(({ id }) => id === WATER)
  const now = run.times[time] ?? 0
  const { data } = useQuery({
    ...whyQuery(run.hash, WATER, run.areas[area]?.id ?? '', useSettled(now)),
    enabled: outcome >= 0,
    placeholderData: keepPreviousData,
  })
  const norms = litresOf(data)
  // Litres a person hold at every hour; the sum holds at its own hour and place only.
  const why = data?.time === now && data.area.id === run.areas[area]?.id ? data : undefined
  return {
    why,
    norms,
    choice: choice === 'both' || norms.map(String).includes(choice) ? choice : 'both',
    choose: (next: string): void => {
      chosen = next
      for (const listener of listeners) listener()
    },
  }
}
