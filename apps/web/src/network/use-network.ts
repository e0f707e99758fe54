import type { PlanView } from '@weerbaar/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { answerQuery, cellsQuery, deskQuery, modelQuery, plansQuery, regionQuery } from '../api/queries.ts'
import type { NetworkSearch } from './network-search.ts'

const route = getRouteApi('/netwerk')

export type LookNetwork = (
  change: Partial<Record<keyof NetworkSearch, string | number | readonly number[] | readonly string[] | undefined>>,
) => void

const NO_PLANS: readonly PlanView[] = []

/** What the address and the hub together say is on the screen. */
export function useNetwork() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const look: LookNetwork = useCallback(
    (change) => {
      void navigate({ search: (before) => ({ ...before, ...change }) as NetworkSearch, replace: true, resetScroll: false }) // undefined drops the key from the address
    },
    [navigate],
  )
  const desk = useQuery(deskQuery)
  const region = useQuery(regionQuery)
  const model = useQuery(modelQuery)
  const cells = useQuery(cellsQuery)
  const hash = search.answer ?? desk.data?.answer
  const answer = useQuery({ ...answerQuery(hash ?? ''), enabled: hash !== undefined, placeholderData: keepPreviousData })
  const beside = useQuery({ ...answerQuery(search.beside ?? ''), enabled: search.beside !== undefined })
  const plans = useQuery(plansQuery).data ?? NO_PLANS
  return { search, look, desk, region, model, cells, hash, answer, beside, plans }
}
