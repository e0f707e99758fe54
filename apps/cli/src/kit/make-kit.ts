import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogStore, Region } from '@weerbaar/core'
import { saveRegion } from '@weerbaar/jobs'
import { type Enrolment, sealEnrolment } from '@weerbaar/store'
import { copyProgram } from './copy-program.ts'
import { type KitManifest, MANIFEST_FILE } from './kit-manifest.ts'
import { signKit } from './sign-kit.ts'
import { startScripts } from './start-scripts.ts'

export interface KitParts {
  readonly manifest: KitManifest
  /** Where the program that makes the kit stands. */
  readonly root: string
  /** node_modules of the platform the kit is for. */
  readonly modules: string
  /** The Node program, as a file or as bytes. */
  readonly node: string | Uint8Array
  /** Only the surroundings of the point. */
  readonly region: Region
  readonly enrolment: Enrolment
  /** Pre-numbered forms, to be printed before the night. */
  readonly forms: Uint8Array
  readonly passphrase: string
}

export const ENROLMENT_FILE = 'punt.enrol'
export const REGION_FILE = 'region.gpkg'
const FORMS_FILE = 'formulieren.pdf'

/** Writes a whole kit into an empty folder, its sums and signature last: a kit that was broken off does not pass for one. @returns how many files */
export async function makeKit(folder: string, parts: KitParts, log: LogStore): Promise<number> {
  const { manifest, root, modules, node, region, enrolment, forms, passphrase } = parts
  mkdirSync(join(folder, 'node'), { recursive: true })
  const program = join(folder, 'node', manifest.platform.startsWith('win32') ? 'node.exe' : 'node')
  if (typeof node === 'string') copyFileSync(node, program)
  else writeFileSync(program, node)
  chmodSync(program, 0o755)
  copyProgram(root, modules, join(folder, 'program'))
  const book = join(root, 'docs', 'handleiding')
  if (existsSync(book)) cpSync(book, join(folder, 'handboek'), { recursive: true })
  const pictures = join(root, 'docs', 'images')
  if (existsSync(pictures)) cpSync(pictures, join(folder, 'images'), { recursive: true })
  const saved = saveRegion(join(folder, REGION_FILE), region, true)
  if (saved.data === undefined) throw new Error(`the extract cannot be written: ${JSON.stringify(saved.issues)}`)
  writeFileSync(join(folder, FORMS_FILE), forms)
  writeFileSync(join(folder, ENROLMENT_FILE), await sealEnrolment(enrolment, passphrase))
  if (enrolment.tls !== null) {
    mkdirSync(join(folder, 'tablets'), { recursive: true })
    writeFileSync(join(folder, 'tablets', 'authority.pem'), enrolment.tls.certificate)
  }
  for (const [name, text] of Object.entries(startScripts(manifest))) writeFileSync(join(folder, name), text, { mode: 0o755 })
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
  return signKit(folder, log)
}
