import { concatBytes, equalBytes, type Sha256, toHex } from '@weerbaar/core'
import { createDecoder, type LtDecoder } from 'luby-transform'
import { blockCount, decodeFrame, HASH_BYTES, type QrFrame, SESSION_BYTES } from './qr-frame.ts'

/** How far a message is. */
export interface QrProgress {
  /** Name of the message, 16 hexadecimal characters. */
  readonly session: string
  readonly blocks: number
  /** Blocks known, up to `blocks`. Most come at once near the end: mixtures resolve each other. */
  readonly known: number
  /** Different frames of this message that were taken. */
  readonly frames: number
}

/** What a scanned text was good for. Only `complete` carries a message, and only once. */
export type QrTaken =
  | { readonly kind: 'foreign' | 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'taken' | 'known'; readonly progress: QrProgress }
  /** All blocks are there and are not what the frames name: one of them was forged. It starts anew. */
  | { readonly kind: 'refused'; readonly progress: QrProgress }
  | { readonly kind: 'complete'; readonly progress: QrProgress; readonly bytes: Uint8Array }

export interface QrReceiver {
  /** Any text from any scanner, in any order, as often as it comes. Never throws for what is in it. */
  readonly take: (text: string) => QrTaken
}

/** Messages under way at once: a camera may sweep over a neighbour's screen. The one fed longest ago makes room. */
const SESSIONS = 4
/** Messages remembered as complete, so that a screen still running does not deliver twice. */
const DONE = 64

/** Memory: at most four messages with some twenty frames a block each. */
export function qrReceiver(sha256: Sha256): QrReceiver {
  const underWay = new Map<string, Collection>()
  const done = new Map<string, QrProgress>()

  return {
    take(text) {
      const read = decodeFrame(text)
      if (read.kind !== 'frame') return read
      const { key, frame } = read
      const finished = done.get(key)
      if (finished !== undefined) return { kind: 'known', progress: finished }
      const collection = underWay.get(key) ?? new Collection(frame)
      underWay.delete(key) // and back in, so that the one fed last stands last
      underWay.set(key, collection)
      dropOldest(underWay, SESSIONS)
      const isNew = collection.add(frame)
      const progress = collection.progress()
      if (progress.known < progress.blocks && !collection.isExhausted()) return { kind: isNew ? 'taken' : 'known', progress }
      underWay.delete(key)
      const bytes = collection.message(sha256)
      if (bytes === undefined) return { kind: 'refused', progress }
      done.set(key, progress)
      dropOldest(done, DONE)
      return { kind: 'complete', progress, bytes }
    },
  }
}

/** Frames of one message. */
class Collection {
  private readonly first: QrFrame
  private readonly blocks: number
  private readonly decoder: LtDecoder = createDecoder()
  private readonly met = new Set<string>()

  constructor(first: QrFrame) {
    this.first = first
    this.blocks = blockCount(first)
  }

  /** @returns false for a mixture of the same blocks as one before */
  add({ blocks, data, length }: QrFrame): boolean {
    const name = blocks.join()
    if (this.met.has(name)) return false
    this.met.add(name)
    // The decoder sorts and replaces what it is given, and trusts it: numbers were checked when the frame was read.
    this.decoder.addBlock({ k: this.blocks, bytes: HASH_BYTES + length, checksum: 0, indices: [...blocks], data })
    return true
  }

  progress(): QrProgress {
    const session = toHex(this.first.session)
    return { session, blocks: this.blocks, known: this.decoder.decodedCount, frames: this.met.size }
  }

  /** Honest frames resolve long before; this many that do not are made to fill the memory. */
  isExhausted(): boolean {
    return this.met.size > 100 + 20 * this.blocks
  }

  /** Put together here and not by the package, which would unpack a message that happens to be packed. */
  message(sha256: Sha256): Uint8Array | undefined {
    const parts = this.decoder.decodedData.filter((part) => part !== undefined)
    if (parts.length !== this.blocks) return undefined
    const whole = concatBytes(...parts)
    const bytes = whole.slice(HASH_BYTES, HASH_BYTES + this.first.length)
    const hash = sha256(bytes)
    const named = equalBytes(hash.subarray(0, SESSION_BYTES), this.first.session)
    return named && equalBytes(hash, whole.subarray(0, HASH_BYTES)) ? bytes : undefined
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
