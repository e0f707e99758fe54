import type { JobView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { deskQuery, runsQuery } from './queries.ts'
import { request } from './request.ts'
import { hasEnded, useJob } from './use-job.ts'

export interface Runner<Request> {
  readonly start: (request: Request) => void
  readonly stop: () => void
  /** Asked for or running: the old figures stay, greyed. */
  readonly busy: boolean
  readonly job: JobView | undefined
  /** Why it could not start. */
  readonly error: Error | null
}

/**
 * Asks the hub for long work and follows it. A job that was running when the page opened is taken up again.
 *
 * @param path where to ask, `/impact-runs` or `/network-answers`
 * @param onDone called once with the hash of the result
 */
export function useRunner<Request>(path: string, resumed: JobView | undefined, onDone: (result: string) => void): Runner<Request> {
  const queryClient = useQueryClient()
  const told = useRef<string>(undefined)
  const running = useRef<string>(undefined)
  const asking = useMutation({ mutationFn: (body: Request) => request<JobView>(path, { method: 'POST', body }) })
  const job = useJob(asking.data ?? resumed)
  const stopping = useMutation({ mutationFn: (id: string) => request<JobView>(`/jobs/${id}`, { method: 'DELETE' }) })

  const asked = asking.data?.id

  useEffect(() => {
    if (!job) return
    if (!hasEnded(job)) running.current = job.id
    // A job that had ended before this page opened is no news.
    else if (told.current !== job.id && (job.id === running.current || job.id === asked)) {
      told.current = job.id
      void queryClient.invalidateQueries({ queryKey: deskQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: runsQuery.queryKey })
      if (job.result) onDone(job.result)
    }
  }, [job, asked, onDone, queryClient])

  return {
    start: (body) => asking.mutate(body),
    stop: () => job && stopping.mutate(job.id),
    busy: asking.isPending || (job !== undefined && !hasEnded(job)),
    job,
    error: asking.error ?? stopping.error,
  }
}
