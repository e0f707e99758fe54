import { concatBytes } from '../cbor/bytes.ts'
import type { CborValue } from '../cbor/cbor-value.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { isCborMap } from '../cbor/cbor-kind.ts'
import { type CertificateId, certificateIdOf, type DeviceId, deviceIdOf, idBytes } from '../event/event-ids.ts'
import { purposeBytes } from '../event/signing-purpose.ts'
import type { EventDraft, StoredEvent } from '../log/log-store.ts'
import { slug } from '../subjects/model-shapes.ts'
import { recordId } from '../subjects/record-id.ts'
import { bytes, count, list, oneOf, orNull, readShape, record, type Shape, such, tagged, text, yesNo } from '../subjects/shape.ts'
import { type Certificate, REVOCATION_REASONS, type RightsEvent } from './certificate.ts'
import { unreachable } from '../unreachable.ts'
import { parseScope, type Scope } from './scope.ts'

const device: Shape<DeviceId> = (value, at) => deviceIdOf(bytes(32)(value, at))
const certificate: Shape<CertificateId> = (value, at) => certificateIdOf(bytes(32)(value, at))
const scopeParts = such(list(text), (parts) => parseScope(parts) !== undefined, 'one to three ids, widest first')
const scope: Shape<Scope> = (value, at) => scopeParts(value, at) as Scope // just tried

const issued: Shape<Certificate> = such(
  record({
    type: oneOf('CertificateIssued'),
    holder: device,
    person: orNull(recordId),
    function: slug,
    scope,
    from: count,
    until: count,
    mayIssue: yesNo,
    onBehalf: yesNo,
  }),
  ({ from, until }) => from < until,
  'from before until',
)

const shape: Shape<RightsEvent> = tagged('type', {
  CertificateIssued: issued,
  CertificateRevoked: record({
    type: oneOf('CertificateRevoked'),
    certificate,
    device: orNull(device),
    reason: oneOf(...REVOCATION_REASONS),
  }),
  DeviceEnrolled: record({ type: oneOf('DeviceEnrolled'), certificate, proof: bytes(64) }),
  PersonNamed: record({
    type: oneOf('PersonNamed'),
    person: recordId,
    name: such(text, (name) => name.trim() !== '' && name.length <= 200, 'a name of at most 200 characters'),
  }),
} satisfies Record<RightsEvent['type'], Shape<RightsEvent>>)

/** @param under the certificate of the writer; absent only for the one that starts it all, and for what needs none */
export function rightsDraft(event: RightsEvent, under?: CertificateId): EventDraft {
  return { type: event.type, version: 1, space: null, happenedAt: null, payload: payloadOf(event), ...(under && { certificate: under }) }
}

function payloadOf(event: RightsEvent): CborValue {
  switch (event.type) {
    case 'CertificateIssued': {
      const { type: _, holder, ...rest } = event
      return { ...rest, holder: idBytes(holder) }
    }
    case 'CertificateRevoked':
      return { certificate: idBytes(event.certificate), device: event.device && idBytes(event.device), reason: event.reason }
    case 'DeviceEnrolled':
      return { certificate: idBytes(event.certificate), proof: event.proof }
    case 'PersonNamed':
      return { person: event.person, name: event.name }
    default:
      return unreachable(event)
  }
}

/** @returns `undefined` for other events, newer forms, an erased payload, and what is not of its form */
export function readRightsEvent({ read, salted }: Pick<StoredEvent, 'read' | 'salted'>): RightsEvent | undefined {
  if (read.space !== null || read.version !== 1 || salted === undefined) return undefined
  const decoded = decodeCbor(salted.payload)
  if (!decoded.ok || !isCborMap(decoded.value) || Object.hasOwn(decoded.value, 'type')) return undefined
  const shaped = readShape(shape, { ...decoded.value, type: read.type })
  return shaped.ok ? shaped.value : undefined
}

/** What an enrolment key signs: this device may hold this certificate. */
export const enrolmentBytes = (held: CertificateId, by: DeviceId): Uint8Array =>
  purposeBytes('enrol', concatBytes(idBytes(held), idBytes(by)))
