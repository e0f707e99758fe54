import type { Model } from '@weerbaar/core'
import type { OpenRegion } from '@weerbaar/jobs'
import type { BlobStore } from '@weerbaar/store'
import type { JobPort } from '../jobs/job-port.ts'
import type { WorkOrder, WorkResult } from '../jobs/orders.ts'
import type { RunBook } from './run-book.ts'

/** What the desks for calculations share. */
export interface DeskTools {
  readonly opened: OpenRegion
  readonly runs: RunBook
  readonly blobs: BlobStore
  readonly jobs: JobPort<WorkOrder, WorkResult>
  /** With what people changed already in it. */
  readonly model: () => Model
}

/** More than this on one machine helps nobody: a person waits for one or two. */
export const MOST_WAITING = 20
