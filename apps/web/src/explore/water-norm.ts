import type { WhyView } from '@weerbaar/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { whyQuery } from '../api/queries.ts'
import { useSettled } from '../frame/use-settled.ts'
import type { View } from './use-explore.ts'

export const WATER = 'water-litres-per-day'
/** Assumption whose other official value stands beside it. */
const UNIT = 'litres-per-person-day'

/** Litres a person a day by each source that speaks, the one in use first: `[3, 4]`. */
export function litresOf(why: WhyView | undefined): readonly number[] {
  const used = why?.assumptions.find(({ unit }) => unit === UNIT)
  const others = why?.alternatives.filter(({ assumption }) => assumption === used?.id).map(({ value }) => value) ?? []
  return used ? [...new Set([used.likely, ...others])] : []
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
