import type { Medium, PointEvent, PointView } from '@weerbaar/core'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { deskQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import type { FromPlan, PointsMade, PointsSeen } from './points-view.ts'

/** Milliseconds between looks while a screen of points is open: what is known changes under the hand. */
const LOOK_AGAIN = 5000
const LIVE = { refetchInterval: LOOK_AGAIN, staleTime: 0 }
const KEY = ['points']

export const pointsQuery = queryOptions({ queryKey: KEY, queryFn: ({ signal }) => request<PointsSeen>('/points', { signal }), ...LIVE })

export const pointQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => request<PointView>(`/points/${encodeURIComponent(id)}`, { signal }),
    ...LIVE,
  })

/** When something was so, where that is not now. */
export interface Told {
  readonly events: readonly PointEvent[]
  readonly happenedAt?: { readonly at: number; readonly precision: number }
}

/** Writes events, all or none, and looks again when they are durable. */
export function useTell(onTold?: () => void) {
  const again = useLookAgain()
  return useMutation({
    mutationFn: (told: Told) => request<unknown>('/point-events', { method: 'POST', body: told }),
    onSuccess: async () => {
      await again()
      onTold?.()
    },
  })
}

/** Takes down a code that was read aloud. */
export function useTakeDown(onTaken?: () => void) {
  const again = useLookAgain()
  return useMutation({
    mutationFn: (body: { readonly code: string; readonly medium: Medium }) => request<unknown>('/spoken-reports', { method: 'POST', body }),
    onSuccess: async () => {
      await again()
      onTaken?.()
    },
  })
}

/** Registers a point for each site of a kept plan. */
export function usePointsFromPlan() {
  const again = useLookAgain()
  return useMutation({
    mutationFn: (body: FromPlan) => request<PointsMade>('/points/from-plan', { method: 'POST', body }),
    onSuccess: again,
  })
}

function useLookAgain(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([KEY, deskQuery.queryKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}
