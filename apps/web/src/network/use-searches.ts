import type { JobView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { deskQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { hasEnded } from '../api/use-job.ts'
import { type Rules, tidy } from './rules.ts'

/** Milliseconds between looks at a search. */
const LOOK_AGAIN = 400

export interface Searches {
  /** Searches one after another; those made before answer at once. */
  readonly start: (all: readonly Rules[]) => void
  readonly stop: () => void
  readonly busy: boolean
  /** How many are ready, and how far the one that runs is, 0 … 1. */
  readonly done: number
  readonly share: number
  readonly error: Error | null
}

/** Jobs started here: a page that takes up a running search must not take these for its own, or its network changes under people's hands. */
const started = new Set<string>()
export const isOfSearches = ({ id }: Pick<JobView, 'id'>): boolean => started.has(id)

/** Networks for several sets of rules. @param onDone told their hashes, in order; not when one failed or all was stopped */
export function useSearches(onDone: (hashes: readonly string[]) => void): Searches {
  const queryClient = useQueryClient()
  const stopped = useRef<AbortController>(undefined)
  const [done, setDone] = useState(0)
  const [share, setShare] = useState(0)
  const searching = useMutation({
    async mutationFn(all: readonly Rules[]) {
      const control = new AbortController()
      stopped.current = control
      const hashes: string[] = []
      for (const rules of all) {
        setDone(hashes.length)
        hashes.push(await found(rules, control.signal, setShare))
      }
      return hashes
    },
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: deskQuery.queryKey }),
  })
  return {
    start: (all) => searching.mutate(all),
    stop: () => stopped.current?.abort(),
    busy: searching.isPending,
    done,
    share,
    error: searching.error instanceof Problem ? searching.error : null,
  }
}

async function found(rules: Rules, signal: AbortSignal, tell: (share: number) => void): Promise<string> {
  let job = await request<JobView>('/network-answers', { method: 'POST', body: tidy(rules), signal })
  started.add(job.id)
  while (!hasEnded(job)) {
    tell(job.done)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    if (signal.aborted) await request(`/jobs/${job.id}`, { method: 'DELETE' })
    signal.throwIfAborted()
    job = await request<JobView>(`/jobs/${job.id}`, { signal })
  }
  if (!job.result) throw new Problem({ type: 'about:blank', title: '', status: 400, detail: '', issues: job.issues })
  return job.result
}
