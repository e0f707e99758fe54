import { queryOptions } from '@tanstack/react-query'
import type { HealthView, LaptopPowerView, StatusView } from '@weerbaar/core'
import { request } from '../api/request.ts'

const EVERY_MINUTE = { refetchInterval: 60_000 }

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => request<HealthView>('/health', { signal }),
  ...EVERY_MINUTE,
})
export const powerQuery = queryOptions({
  queryKey: ['power'],
  queryFn: ({ signal }) => request<LaptopPowerView>('/power', { signal }),
  ...EVERY_MINUTE,
})
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => request<StatusView>('/status', { signal }),
  ...EVERY_MINUTE,
})
