import type { CorrectionView, ForecastCorrection, PointLogView, ProfileChange, ProfileView } from '@weerbaar/core'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { deskQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'

export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: ({ signal }) => request<readonly ProfileView[]>('/profiles', { signal }),
})
export const correctionsQuery = queryOptions({
  queryKey: ['corrections'],
  queryFn: ({ signal }) => request<readonly CorrectionView[]>('/forecast-corrections', { signal }),
})
/** Everything written of points; asked for once a look, for it is long. */
export const pointLogQuery = queryOptions({
  queryKey: ['point-log'],
  queryFn: ({ signal }) => request<PointLogView>('/point-log', { signal }),
  staleTime: 0,
})

export function useChangeProfile(municipality: string, onDone: () => void) {
  const again = useAgain(profilesQuery.queryKey)
  return useMutation({
    mutationFn: (change: ProfileChange) => request<ProfileView>(`/profiles/${municipality}`, { method: 'POST', body: change }),
    onSuccess: async () => {
      await again()
      onDone()
    },
  })
}

export function useCorrect() {
  const again = useAgain(correctionsQuery.queryKey)
  return useMutation({
    mutationFn: (correction: ForecastCorrection) => request<CorrectionView>('/forecast-corrections', { method: 'POST', body: correction }),
    onSuccess: again,
  })
}

export function useWithdrawCorrection() {
  const again = useAgain(correctionsQuery.queryKey)
  return useMutation({
    mutationFn: (id: string) => request<undefined>(`/forecast-corrections/${id}`, { method: 'DELETE' }),
    onSuccess: again,
  })
}

function useAgain(key: readonly string[]): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([key, deskQuery.queryKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}
