import { compareBytes } from '../cbor/bytes.ts'
import type { CborValue } from '../cbor/cbor-value.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { type Imported, type Issue, issueOf } from '../issue.ts'
import { unreachable } from '../unreachable.ts'
import { ENVELOPE_FORMAT, type Envelope, type Happened, INCIDENT_FORM, type Seen, type SignedEnvelope, TYPE_FORM } from './envelope.ts'
import { certificateIdOf, deviceIdOf, eventIdOf } from './event-ids.ts'
import type { HybridClock } from './hybrid-clock.ts'
import { parseSpace, type Space } from './space.ts'

export interface DecodedEnvelope extends SignedEnvelope {
  /** The part under the signature, exactly as it arrived: hash and verify these, never a copy made anew. */
  readonly body: Uint8Array
}

/**
 * Reads what {@link encodeEnvelope} writes and refuses every other byte. The signature is not checked here.
 * One issue at most: the first field that is wrong. `version-too-new` means: keep it, pass it on, do not read it.
 */
export function decodeEnvelope(bytes: Uint8Array): Imported<DecodedEnvelope> {
  const outer = decodeCbor(bytes)
  if (!outer.ok) return refused(outer.reason === 'truncated' ? 'file-truncated' : 'file-not-recognised', 'envelope', outer.reason)
  const [body, signature, ...more] = Array.isArray(outer.value) ? (outer.value as readonly CborValue[]) : []
  if (!isBytes(body) || more.length > 0) return refused('file-not-recognised', 'envelope', 'expected a list of body and signature')
  const inner = decodeCbor(body)
  if (!inner.ok) return refused('file-not-recognised', 'body', inner.reason)
  const fields = Array.isArray(inner.value) ? (inner.value as readonly CborValue[]) : []
  const format = fields[0]
  if (!isCount(format) || format < 1) return refused('file-not-recognised', 'format', 'no format number')
  if (format > ENVELOPE_FORMAT) return refused('version-too-new', 'format', String(format))
  if (!isBytes(signature, 64)) return refused('code-malformed', 'signature', 'expected 64 bytes')
  const envelope = readFields(fields)
  return 'code' in envelope ? { issues: [envelope] } : { data: { envelope, signature, body }, issues: [] }
}

/** Most events name none or one; far more would be an attempt to fill the disk. */
const SEEN_LIMIT = 10_000

function readFields(fields: readonly CborValue[]): Envelope | Issue {
  const [, device, seq, prev, type, version, space, incident, certificate, clock, seen, recordedAt, happenedAt, commitment] = fields
  if (fields.length !== 14) return wrong('file-not-recognised', 'body', `${fields.length} fields, expected 14`)
  if (!isBytes(device, 32)) return wrong('code-malformed', 'device', 'expected 32 bytes')
  if (!isCount(seq)) return wrong('value-out-of-range', 'seq', 'expected zero or more')
  if (seq === 0 ? prev !== null : !isBytes(prev, 32)) return wrong('code-malformed', 'prev', 'expected 32 bytes, or null exactly at seq 0')
  if (typeof type !== 'string' || !TYPE_FORM.test(type)) return wrong('code-malformed', 'type', shown(type))
  if (!isCount(version) || version < 1) return wrong('value-out-of-range', 'version', shown(version))
  const parsedSpace = readSpace(space)
  if (parsedSpace === undefined) return wrong('code-malformed', 'space', shown(space))
  if (incident !== null && (typeof incident !== 'string' || incident.length > 40 || !INCIDENT_FORM.test(incident)))
    return wrong('code-malformed', 'incident', shown(incident))
  if (certificate !== null && !isBytes(certificate, 32)) return wrong('code-malformed', 'certificate', 'expected 32 bytes or null')
  const parsedClock = readClock(clock)
  if (parsedClock === undefined) return wrong('value-out-of-range', 'clock', 'expected milliseconds and a count')
  const parsedSeen = readSeen(seen)
  if (parsedSeen === undefined) return wrong('value-not-allowed', 'seen', 'expected sorted device, seq, event')
  if (!isCount(recordedAt)) return wrong('value-out-of-range', 'recordedAt', 'expected milliseconds since 1970')
  const parsedHappened = readHappened(happenedAt)
  if (parsedHappened === undefined) return wrong('value-out-of-range', 'happenedAt', 'expected milliseconds and seconds')
  if (!isBytes(commitment, 32)) return wrong('code-malformed', 'commitment', 'expected 32 bytes')
  return {
    device: deviceIdOf(device),
    seq,
    prev: isBytes(prev) ? eventIdOf(prev) : null,
    type,
    version,
    space: parsedSpace,
    incident,
    certificate: certificate === null ? null : certificateIdOf(certificate),
    clock: parsedClock,
    seen: parsedSeen,
    recordedAt,
    happenedAt: parsedHappened,
    commitment,
  }
}

