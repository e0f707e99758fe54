import { type ContentHash, contentHash, type Imported, type Issue, issueOf, tableHash } from '@weerbaar/core'
import { type BlobStore, nodeCrypto, readArrow, writeArrow } from '@weerbaar/store'
import { findBlob } from '../impact/keep-impact.ts'
import type { BareNetworkView } from './network-view.ts'

/** As kept: the view without its one long column, which lies beside it as a table. Its hash is the answer's name. */
interface NetworkManifest {
  readonly format: 'weerbaar/network/1'
  readonly view: Omit<BareNetworkView, 'metres' | 'proof'>
  readonly cells: ContentHash
}

const { sha256 } = nodeCrypto
/** Stands for a cell that reaches no open site. */
const NOT_REACHED = -1

/** @returns the answer's name. How long the search took (`proof`) is kept apart, in a file that has no part in that name. */
export function keepNetwork(blobs: BlobStore, view: BareNetworkView): ContentHash {
  const { metres, proof, ...rest } = view
  const column = Int32Array.from(metres, (m) => m ?? NOT_REACHED)
  const cells = tableHash(
    ['metres'],
    Array.from(column, (m) => [m]),
    sha256,
  )
  blobs.put(
    cells,
    'arrow',
    writeArrow({ columns: { metres: { kind: 'int32', data: column } }, metadata: { 'weerbaar.kind': 'network-cells' } }),
  )
  const manifest: NetworkManifest = { format: 'weerbaar/network/1', view: rest, cells }
  const hash = contentHash(manifest, sha256)
  blobs.put(hash, 'json', encode(manifest))
  blobs.put(proofName(hash), 'json', encode(proof))
  return hash
}

export function findNetwork(blobs: BlobStore, hash: ContentHash): Imported<BareNetworkView> {
  const found = findBlob(blobs, hash, 'json')
  if (!found.data) return { issues: found.issues }
  const manifest = decode(found.data) as NetworkManifest // its bytes were verified against the checksum in its name
  if (manifest.format !== 'weerbaar/network/1') return { issues: notHere(hash) }
  const bytes = findBlob(blobs, manifest.cells, 'arrow')
  if (!bytes.data) return { issues: bytes.issues }
  const table = readArrow(bytes.data)
  const metres = table.data?.columns.metres
  if (metres?.kind !== 'int32') return { issues: [...table.issues, ...notHere(hash)] }
  // Times are not the answer: one that lost them is still whole, and shows no lines.
  const proof = findBlob(blobs, proofName(hash), 'json')
  return {
    data: {
      ...manifest.view,
      proof: proof.data ? (decode(proof.data) as BareNetworkView['proof']) : [], // written above, verified like the rest
      metres: Array.from(metres.data, (m) => (m === NOT_REACHED ? null : m)),
    },
    issues: [],
  }
}

const notHere = (hash: ContentHash): Issue[] => [issueOf('run-not-found', { value: hash.slice(0, 12) })]
const proofName = (hash: ContentHash): ContentHash => contentHash({ proofOf: hash }, sha256)
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
