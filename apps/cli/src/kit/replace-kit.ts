import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import { MANIFEST_FILE } from './kit-manifest.ts'
import { type VerifiedKit, verifyKit } from './verify-kit.ts'

/**
 * Puts a copy of the kit in the place of the one at `to`, whole or not at all: copied beside it, read back and verified, then renamed. A cut
 * between the two renames leaves the old one as `.oud`, and the next time finds it. The data of the laptop lies elsewhere.
 */
export function replaceKit(kit: VerifiedKit, to: string): Imported<VerifiedKit> {
  const [coming, going] = [`${to}.nieuw`, `${to}.oud`]
  if (existsSync(going) && !existsSync(to)) renameSync(going, to)
  if (existsSync(to) && !existsSync(join(to, MANIFEST_FILE))) return { issues: [issueOf('file-exists', { file: to })] }
  rmSync(coming, { recursive: true, force: true })
  rmSync(going, { recursive: true, force: true })
  cpSync(kit.folder, coming, { recursive: true })
  const copied = verifyKit(coming)
  if (!copied.data) {
    rmSync(coming, { recursive: true, force: true })
    return copied
  }
  if (existsSync(to)) renameSync(to, going)
  renameSync(coming, to)
  rmSync(going, { recursive: true, force: true })
  return { data: { ...copied.data, folder: to }, issues: [] }
}
