import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentHash, parseContentHash, toHex } from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import { nodeCrypto } from '../node-crypto.ts'

/** Kinds of file, by the ending other programs know them by. */
export const BLOB_ENDINGS = ['arrow', 'gpkg', 'json', 'cbor', 'walks'] as const
export type BlobEnding = (typeof BLOB_ENDINGS)[number]

/**
 * Immutable files named by what is in them: regions, runs, answers. The name carries the content hash (over rows) and a checksum
 * over the file's bytes, so that one rename makes both true and a damaged file is seen. First come stays: the same content again is not written again.
 */
export interface BlobStore {
  /** Durable when it returns. A damaged file of the same content is replaced. */
  readonly put: (hash: ContentHash, ending: BlobEnding, bytes: Uint8Array) => PutBlob
  readonly get: (hash: ContentHash) => FoundBlob
  /** Is there a file of that name? Its bytes are not looked at. */
  readonly has: (hash: ContentHash) => boolean
  /** Names present, sorted. */
  readonly list: () => readonly ContentHash[]
}

export interface PutBlob {
  readonly status: 'written' | 'present'
  readonly path: string
}

export type FoundBlob =
  /** `path`: for programs that open files themselves; just verified. */
  | { readonly status: 'found'; readonly bytes: Uint8Array; readonly ending: BlobEnding; readonly path: string }
  | { readonly status: 'missing' }
  /** Said, not served. The file stays where it is for whoever wants to look. */
  | { readonly status: 'corrupt'; readonly path: string }

/** @param folder made when absent; leftovers of writes that were cut off are removed */
export function openBlobStore(folder: string): BlobStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const shard of readdirSync(folder))
    if (SHARD.test(shard))
      for (const name of readdirSync(join(folder, shard))) if (name.endsWith('.part')) rmSync(join(folder, shard, name), { force: true })

  function files(hash: ContentHash): readonly BlobName[] {
    const shard = join(folder, hash.slice(0, 2))
    return existsSync(shard) ? readdirSync(shard).flatMap((name) => parseName(name, hash, shard) ?? []) : []
  }

  function get(hash: ContentHash): FoundBlob {
    let corrupt: string | undefined
    for (const { path, checksum, ending } of files(hash)) {
      const bytes = new Uint8Array(readFileSync(path))
      if (checksumOf(bytes) === checksum) return { status: 'found', bytes, ending, path }
      corrupt = path
    }
    return corrupt === undefined ? { status: 'missing' } : { status: 'corrupt', path: corrupt }
  }

  return {
    put(hash, ending, bytes) {
      const found = get(hash)
      if (found.status === 'found') return { status: 'present', path: found.path }
      const shard = join(folder, hash.slice(0, 2))
      mkdirSync(shard, { recursive: true, mode: 0o700 })
      const path = join(shard, `${hash}.${checksumOf(bytes)}.${ending}`)
      writeDurably(path, bytes, 0o600)
      if (found.status === 'corrupt' && found.path !== path) rmSync(found.path, { force: true })
      return { status: 'written', path }
    },
    get,
    has: (hash) => files(hash).length > 0,
    list: () =>
      readdirSync(folder)
        .filter((shard) => SHARD.test(shard))
        .flatMap((shard) => readdirSync(join(folder, shard)))
        .flatMap((name) => (name.endsWith('.part') ? [] : (parseContentHash(name.slice(0, 64)) ?? [])))
        .sort(),
  }
}

interface BlobName {
  readonly path: string
  readonly checksum: string
  readonly ending: BlobEnding
}

const SHARD = /^[0-9a-f]{2}$/

function parseName(name: string, hash: ContentHash, shard: string): BlobName | undefined {
  if (!name.startsWith(`${hash}.`)) return undefined
  const [, checksum = '', ending, ...more] = name.split('.')
  const known = BLOB_ENDINGS.find((one) => one === ending)
  return known !== undefined && more.length === 0 ? { path: join(shard, name), checksum, ending: known } : undefined
}

/** Half of SHA-256 over the bytes as they lie in the file: against decay, not against somebody with access to the folder. */
const checksumOf = (bytes: Uint8Array): string => toHex(nodeCrypto.sha256(bytes)).slice(0, 32)
