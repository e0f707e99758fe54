import { existsSync, chmodSync, readFileSync } from 'node:fs'
import { type Imported, issueOf } from '@weerbaar/core'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { writeDurably } from '../durable-file.ts'
import { parseRecipient, type Recipient } from './recipient.ts'

/** Opens what was encrypted to this program. The private key stays inside. */
export interface CourierKey {
  readonly recipient: Recipient
  readonly decrypt: (file: Uint8Array) => Promise<Decrypted>
}

export type Decrypted =
  | { readonly status: 'opened'; readonly bytes: Uint8Array }
  /** Not an age file. */
  | { readonly status: 'not-age' }
  /** For others; or the few lines that say for whom were damaged. */
  | { readonly status: 'not-for-us' }
  /** Cut off or changed. */
  | { readonly status: 'damaged' }

/**
 * The key in the file at `path`, made when there is none: one line `AGE-SECRET-KEY-1…`, as `age -i` reads it, for this user only (0600).
 * Its chance comes from the age library, the only place in the store where it is not an argument.
 *
 * @returns `file-unreadable` when the file is no such key: a new one unasked would leave files on their way unopened
 */
export async function openCourierKey(path: string): Promise<Imported<CourierKey>> {
  if (!existsSync(path)) {
    const made = await generateX25519Identity()
    const text = `# public key: ${await identityToRecipient(made)}\n${made}\n`
    writeDurably(path, new TextEncoder().encode(text), 0o600)
  }
  chmodSync(path, 0o600)
  const identity = readFileSync(path, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'))
    ?.trim()
  const data = identity === undefined ? undefined : await keyFrom(identity)
  return data === undefined
    ? { issues: [issueOf('file-unreadable', { file: path, reason: 'no AGE-SECRET-KEY-1…' })] }
    : { data, issues: [] }
}

async function keyFrom(identity: string): Promise<CourierKey | undefined> {
  const decrypter = new Decrypter()
  let recipient: Recipient | undefined
  try {
    decrypter.addIdentity(identity)
    recipient = parseRecipient(await identityToRecipient(identity))
  } catch {
    return undefined // a character was changed
  }
  return recipient && { recipient, decrypt: (file) => decrypt(file, decrypter) }
}

const AGE = new TextEncoder().encode('age-encryption.org/v1\n')

/** By its first bytes, as far as there are any: a file cut off there may have been one. */
export const isAgeFile = (file: Uint8Array): boolean => AGE.subarray(0, file.length).every((byte, i) => file[i] === byte)

async function decrypt(file: Uint8Array, decrypter: Decrypter): Promise<Decrypted> {
  if (!isAgeFile(file)) return { status: 'not-age' }
  try {
    return { status: 'opened', bytes: await decrypter.decrypt(file) }
  } catch (fault) {
    // The library tells its reasons apart by words only; a test holds it to these.
    return { status: fault instanceof Error && fault.message.startsWith('no identity matched') ? 'not-for-us' : 'damaged' }
  }
}
