import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeCbor, decodeSummary, encodeCbor, encodeSummary, type LogSummary, NOTHING_CONFIRMED, parseDeviceId } from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import type { CourierManifest } from './courier-manifest.ts'
import type { Recipient } from './recipient.ts'

/**
 * What other programs said to have, last heard, one file a device. Saves sending twice and decides nothing else: lost or unreadable, it
 * only makes the next file larger.
 */
export interface Confirmations {
  /** Takes the place of what that device said before. */
  readonly note: (manifest: Pick<CourierManifest, 'from' | 'recipient' | 'had'>) => void
  /** Per receiver one summary for each device that named itself so; for a receiver never heard of, one that has nothing. */
  readonly of: (receivers: readonly Recipient[]) => readonly LogSummary[]
}

const ENDING = '.cbor'

/** @param folder made when something is first kept in it */
export function openConfirmations(folder: string): Confirmations {
  function heard(): readonly { readonly recipient: string; readonly had: LogSummary }[] {
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((name) => name.endsWith(ENDING) && parseDeviceId(name.slice(0, -ENDING.length)) !== undefined)
      .flatMap((name) => read(new Uint8Array(readFileSync(join(folder, name)))) ?? [])
  }
  return {
    note({ from, recipient, had }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeDurably(join(folder, `${from}${ENDING}`), encodeCbor([1, recipient, encodeSummary(had)]), 0o600)
    },
    of(receivers) {
      const all = heard()
      return receivers.flatMap((receiver) => {
        const said = all.filter(({ recipient }) => recipient === receiver).map(({ had }) => had)
        return said.length > 0 ? said : [NOTHING_CONFIRMED]
      })
    },
  }
}

function read(bytes: Uint8Array): { readonly recipient: string; readonly had: LogSummary } | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value[0] !== 1) return undefined
  const had = decodeSummary(decoded.value[2])
  const recipient: unknown = decoded.value[1]
  return had !== undefined && typeof recipient === 'string' ? { recipient, had } : undefined
}
