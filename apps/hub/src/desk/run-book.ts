import { type ContentHash, type JobView, type MadeRun, runsIn } from '@weerbaar/core'
import type { BlobStore } from '@weerbaar/store'
import type { Books } from './books.ts'

/** Which calculations were made and are still there: the log tells, the files prove. */
export interface RunBook {
  /** The latest of its kind on this region. */
  readonly latest: (kind: MadeRun['kind']) => ContentHash | undefined
  /** Those that are still here, newest first; a result stands once. */
  readonly all: (kind: MadeRun['kind']) => readonly MadeRun[]
  /** The same input was computed before, and its result is here. */
  readonly madeBefore: (kind: MadeRun['kind'], inputHash: ContentHash) => ContentHash | undefined
  /** When and how long, of a result; `undefined` for one that came from elsewhere. */
  readonly factsOf: (kind: MadeRun['kind'], resultHash: string) => MadeRun | undefined
  /** The job that works on this input now, so that nothing is computed twice. */
  readonly underWay: (inputHash: ContentHash) => JobView | undefined
  readonly started: (inputHash: ContentHash, job: string) => void
  /** Writes down that a calculation was made. @throws Error when the log refuses */
  readonly record: (run: Omit<MadeRun, 'facts' | 'regionHash'>) => Promise<void>
}

export function runBook(books: Books, blobs: BlobStore, regionHash: ContentHash, jobOf: (id: string) => JobView | undefined): RunBook {
  const working = new Map<ContentHash, string>()
  const runs = (kind: MadeRun['kind']) => runsIn(books.picture().runs, kind)
  return {
    latest: (kind) => runs(kind).findLast((run) => run.regionHash === regionHash && blobs.has(run.resultHash))?.resultHash,
    all(kind) {
      const newest = new Map(runs(kind).map((run) => [run.resultHash, run]))
      return [...newest.values()].filter((run) => blobs.has(run.resultHash)).toReversed()
    },
    madeBefore: (kind, inputHash) => runs(kind).findLast((run) => run.inputHash === inputHash && blobs.has(run.resultHash))?.resultHash,
    factsOf: (kind, resultHash) => runs(kind).find((run) => run.resultHash === resultHash),
    underWay(inputHash) {
      const job = jobOf(working.get(inputHash) ?? '')
      if (job?.state === 'waiting' || job?.state === 'running') return job
      working.delete(inputHash)
      return undefined
    },
    started: (inputHash, job) => working.set(inputHash, job),
    async record(run) {
      const written = await books.write({ ok: true, events: [{ type: 'RunMade', ...run, regionHash }] })
      if (!written.ok) throw new Error(`the log refused a run: ${written.issues.map(({ code }) => code).join(', ')}`)
    },
  }
}
