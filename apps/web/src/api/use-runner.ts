import type { JobView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { deskQuery } from './queries.ts'
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
  const [told, setTold] = useState<string>()
  const asking = useMutation({ mutationFn: (body: Request) => request<JobView>(path, { method: 'POST', body }) })
  const job = useJob(asking.data ?? resumed)
  const stopping = useMutation({ mutationFn: (id: string) => request<JobView>(`/jobs/${id}`, { method: 'DELETE' }) })

  const endedNow = job && hasEnded(job) && asking.data?.id === job.id && told !== job.id ? job : undefined
  const resumedNow = job && hasEnded(job) && job.id === resumed?.id && !asking.data && told !== job.id ? job : undefined
  const news = endedNow ?? resumedNow
  useEffect(() => {
    if (!news) return
    setTold(news.id)
    void queryClient.invalidateQueries({ queryKey: deskQuery.queryKey })
    if (news.result) onDone(news.result)
  }, [news, onDone, queryClient])

  return {
    start: (body) => asking.mutate(body),
    stop: () => job && stopping.mutate(job.id),
    busy: asking.isPending || (job !== undefined && !hasEnded(job)),
    job,
    error: asking.error ?? stopping.error,
  }
}
