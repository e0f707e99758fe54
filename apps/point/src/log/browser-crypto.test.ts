import { idBytes } from '@weerbaar/core'
import { testCrypto } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { browserCrypto, isWrapped } from './browser-crypto.ts'

/** WebCrypto as in a browser of before 2024: all of it but Ed25519. */
function oldSubtle(): SubtleCrypto {
  const knows = (name: unknown): boolean => typeof name !== 'object' || name === null || !('name' in name) || name.name !== 'Ed25519'
  return new Proxy(globalThis.crypto.subtle, {
    get(real, name: keyof SubtleCrypto) {
      const method = real[name]
      return async (...given: unknown[]) => {
        if (!given.every(knows)) throw new DOMException('Unrecognized name.', 'NotSupportedError')
        return (method as (...given: unknown[]) => unknown).apply(real, given) // every property of it is a method
      }
    },
  })
}

test('a browser without Ed25519 signs what every other program verifies, and verifies what those sign', async () => {
  const [old, young] = [(await browserCrypto(oldSubtle()))!, (await browserCrypto())!]
  const message = new TextEncoder().encode('water is op')
  for (const [writer, reader] of [
    [old, young],
    [young, old],
    [old, old],
  ] as const) {
    const key = await writer.newKey()
    const signature = await writer.sign(key, message)
    expect(signature).toHaveLength(64)
    expect(await reader.verify(idBytes(key.device), message, signature)).toBe(true)
    expect(testCrypto.verify(idBytes(key.device), message, signature)).toBe(true)
    expect(await reader.verify(idBytes(key.device), message.with(0, 0), signature)).toBe(false)
    expect(await reader.verify(idBytes(key.device), message, signature.with(63, signature[63]! ^ 1))).toBe(false)
    for (const none of [0x00, 0x7f, 0xff]) expect(await reader.verify(new Uint8Array(32).fill(none), message, signature)).toBe(false)
  }
})

test('its key is kept as a store keeps it, cannot be read from there, says so, and goes on after the browser was updated', async () => {
  const [old, young] = [(await browserCrypto(oldSubtle()))!, (await browserCrypto())!]
  const key = await old.newKey()
  expect([isWrapped(key), isWrapped(await young.newKey())]).toEqual([true, false])
  if (!('wrapped' in key)) throw new TypeError('a key of an old browser was not wrapped')
  expect(key.wrapped).toHaveLength(12 + 32 + 16)
  expect(key.wrapping.extractable).toBe(false)
  const kept = structuredClone({ device: key.device, wrapped: key.wrapped })
  const message = new TextEncoder().encode('na de update')
  const signature = await young.sign({ ...kept, wrapping: key.wrapping }, message)
  expect(await young.verify(idBytes(key.device), message, signature)).toBe(true)
  expect((await old.newKey()).device).not.toBe(key.device)
})

test('outside a secure context there is no key at all', async () => {
  const { crypto } = globalThis
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  expect(await browserCrypto()).toBeUndefined()
  Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
})
