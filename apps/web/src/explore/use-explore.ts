import type { ImpactView } from '@weerbaar/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { deskQuery, modelQuery, regionQuery, runQuery } from '../api/queries.ts'
import type { ExploreSearch } from './explore-search.ts'
import { indicatorOutcomes } from './indicators.ts'

const route = getRouteApi('/verkennen')

/** What the address and the hub together say is on the screen. */
export function useExplore() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const look = useCallback(
    (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => {
      void navigate({ search: (before) => ({ ...before, ...change }) as ExploreSearch, replace: true, resetScroll: false }) // undefined drops the key from the address
    },
    [navigate],
  )
  const desk = useQuery(deskQuery)
  const region = useQuery(regionQuery)
  const model = useQuery(modelQuery)
  const hash = search.run ?? desk.data?.run
  const run = useQuery({ ...runQuery(hash ?? ''), enabled: hash !== undefined, placeholderData: keepPreviousData })
  return { search, look, desk, region, model, hash, run }
}

/** One look at a run: area, outcome and time as indices. */
export interface View {
  readonly run: ImpactView
  readonly area: number
  readonly outcome: number
  readonly time: number
}

const FIRST_HOUR = 24

/** The look the address asks for, or the nearest that exists. */
export function viewOf(run: ImpactView, search: ExploreSearch): View {
  const cards = indicatorOutcomes(run)
  const outcome = run.outcomes.findIndex(({ id }) => id === search.outcome)
  const area = run.areas.findIndex(({ id }) => id === search.area)
  const seconds = (search.hour ?? FIRST_HOUR) * 3600
  const time = run.times.reduce((best, at, i) => (Math.abs(at - seconds) < Math.abs((run.times[best] ?? 0) - seconds) ? i : best), 0)
  return { run, area: Math.max(0, area), outcome: outcome >= 0 ? outcome : firstOutcome(run, cards), time }
}

/** People who come to a point where the scenario makes them come, else the first card. */
function firstOutcome(run: ImpactView, cards: readonly number[]): number {
  return cards.find((o) => run.outcomes[o]?.id === 'visitors-per-day') ?? cards[0] ?? 0
}

/** Value of a table [area][outcome][time] at a look. */
export const at = (values: ImpactView['mid'], area: number, outcome: number, time: number): number => values[area]?.[outcome]?.[time] ?? 0

/** The region first, then the municipalities by name, each with its number in the run. */
export const areasByName = (run: ImpactView) =>
  run.areas
    .map((area, index) => ({ ...area, index }))
    .toSorted((a, b) => Number(a.index !== 0) - Number(b.index !== 0) || a.name.localeCompare(b.name, 'nl'))
