import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

export const SUMS_FILE = 'SHA256SUMS'
export const SIGNATURE_FILE = 'SHA256SUMS.sig'
/** What a desktop puts into every folder somebody looks at. No program reads it. */
const LEFT_BY_DESKTOPS: ReadonlySet<string> = new Set(['desktop.ini', 'Thumbs.db', '.DS_Store'])

/** By path with `/`, SHA-256 in hexadecimal. */
export type Sums = ReadonlyMap<string, string>

/** Everything below the folder but the sums themselves, sorted. */
export function filesOfKit(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !LEFT_BY_DESKTOPS.has(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== SUMS_FILE && path !== SIGNATURE_FILE)
    .toSorted()
}

/** In pieces, so that a program of a hundred megabytes needs no memory of that size. */
export function sumOfFile(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(file, piece)
      if (length === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
}

/** As `sha256sum` writes and checks it. */
export const sumsText = (sums: Sums): string => [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('')

/** @returns `undefined` for a text that is not of that form, or names a place outside the folder */
export function readSums(text: string): Sums | undefined {
  const lines = text.split('\n').filter((line) => line !== '')
  const parts = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  const sums = new Map(parts.flatMap((part) => (part ? [[part[2] ?? '', part[1] ?? ''] as const] : [])))
  const inside = [...sums.keys()].every((path) => !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\\'))
  return sums.size === lines.length && sums.size > 0 && inside ? sums : undefined
}
