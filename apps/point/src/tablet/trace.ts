import { type DeviceId, parseDeviceId } from '@weerbaar/core'

/** What is remembered outside the storage proper, to be able to say what was lost when that is cleared. */
export interface Trace {
  readonly device: DeviceId
  /** Number of the last event that was written under that name. */
  readonly seq: number
  /** Of the last event some level had confirmed; -1 for none. */
  readonly confirmed: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
}

export const writeTrace = ({ device, seq, confirmed, at }: Trace): string => [device, seq, confirmed, at].join('.')

export function readTrace(text: string): Trace | undefined {
  const [name = '', ...numbers] = text.split('.')
  const device = parseDeviceId(name)
  const [seq = NaN, confirmed = NaN, at = NaN] = numbers.map(Number)
  return device !== undefined && [seq, confirmed, at].every(Number.isSafeInteger) ? { device, seq, confirmed, at } : undefined
}

/** How many entries nobody has any more, as far as is known: `undefined` when none are missed. */
export interface Lost {
  readonly entries: number
  /** Milliseconds since 1970 UTC: of the last one. */
  readonly at: number
}

/** @param reached number of the last event of that device that came back from the laptop; -1 for none */
export function lostSince(trace: Trace, present: DeviceId, reached: number): Lost | undefined {
  if (trace.device === present) return undefined
  const entries = trace.seq - Math.max(reached, trace.confirmed)
  return entries > 0 ? { entries, at: trace.at } : undefined
}
