import type { RecordId, Space } from '@weerbaar/core'

/** One tablet, one task. */
export const TASKS = ['counter', 'desk', 'stock', 'coordinator'] as const
export type Task = (typeof TASKS)[number]

/** What was chosen when the tablet was taken into use. */
export interface Settings {
  readonly point: RecordId
  readonly space: Space
  readonly task: Task
  /** One or two capitals, on the back of the tablet and on each slip it writes. */
  readonly letter: string
  /** A tablet of the point's own kit. On any other device nothing personal is asked, shown or kept. */
  readonly kit: boolean
}
