import {
  concatBytes,
  decodeCbor,
  encodeCbor,
  encodeUtf8,
  equalBytes,
  isCborBytes,
  isCborList,
  type SaltedPayload,
  sealedPayload,
} from '@weerbaar/core'
import { Encrypter } from 'age-encryption'
import type { CourierKey } from '../courier-key.ts'
import type { Recipient } from '../recipient.ts'

/** First inside: what was encrypted to this key for another purpose is no payload. */
const MAGIC = encodeUtf8('weerbaar/sealed\n')

/** @param readers one or more */
export async function sealPayload({ salt, payload }: SaltedPayload, readers: readonly Recipient[]): Promise<SaltedPayload> {
  const encrypter = new Encrypter()
  for (const reader of readers) encrypter.addRecipient(reader)
  return sealedPayload(await encrypter.encrypt(concatBytes(MAGIC, encodeCbor([salt, payload]))))
}

/** @returns `undefined` when it is for others, or no sealed payload. Whether it is what was committed to is for the caller to check. */
export async function openPayload({ payload }: SaltedPayload, key: CourierKey): Promise<SaltedPayload | undefined> {
  const opened = await key.decrypt(payload)
  if (opened.status !== 'opened' || !equalBytes(opened.bytes.subarray(0, MAGIC.length), MAGIC)) return undefined
  const decoded = decodeCbor(opened.bytes.subarray(MAGIC.length))
  const [salt, inner, ...more] = decoded.ok && isCborList(decoded.value) ? decoded.value : []
  return isCborBytes(salt, 32) && isCborBytes(inner) && more.length === 0 ? { salt, payload: inner } : undefined
}
