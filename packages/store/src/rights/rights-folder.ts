import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CausalIndex, type CertificateId, type LogStore, parseCertificateId, RightsIndex } from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import { nodeCrypto } from '../node-crypto.ts'

/** The root that a data folder trusts: its fingerprint, 64 characters. Beside the log, so that nothing that arrives can change it. */
export interface RightsFolder {
  readonly root: () => CertificateId | undefined
  /** Durable when it returns. @throws RangeError when another root is pinned: who wants that starts a new folder */
  readonly pin: (root: CertificateId) => void
}

export function rightsFolder(dataFolder: string): RightsFolder {
  const folder = join(dataFolder, 'rights')
  const path = join(folder, 'root')
  const root = (): CertificateId | undefined => {
    if (!existsSync(path)) return undefined
    const pinned = parseCertificateId(readFileSync(path, 'utf8').trim())
    if (pinned === undefined) throw new TypeError(`${path} is not a fingerprint; move it away and enrol again`)
    return pinned
  }
  return {
    root,
    pin(wanted) {
      const pinned = root()
      if (pinned === wanted) return
      if (pinned !== undefined) throw new RangeError(`root ${pinned} is pinned, so ${wanted} cannot be`)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeDurably(path, new TextEncoder().encode(`${wanted}\n`), 0o600)
    },
  }
}

/** Events read from the log at a time. */
const PAGE = 10_000

/** All rights in a log, read from its start. */
export async function readRights(log: LogStore, root: CertificateId | undefined): Promise<RightsIndex> {
  const index = new RightsIndex(new CausalIndex(), nodeCrypto, root)
  for (let position = 0; ; ) {
    const events = await log.read(position, PAGE)
    for (const event of events) index.add(event)
    if (events.length < PAGE) return index
    position = events.at(-1)?.position ?? position
  }
}
