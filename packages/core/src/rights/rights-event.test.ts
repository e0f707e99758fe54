import { storedAs, testCrypto, testDevice, testKey } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../cbor/bytes.ts'
import { type CborValue } from '../cbor/cbor-value.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { parseCertificateId } from '../event/event-ids.ts'
import { parseSlug } from '../ids.ts'
import { parseRecordId } from '../subjects/record-id.ts'
import type { RightsEvent } from './certificate.ts'
import { enrolmentBytes, readRightsEvent, rightsDraft } from './rights-event.ts'
import { liesWithin, parseScope, scopeOfText } from './scope.ts'

const held = parseCertificateId('c'.repeat(64))!
const { device, sign } = testKey('gouden apparaat')
const EVENTS: readonly RightsEvent[] = [
  {
    type: 'CertificateIssued',
    holder: device,
    person: parseRecordId('p-17')!,
    function: parseSlug('coordinator')!,
    scope: scopeOfText('VR08/GM0268/hof-van-holland')!,
    from: 1_794_643_200_000,
    until: 1_826_179_200_000,
    mayIssue: false,
    onBehalf: true,
  },
  { type: 'CertificateRevoked', certificate: held, device: null, reason: 'lost' },
  { type: 'DeviceEnrolled', certificate: held, proof: sign(enrolmentBytes(held, device)) },
  { type: 'PersonNamed', person: parseRecordId('p-17')!, name: 'Voorbeeld' },
]
const read = (type: string, payload: CborValue, space: 'real' | null = null, version = 1) =>
  readRightsEvent(storedAs(testDevice('hub').write(payload, { type, space, version }), 1))

test('each event is read back as it was written', () => {
  for (const event of EVENTS) {
    const { type, payload, space } = rightsDraft(event)
    expect(space).toBeNull()
    expect(read(type, payload)).toEqual(event)
  }
})

test('the payload bytes of each event have not changed', () => {
  const golden = EVENTS.map((event) => [event.type, toHex(testCrypto.sha256(encodeCbor(rightsDraft(event).payload)))])
  expect(golden).toMatchInlineSnapshot(`
    [
      [
        "CertificateIssued",
        "e571a52d045fa8c689294aee216f5dbb03257bf42395483df904a8907214f245",
      ],
      [
        "CertificateRevoked",
        "a6778c52fa9a6fbcfec79edd98d9472045a925c0aac33602062da41cea7f7488",
      ],
      [
        "DeviceEnrolled",
        "a478f3ec4a1fbdceec7290cac6a7b265ab7659e05c4cdd377c02e03340482266",
      ],
      [
        "PersonNamed",
        "26dc6188a1a6da13e60f607ed0ce11cb0e1d17c61fd4ee8a2cb55f1bf4fce78c",
      ],
    ]
  `)
  expect(toHex(testCrypto.sha256(enrolmentBytes(held, device)))).toMatchInlineSnapshot(
    `"538fefca6e52ac96eedab3665cebda045dd1f6a00e40bf7444c494e9bcbbc9b0"`,
  )
})

test('what is not of its form, of a newer one, or said in a space, is no certificate', () => {
  const [issued] = EVENTS
  const { type, payload } = rightsDraft(issued!)
  const with_ = (changes: { readonly [key: string]: CborValue }): CborValue => ({
    ...(payload as { readonly [key: string]: CborValue }),
    ...changes,
  }) // a record
  expect(read(type, payload, 'real')).toBeUndefined()
  expect(read(type, payload, null, 2)).toBeUndefined()
  for (const wrong of [
    with_({ until: 1_794_643_200_000 }),
    with_({ scope: [] }),
    with_({ scope: ['VR08', 'GM0268', 'a', 'b'] }),
    with_({ scope: ['VR08/GM0268'] }),
    with_({ holder: new Uint8Array(31) }),
    with_({ person: 'Jan Jansen' }),
    with_({ name: 'Jansen' }),
    with_({ type: 'CertificateIssued' }),
    with_({ mayIssue: 1 }),
    [],
    null,
  ])
    expect(read(type, wrong)).toBeUndefined()
})

test('a scope lies within itself and what is wider, by whole parts', () => {
  const within = (inner: string, outer: string): boolean => liesWithin(scopeOfText(inner)!, scopeOfText(outer)!)
  expect([within('VR08/GM0268', 'VR08'), within('VR08', 'VR08'), within('VR08/GM0268/hof', 'VR08/GM0268')]).toEqual([true, true, true])
  expect([within('VR08', 'VR08/GM0268'), within('VR08/GM02680', 'VR08/GM0268'), within('VR09', 'VR08')]).toEqual([false, false, false])
  for (const wrong of ['', '/', 'VR08/', 'VR08//a', 'a b', 'a/b/c/d', 'x'.repeat(41)]) expect(scopeOfText(wrong), wrong).toBeUndefined()
  expect(parseScope([])).toBeUndefined()
})
