import { type CborValue, decodeCbor, deviceIdOf, encodeCbor, parseDeviceId, parseSpace } from '@weerbaar/core'
import type { Hello, HubPort, Page, RecordAnswer, Sent } from './hub-port.ts'
import type { Receipt, Receipts } from './sync-state.ts'

/** Longer than a busy laptop needs, shorter than a person waits. */
const PATIENCE_MS = 15_000

/** The laptop over HTTP, same origin. docs/formats/http-api.md */
export function httpHub(ask: typeof fetch): HubPort {
  async function answered(path: string, init: RequestInit = {}): Promise<Response | undefined> {
    try {
      const response = await ask(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
      return response.ok ? response : undefined
    } catch {
      return undefined // not reached: the sync tries again, and the status line keeps saying where everything is
    }
  }
  return {
    async hello(device) {
      const response = await answered(`/v1/tablet/hello?device=${device}`)
      return response && readHello(await json(response))
    },
    async send(records) {
      const body = encodeCbor(records) as Uint8Array<ArrayBuffer> // fresh bytes, of memory that is not shared
      const response = await answered('/v1/tablet/records', { method: 'POST', headers: { 'content-type': 'application/cbor' }, body })
      return response && readSent(await json(response))
    },
    async page(after) {
      const response = await answered(`/v1/tablet/records?after=${after}`)
      return response && readPage(new Uint8Array(await response.arrayBuffer()))
    },
  }
}

const json = (response: Response): Promise<unknown> => response.json().catch(() => undefined)
const fields = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {} // any object has named fields
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function readHello(value: unknown): Hello | undefined {
  const { hub, exercise, now, receipts } = fields(value)
  const id = parseDeviceId(String(hub))
  const space = parseSpace(`exercise:${String(exercise)}`) // until rights are complete there is no other kind
  return id === undefined || space === undefined || typeof now !== 'number'
    ? undefined
    : { hub: id, space, now, receipts: readReceipts(receipts) }
}

function readReceipts(value: unknown): Pick<Receipts, 'hub'> {
  const hub = readReceipt(fields(value)['hub'])
  return hub ? { hub } : {}
}
function readReceipt(value: unknown): Receipt | undefined {
  const { seq, at } = fields(value)
  return isCount(seq) && isCount(at) ? { seq, at } : undefined
}

const ANSWERS: readonly RecordAnswer[] = ['stored', 'known', 'waiting', 'quarantined']
function readSent(value: unknown): Sent | undefined {
  const { hub, storedAt, answers } = fields(value)
  const id = parseDeviceId(String(hub))
  if (id === undefined || !isCount(storedAt) || !Array.isArray(answers)) return undefined
  return { hub: id, storedAt, answers: answers.flatMap((answer) => ANSWERS.find((one) => one === answer) ?? []) }
}

function readPage(bytes: Uint8Array): Page | undefined {
  const decoded = decodeCbor(bytes)
  const [hub, next, more, records] = decoded.ok && Array.isArray(decoded.value) ? (decoded.value as readonly CborValue[]) : []
  if (!(hub instanceof Uint8Array) || hub.length !== 32 || !isCount(next) || typeof more !== 'boolean' || !Array.isArray(records))
    return undefined
  return { hub: deviceIdOf(hub), next, more, records: records.filter((record) => record instanceof Uint8Array) }
}
