import { Encrypter } from 'age-encryption'

/** Who a courier file is for: the public half of an age X25519 key, `age1` and 58 characters. Made only by {@link parseRecipient}. */
export type Recipient = string & { readonly __kind: 'Recipient' }

/** For sentences: what a receiver looks like. */
export const RECIPIENT_FORM = 'age1…'

const FORM = /^age1[02-9ac-hj-np-z]{58}$/

/** @returns `undefined` for anything else, also when one character was copied wrong: the last six are a check */
export function parseRecipient(text: string): Recipient | undefined {
  if (!FORM.test(text)) return undefined
  try {
    new Encrypter().addRecipient(text)
  } catch {
    return undefined
  }
  return text as Recipient
}