function readSpace(value: CborValue | undefined): Space | null | undefined {
  return value === null ? null : typeof value === 'string' ? parseSpace(value) : undefined
}

function readClock(value: CborValue | undefined): HybridClock | undefined {
  const [at, count] = pair(value)
  return isCount(at) && isCount(count) ? { at, count } : undefined
}

function readHappened(value: CborValue | undefined): Happened | null | undefined {
  if (value === null) return null
  const [at, precision] = pair(value)
  return isCount(at) && isCount(precision) ? { at, precision } : undefined
}

function readSeen(value: CborValue | undefined): readonly Seen[] | undefined {
  if (!Array.isArray(value) || value.length > SEEN_LIMIT) return undefined
  const seen: Seen[] = []
  let before: { readonly device: Uint8Array; readonly seq: number; readonly event: Uint8Array } | undefined
  for (const entry of value as readonly CborValue[]) {
    if (!Array.isArray(entry) || entry.length !== 3) return undefined
    const [device, seq, event] = entry as readonly CborValue[]
    if (!isBytes(device, 32) || !isCount(seq) || !isBytes(event, 32)) return undefined
    if (before !== undefined) {
      const order = compareBytes(before.device, device) || before.seq - seq || compareBytes(before.event, event)
      if (order >= 0) return undefined
    }
    before = { device, seq, event }
    seen.push({ device: deviceIdOf(device), seq, event: eventIdOf(event) })
  }
  return seen
}

const pair = (value: CborValue | undefined): readonly CborValue[] =>
  Array.isArray(value) && value.length === 2 ? (value as readonly CborValue[]) : []
const isCount = (value: CborValue | undefined): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isBytes = (value: CborValue | undefined, length?: number): value is Uint8Array =>
  value instanceof Uint8Array && (length === undefined || value.length === length)
const shown = (value: CborValue | undefined): string => {
  if (value instanceof Uint8Array) return `${value.length} bytes`
  return typeof value === 'object' && value !== null ? 'a list or map' : String(value).slice(0, 80)
}

/** What an envelope can have wrong with it. `detail` says what was found, or what was expected. */
type Fault = 'file-truncated' | 'file-not-recognised' | 'version-too-new' | 'code-malformed' | 'value-out-of-range' | 'value-not-allowed'
function wrong(fault: Fault, field: string, detail: string): Issue {
  const place = { field }
  switch (fault) {
    case 'file-truncated':
      return issueOf(fault, {}, place)
    case 'file-not-recognised':
      return issueOf(fault, { expected: `Weerbaar envelope (${detail})` }, place)
    case 'version-too-new':
      return issueOf(fault, { version: detail, known: ENVELOPE_FORMAT }, place)
    case 'code-malformed':
      return issueOf(fault, { value: field, expected: detail }, place)
    case 'value-out-of-range':
      return issueOf(fault, { value: detail, lowest: 0, highest: Number.MAX_SAFE_INTEGER }, place)
    case 'value-not-allowed':
      return issueOf(fault, { value: field, allowed: detail }, place)
    default:
      return unreachable(fault)
  }
}
const refused = (code: Fault, field: string, detail: string): Imported<never> => ({ issues: [wrong(code, field, detail)] })
