import type {
  CellsView,
  DeskView,
  GapView,
  GeneratorsView,
  ImpactInputView,
  ImpactMapView,
  ImpactView,
  MadeRunView,
  ModelView,
  NetworkView,
  PlanView,
  TotalEffectsView,
  RegionView,
  WhyView,
} from '@weerbaar/core'
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { Problem } from './problem.ts'
import { request } from './request.ts'

/** The hub is on the same laptop or local network: the browser's idea of being offline says nothing. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.view.status === 0,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Named by a hash or kept for as long as the hub runs: never stale. */
const FOR_EVER = { staleTime: Infinity, gcTime: Infinity }

export const deskQuery = queryOptions({ queryKey: ['desk'], queryFn: ({ signal }) => request<DeskView>('/desk', { signal }) })
export const regionQuery = queryOptions({
  queryKey: ['region'],
  queryFn: ({ signal }) => request<RegionView>('/region', { signal }),
  ...FOR_EVER,
})
export const cellsQuery = queryOptions({
  queryKey: ['region', 'cells'],
  queryFn: ({ signal }) => request<CellsView>('/region/cells', { signal }),
  ...FOR_EVER,
})
export const modelQuery = queryOptions({ queryKey: ['model'], queryFn: ({ signal }) => request<ModelView>('/model', { signal }) })
export const plansQuery = queryOptions({ queryKey: ['plans'], queryFn: ({ signal }) => request<readonly PlanView[]>('/plans', { signal }) })
export const gapsQuery = queryOptions({ queryKey: ['gaps'], queryFn: ({ signal }) => request<readonly GapView[]>('/gaps', { signal }) })

export const runsQuery = queryOptions({
  queryKey: ['runs'],
  queryFn: ({ signal }) => request<readonly MadeRunView[]>('/impact-runs', { signal }),
})

export const runQuery = (hash: string) =>
  queryOptions({ queryKey: ['run', hash], queryFn: ({ signal }) => request<ImpactView>(`/impact-runs/${hash}`, { signal }), ...FOR_EVER })

export const generatorsQuery = (hash: string, count: number) =>
  queryOptions({
    queryKey: ['run', hash, 'generators', count],
    queryFn: ({ signal }) => request<GeneratorsView>(`/impact-runs/${hash}/generators?count=${count}`, { signal }),
    ...FOR_EVER,
  })

export const totalEffectsQuery = (hash: string) =>
  queryOptions({
    queryKey: ['total-effects', hash],
    queryFn: ({ signal }) => request<TotalEffectsView>(`/total-effects/${hash}`, { signal }),
    ...FOR_EVER,
  })

export const impactMapQuery = (hash: string, outcome: string) =>
  queryOptions({
    queryKey: ['run', hash, 'map', outcome],
    queryFn: ({ signal }) => request<ImpactMapView>(`/impact-runs/${hash}/map/${outcome}`, { signal }),
    ...FOR_EVER,
  })

export const impactInputQuery = (hash: string) =>
  queryOptions({
    queryKey: ['run', hash, 'input'],
    queryFn: ({ signal }) => request<ImpactInputView>(`/impact-runs/${hash}/input`, { signal }),
    ...FOR_EVER,
  })

export const whyQuery = (hash: string, outcome: string, area: string, time: number) =>
  queryOptions({
    queryKey: ['run', hash, 'why', outcome, area, time],
    queryFn: ({ signal }) =>
      request<WhyView>(`/impact-runs/${hash}/why?${new URLSearchParams({ outcome, area, time: String(time) }).toString()}`, { signal }),
    ...FOR_EVER,
  })

export const answerQuery = (hash: string) =>
  queryOptions({
    queryKey: ['answer', hash],
    queryFn: ({ signal }) => request<NetworkView>(`/network-answers/${hash}`, { signal }),
    ...FOR_EVER,
  })
