import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { writeDurably } from '../durable-file.ts'
import type { TlsAuthority } from './enrolment-file.ts'

const fileIn = (folder: string): string => join(folder, 'authority.pem')
const keyIn = (folder: string): string => join(folder, 'authority.key')

/** Certificate and key as two PEM files, for this user only. What stood there is not replaced: tablets trust it. */
export function keepAuthority(folder: string, { certificate, key }: TlsAuthority): 'kept' | 'was-there' {
  if (existsSync(fileIn(folder))) return 'was-there'
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeDurably(keyIn(folder), new TextEncoder().encode(key), 0o600)
  writeDurably(fileIn(folder), new TextEncoder().encode(certificate), 0o600)
  return 'kept'
}

/** @returns `undefined` when there is none, or what lies there is not one of ours */
export function readAuthority(folder: string): TlsAuthority | undefined {
  if (!existsSync(fileIn(folder)) || !existsSync(keyIn(folder))) return undefined
  const certificate = readFileSync(fileIn(folder), 'utf8')
  const host = hostOf(certificate)
  return host === undefined ? undefined : { host, certificate, key: readFileSync(keyIn(folder), 'utf8') }
}

function hostOf(pem: string): string | undefined {
  try {
    return /^CN=Weerbaar ([a-z0-9.-]+)$/.exec(new X509Certificate(pem).subject)?.[1]
  } catch {
    return undefined // no certificate
  }
}
