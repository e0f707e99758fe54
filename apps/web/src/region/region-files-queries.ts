import type { CandidatePreviewView, RegionComparisonView, RegionFilesView, RegionView } from '@weerbaar/core'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { request, sendFile } from '../api/request.ts'

export const regionFilesQuery = queryOptions({
  queryKey: ['region-files'],
  queryFn: ({ signal }) => request<RegionFilesView>('/region/files', { signal }),
  staleTime: 0,
})
export const comparisonQuery = (hash: string) =>
  queryOptions({
    queryKey: ['region-files', hash],
    queryFn: ({ signal }) => request<RegionComparisonView>(`/region/files/${hash}/comparison`, { signal }),
    staleTime: Infinity,
  })

/** Milliseconds between looks whether the hub is back, and how often: a large region opens in some ten seconds. */
const LOOK_AGAIN = 500
const LOOKS = 240

/** Takes a region file into use, waits until the hub is back with it, and loads the screen anew: nothing on it belongs to the other region. */
export function useRegionFile() {
  return useMutation({
    mutationFn: async (hash: string) => {
      await request<RegionFilesView>(`/region/files/${hash}/use`, { method: 'POST', body: {} })
      for (let look = 0; look < LOOKS; look++) {
        await new Promise((again) => setTimeout(again, LOOK_AGAIN))
        const region = await request<RegionView>('/region').catch(() => undefined)
        if (region?.hash === hash) break
      }
      location.assign('/regio')
    },
  })
}

export interface OwnList {
  readonly file: File
  readonly accept: boolean
}
export const useOwnList = () =>
  useMutation({
    mutationFn: ({ file, accept }: OwnList) =>
      sendFile<CandidatePreviewView>(
        `/region/candidates?${new URLSearchParams({ name: file.name, accept: String(accept) }).toString()}`,
        'POST',
        'application/octet-stream',
        file,
      ),
  })
