import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  decodeCbor,
  decodeSummary,
  type DeviceId,
  encodeCbor,
  encodeSummary,
  isCborCount,
  isCborList,
  type LogSummary,
  NOTHING_CONFIRMED,
  parseDeviceId,
} from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import type { CourierManifest } from './courier-manifest.ts'
import type { Recipient } from './recipient.ts'

/** What one device said to have, by courier file or over the network. */
export interface Confirmation {
  readonly from: DeviceId
  /** Where courier files to it go; `null` when it did not say. */
  readonly recipient: string | null
  readonly had: LogSummary
  /** By its own clock, milliseconds since 1970 UTC. */
  readonly at: number
  /** By ours. */
  readonly learnedAt: number
}

/**
 * What other programs said to have, last heard, one file a device. Saves sending twice and lets status survive a restart; decides nothing
 * else: lost or unreadable, it only makes the next file larger.
 */
export interface Confirmations {
  /** Takes the place of what that device said before. */
  readonly note: (said: Confirmation) => void
  readonly all: () => readonly Confirmation[]
  /** Per receiver one summary for each device that named itself so; for a receiver never heard of, one that has nothing. */
  readonly of: (receivers: readonly Recipient[]) => readonly LogSummary[]
}

const ENDING = '.cbor'

/** What an opened courier file confirms. @param learnedAt milliseconds since 1970 UTC by our clock */
export const confirmationIn = ({ from, recipient, had, madeAt }: CourierManifest, learnedAt: number): Confirmation => ({
  from,
  recipient,
  had,
  at: madeAt,
  learnedAt,
})

/** @param folder made when something is first kept in it */
export function openConfirmations(folder: string): Confirmations {
  function all(): readonly Confirmation[] {
    if (!existsSync(folder)) return []
    return readdirSync(folder).flatMap((name) => {
      const from = name.endsWith(ENDING) ? parseDeviceId(name.slice(0, -ENDING.length)) : undefined
      const said = from && read(new Uint8Array(readFileSync(join(folder, name))))
      return from && said ? [{ from, ...said }] : []
    })
  }
  return {
    all,
    note({ from, recipient, had, at, learnedAt }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeDurably(join(folder, `${from}${ENDING}`), encodeCbor([1, recipient, encodeSummary(had), at, learnedAt]), 0o600)
    },
    of(receivers) {
      const heard = all()
      return receivers.flatMap((receiver) => {
        const said = heard.filter(({ recipient }) => recipient === receiver).map(({ had }) => had)
        return said.length > 0 ? said : [NOTHING_CONFIRMED]
      })
    },
  }
}

/** Earlier programs wrote no moments. */
function read(bytes: Uint8Array): Omit<Confirmation, 'from'> | undefined {
  const decoded = decodeCbor(bytes)
  const [form, recipient, summary, at = 0, learnedAt = 0] = decoded.ok && isCborList(decoded.value) ? decoded.value : []
  const had = decodeSummary(summary)
  if (form !== 1 || had === undefined || !isCborCount(at) || !isCborCount(learnedAt)) return undefined
  return recipient === null || typeof recipient === 'string' ? { recipient, had, at, learnedAt } : undefined
}
