import type { JobView, WalksRequest } from '@weerbaar/core'
import { readWalkBytes, type WalkTable } from '@weerbaar/engines/reach'
import { queryOptions } from '@tanstack/react-query'
import { Problem } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { hasEnded } from '../../api/use-job.ts'

/** Milliseconds between looks at whether the hub has them; it takes a second or two the first time. */
const LOOK_AGAIN = 250

/** Walking distances with these crossings closed: asked for, waited for, read. Kept for as long as the page stands. */
export const walksQuery = (order: WalksRequest) =>
  queryOptions({
    queryKey: ['walks', order],
    queryFn: ({ signal }) => walks(order, signal),
    staleTime: Infinity,
    gcTime: 600_000,
  })

async function walks(body: WalksRequest, signal: AbortSignal): Promise<WalkTable> {
  let job = await request<JobView>('/walks', { method: 'POST', body, signal })
  while (!hasEnded(job)) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    job = await request<JobView>(`/jobs/${job.id}`, { signal })
  }
  if (!job.result) throw failed(job)
  const response = await fetch(`/v1/walks/${job.result}`, { signal })
  const table = response.ok ? readWalkBytes(new Uint8Array(await response.arrayBuffer())) : undefined
  if (!table) throw failed(job)
  return table
}

const failed = ({ issues }: JobView): Problem => new Problem({ type: 'about:blank', title: '', status: 500, detail: '', issues })
