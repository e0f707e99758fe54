import type { PointRow } from '@weerbaar/core'
import type { HeardBy, PointsSeen } from './points-view.ts'

/** By what way the newest figures of a point came; what was read aloud says so itself, the rest the hub tells where it can. */
export function heardBy({ heardBy: ways }: PointsSeen, { point, heard, byVoice }: PointRow): HeardBy | undefined {
  return byVoice && heard ? { way: 'voice', at: heard.writtenAt } : ways?.[point]
}
