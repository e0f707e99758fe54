import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeUtf8, type LogStore, toHex } from '@weerbaar/core'
import { filesOfKit, SIGNATURE_FILE, sumOfFile, SUMS_FILE, sumsText } from './kit-sums.ts'

/** Writes the sums of everything in the folder, and the signature of this device over them. @returns how many files they are of */
export function signKit(folder: string, log: LogStore): number {
  const files = filesOfKit(folder)
  writeFileSync(join(folder, SUMS_FILE), sumsText(new Map(files.map((path) => [path, sumOfFile(join(folder, path))]))))
  const text = readFileSync(join(folder, SUMS_FILE), 'utf8')
  writeFileSync(join(folder, SIGNATURE_FILE), `${log.device()}\n${toHex(log.sign('kit', encodeUtf8(text)))}\n`)
  return files.length
}
