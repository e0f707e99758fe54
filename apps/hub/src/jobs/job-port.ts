import type { ContentHash, Issue, JobStep, JobView } from '@weerbaar/core'

/** Long work: started, watched, stopped. One machine's worker pool now; a queue over many machines can stand behind the same port. */
export interface JobPort<Order, Result> {
  /** Waits for its turn, then runs. `keep` makes the result durable and names it before the job is called done. */
  readonly start: (kind: JobView['kind'], order: Order, keep: (result: Result) => Promise<ContentHash>) => JobView
  /** A job that needs no work: what it asks for was made before. */
  readonly alreadyDone: (kind: JobView['kind'], result: ContentHash) => JobView
  readonly get: (id: string) => JobView | undefined
  /** Not over yet, in the order they were asked for. */
  readonly open: () => readonly JobView[]
  readonly watch: (id: string, told: (job: JobView) => void) => (() => void) | undefined
  readonly stop: (id: string) => boolean
  readonly close: () => Promise<void>
}

/** What a worker says while and after it works. */
export type WorkerSays<Result> =
  | {
      readonly says: 'progress'
      readonly done: number
      readonly step?: JobStep
      readonly proof?: { readonly seconds: number; readonly value: number | null; readonly bound: number }
    }
  /** `cutShort`: a person stopped it; this is the best until then. */
  | { readonly says: 'result'; readonly result: Result; readonly cutShort: boolean }
  | { readonly says: 'stopped' }
  | { readonly says: 'refused'; readonly issues: readonly Issue[] }
