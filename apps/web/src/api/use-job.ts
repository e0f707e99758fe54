import type { JobView } from '@weerbaar/core'
import { useEffect, useState } from 'react'
import { request } from './request.ts'

const ENDED: ReadonlySet<JobView['state']> = new Set(['done', 'stopped', 'failed'])
export const hasEnded = (job: JobView): boolean => ENDED.has(job.state)

/** Milliseconds between looks at a job when the stream of the hub breaks off. */
const LOOK_AGAIN = 700

/**
 * Follows one job of the hub until it ends: by its stream, and by asking when that breaks.
 *
 * @param started what the hub answered when the job was asked for; `undefined`: none
 * @returns the job as last heard; the same object as `started` until news comes
 */
export function useJob(started: JobView | undefined): JobView | undefined {
  const [heard, setHeard] = useState<JobView>()
  const id = started?.id
  const ended = started ? hasEnded(started) : true

  useEffect(() => {
    if (!id || ended) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stream = new EventSource(`/v1/jobs/${id}/events`)
    const hear = (job: JobView): void => {
      setHeard(job)
      if (hasEnded(job)) stream.close()
    }
    const ask = (): void => {
      request<JobView>(`/jobs/${id}`).then(
        (job) => {
          hear(job)
          if (!hasEnded(job)) timer = setTimeout(ask, LOOK_AGAIN)
        },
        () => (timer = setTimeout(ask, LOOK_AGAIN)),
      )
    }
    stream.addEventListener('message', (event: MessageEvent<string>) => hear(JSON.parse(event.data)))
    stream.addEventListener('error', () => {
      stream.close()
      ask()
    })
    return () => {
      stream.close()
      clearTimeout(timer)
    }
  }, [id, ended])

  // A job that ended leaves the hub's list; how it ended is still worth saying.
  return heard && (id === undefined || heard.id === id) ? heard : started
}
