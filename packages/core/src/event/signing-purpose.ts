import { concatBytes } from '../cbor/bytes.ts'
import { encodeUtf8 } from '../cbor/utf8.ts'

/** What a device signs beside events. A closed list: each new one names its format in docs/formats. */
export type SigningPurpose = 'courier' | 'exchange' | 'enrol' | 'kit'

/**
 * What is signed: the purpose, its version, a newline, then the message. So no signature given for one purpose can pass for one
 * under another, or under an event.
 */
export const purposeBytes = (purpose: SigningPurpose, message: Uint8Array): Uint8Array =>
  concatBytes(encodeUtf8(`weerbaar/${purpose}/1\n`), message)
