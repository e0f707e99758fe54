import type { SiteCardView, SiteField, SiteFields } from '@weerbaar/core'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { deskQuery } from '../api/queries.ts'
import { request, sendFile } from '../api/request.ts'

export const siteCardsQuery = queryOptions({
  queryKey: ['site-cards'],
  queryFn: ({ signal }) => request<readonly SiteCardView[]>('/site-cards', { signal }),
})

export interface SiteValue {
  readonly field: SiteField
  readonly value: SiteFields[SiteField] | null
}

const addressOf = (site: string): string => `/site-cards/${encodeURIComponent(site)}`
export const photoAddress = (site: string, tag: string): string => `/v1${addressOf(site)}/photo?${tag.slice(0, 12)}`

export function useChangeSite(site: string, onDone?: () => void) {
  const keep = useKeep(onDone)
  return useMutation({
    mutationFn: (body: SiteValue) => request<SiteCardView>(addressOf(site), { method: 'POST', body }),
    onSuccess: keep,
  })
}

/** @returns a mutation that takes a JPEG, or `null` to take the photo away */
export function useSitePhoto(site: string) {
  const keep = useKeep()
  return useMutation({
    mutationFn: (jpeg: Blob | null) =>
      jpeg === null
        ? request<SiteCardView>(`${addressOf(site)}/photo`, { method: 'DELETE' })
        : sendFile<SiteCardView>(`${addressOf(site)}/photo`, 'PUT', 'image/jpeg', jpeg),
    onSuccess: keep,
  })
}

/** The card that came back takes its place in the list, so that the screen needs not ask for all. */
function useKeep(onDone?: () => void): (card: SiteCardView) => Promise<void> {
  const queryClient = useQueryClient()
  return async (card) => {
    queryClient.setQueryData(siteCardsQuery.queryKey, (cards) => cards?.map((one) => (one.site === card.site ? card : one)))
    onDone?.()
    await queryClient.invalidateQueries({ queryKey: deskQuery.queryKey })
  }
}
