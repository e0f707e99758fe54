import type { ContentHash } from '../ids.ts'
import type { JobView } from './job-view.ts'

/** GET /v1/desk: what stands ready when the app opens. */
export interface DeskView {
  readonly regionHash: ContentHash
  /** Latest finished run and answer, if any. */
  readonly run?: ContentHash
  readonly answer?: ContentHash
  readonly jobs: readonly JobView[]
  /** Only exercise spaces can be opened until sign-in and rights are complete. */
  readonly space: { readonly kind: 'exercise'; readonly name: string }
  readonly lastSavedAt?: string
}
