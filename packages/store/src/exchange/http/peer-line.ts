import {
  decodeSealed,
  decodeUtf8,
  type DeviceId,
  encodeSealed,
  idBytes,
  type Issue,
  ISSUE_CODES,
  issueOf,
  parseDeviceId,
  purposeBytes,
  sealedBytes,
} from '@weerbaar/core'
import { EXCHANGE_BOUNDS } from './exchange-bounds.ts'
import { mayExchange } from './exchange-policy.ts'
import type { ClientTools } from './exchange-tools.ts'
import { readRow, type RowPart } from './parcel-row.ts'
import { readAtMost } from './read-at-most.ts'

/** Ends a round: the line broke, or the other side would not. Never leaves the client. */
export class Broken extends Error {
  override name = 'Broken'
  readonly issue: Issue
  constructor(issue: Issue) {
    super(issue.code)
    this.issue = issue
  }
}

/** A session with one peer. Every answer was signed by `device`; all failure is {@link Broken}. */
export interface PeerLine {
  readonly device: DeviceId
  readonly ask: (address: string, message: Uint8Array) => Promise<Uint8Array>
  readonly row: (address: string, message: Uint8Array) => AsyncGenerator<RowPart>
}

/** Most bytes of an answer that should be a few lines. */
const SMALL = 65_536

/** @throws Broken when nobody answers, or nobody this program exchanges with */
export async function openLine(url: string, tools: ClientTools): Promise<PeerLine> {
  const { fetch, policy, signal, moved, signer = tools.log } = tools
  const base = url.replace(/\/+$/, '')
  let number = 0

  async function post(address: string, headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    const answer = await reached(base, () =>
      fetch(`${base}${address}`, {
        method: 'POST',
        headers,
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
    )
    moved?.()
    if (answer.status === 200 && answer.body !== null) return answer.body
    throw new Broken(await said(answer, base))
  }

  const opened = await whole(await post('/v1/exchange/sessions', {}), SMALL, base)
  const { device, session } = readSession(opened) ?? {}
  if (device === undefined || session === undefined) throw new Broken(issueOf('exchange-not-weerbaar', { address: base, status: 200 }))
  if (!mayExchange(policy, device, signer.device())) throw new Broken(issueOf('exchange-peer-unknown', { device }))

  const context = (address: string, count: number, asker: DeviceId) => ({ asker, answerer: device, session, number: count, address })
  const put = async (address: string, message: Uint8Array) => {
    // Asked in one go: the device could take a new name in between.
    const own = context(address, ++number, signer.device())
    const signature = await signer.sign('exchange', sealedBytes({ ...own, side: 'ask' }, message))
    const headers = { 'content-type': 'application/cbor', 'weerbaar-exchange': `${session}.${own.number}` }
    return { own, stream: await post(address, headers, encodeSealed({ device: own.asker, message, signature })) }
  }

  return {
    device,
    async ask(address, message) {
      const { own, stream } = await put(address, message)
      const sealed = decodeSealed(await whole(stream, EXCHANGE_BOUNDS.body, base))
      if (sealed === undefined) throw new Broken(issueOf('exchange-damaged', {}))
      const signed = purposeBytes('exchange', sealedBytes({ ...own, side: 'answer' }, sealed.message))
      if (sealed.device !== device || !(await tools.verify(idBytes(device), signed, sealed.signature)))
        throw new Broken(issueOf('exchange-signature-wrong', { device: device.slice(0, 8) }))
      moved?.()
      return sealed.message
    },
    async *row(address, message) {
      const { stream } = await put(address, message)
      const parts = readRow(stream, moved)
      for (;;) {
        const next = await reached(base, () => parts.next())
        if (next.done === true) return
        yield next.value
      }
    },
  }
}

function readSession(bytes: Uint8Array): { readonly device: DeviceId; readonly session: string } | undefined {
  const content = jsonOf(bytes)
  if (content === undefined || !('format' in content) || content.format !== 1) return undefined
  const device = 'device' in content && typeof content.device === 'string' ? parseDeviceId(content.device) : undefined
  const session =
    'session' in content && typeof content.session === 'string' && /^[0-9a-f]{32}$/.test(content.session) ? content.session : undefined
  return device === undefined || session === undefined ? undefined : { device, session }
}

/** The issue in a problem+json; else only that what stands at that address is not a hub. */
async function said(
  { status, body }: { readonly status: number; readonly body: ReadableStream<Uint8Array> | null },
  base: string,
): Promise<Issue> {
  const content = body === null ? undefined : jsonOf(await whole(body, SMALL, base))
  const issues: unknown = content !== undefined && 'issues' in content ? content.issues : undefined
  const first: unknown = Array.isArray(issues) ? issues[0] : undefined
  return isIssue(first) ? first : issueOf('exchange-not-weerbaar', { address: base, status })
}

function jsonOf(bytes: Uint8Array): object | undefined {
  try {
    const content: unknown = JSON.parse(decodeUtf8(bytes) ?? '')
    return typeof content === 'object' && content !== null ? content : undefined
  } catch {
    return undefined
  }
}

/** As far as a sentence can be made of it. */
function isIssue(value: unknown): value is Issue {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('params' in value) || !('severity' in value)) return false
  const { code, params } = value
  return ISSUE_CODES.some((known) => known === code) && typeof params === 'object' && params !== null
}

async function whole(stream: ReadableStream<Uint8Array>, limit: number, base: string): Promise<Uint8Array> {
  const bytes = await reached(base, () => readAtMost(stream, limit))
  if (bytes === undefined) throw new Broken(issueOf('exchange-damaged', {}))
  return bytes
}

/** Whatever `fetch` and streams throw means one thing here: the line broke. */
async function reached<T>(base: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Broken) throw fault
    throw new Broken(issueOf('exchange-not-reached', { address: base, reason: reasonOf(fault) }))
  }
}

/** `ECONNREFUSED` where the system has a name for it. */
function reasonOf(fault: unknown): string {
  const cause = fault instanceof Error && fault.cause !== undefined ? fault.cause : fault
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.message : String(cause)
}
