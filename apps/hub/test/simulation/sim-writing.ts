import { draftOf, erasureDraft, type LogRecord, type SubjectEvent } from '@weerbaar/core'
import { sampleGapFields, sampleGapOrigin, sampleId, samplePointEvents, testDevice } from '@weerbaar/testkit'
import { type SimHub, SPACE } from './sim-hub.ts'
import { append, look, type SimState } from './sim-state.ts'

const GAPS = ['gap-1', 'gap-2', 'gap-3'].map((id) => sampleId(id))

/** Any event of points and gaps; what is personal gets words of its own, to be looked for after it was erased. */
export async function write(state: SimState, hub: SimHub): Promise<void> {
  const event = somethingSaid(state)
  const marker = `persoon ${state.seed}.${state.truth.written.size}.${state.chance.below(1_000_000)}`
  const said: SubjectEvent = event.type === 'HelpDetailsGiven' ? { ...event, details: marker } : event
  const id = await append(state, hub, { ...draftOf(said), space: SPACE }, said)
  if (said.type === 'HelpDetailsGiven') state.truth.personal.set(id, marker)
}

function somethingSaid({ chance, truth }: SimState): SubjectEvent {
  const gap = chance.pick(GAPS)
  if (chance.percent(15)) {
    const owner = chance.pick(['gemeente', 'regio', 'waterbedrijf', null])
    return { type: 'GapChanged', id: gap, change: { field: 'owner', value: owner } }
  }
  if (chance.percent(5)) return { type: 'GapRaised', id: gap, origin: sampleGapOrigin(), fields: sampleGapFields() }
  const all = samplePointEvents(chance.next, [...truth.written.keys()].slice(-20))
  return chance.pick(chance.percent(15) ? all.filter(({ type }) => type === 'HelpDetailsGiven') : all)
}

/** A program of next year: a type, a version or a form of envelope that nobody here knows. */
export async function writeNewer(state: SimState, hub: SimHub): Promise<void> {
  const { chance, seed } = state
  if (chance.percent(60)) {
    const { payload, type } = draftOf(somethingSaid(state))
    const newer = chance.percent(50) ? { type, version: 2 + chance.below(5) } : { type: 'WaterTested', version: 1 }
    await append(state, hub, { ...newer, payload, space: SPACE })
    return
  }
  const { record } = testDevice(`nieuw-${seed}-${chance.below(1e6)}`).write({ what: 'nobody knows yet' })
  const envelope = Uint8Array.from(record.envelope)
  envelope[envelope.indexOf(0x8e) + 1] = 2 // the format number, first in the list of 14
  await hub.log.ingest([{ envelope, salted: record.salted }])
  await look(state, hub)
}

/** Of something the hub has, or has only heard of. */
export async function erase(state: SimState, hub: SimHub): Promise<void> {
  const { chance, truth } = state
  await look(state, hub)
  const known = [...truth.personal].filter(([id]) => hub.floor.has(id) || chance.percent(10))
  if (known.length === 0) return
  const [target, marker] = chance.pick(known)
  const id = await append(state, hub, erasureDraft({ events: [target], duty: chance.pick(['retention', 'request']) }))
  truth.erasures.set(id, { target, marker })
}

/** Events in the real space; and somebody who may not erase them tries. */
export async function hearStranger(state: SimState, hub: SimHub): Promise<void> {
  const { chance, seed, stranger } = state
  const event = stranger.device.write({ text: `echt ${seed}.${stranger.records.length}` }, { space: 'real', type: 'JournalWritten' })
  stranger.records.push(event.record)
  await hub.log.ingest(chance.percent(50) ? stranger.records : [event.record]) // alone it waits for the others, by another way
  await look(state, hub)
  if (chance.percent(30)) await append(state, hub, erasureDraft({ events: [event.id], duty: 'request' }))
}

/** A byte of a record is changed on its way, in what was signed or in the payload. */
export async function tamper(state: SimState): Promise<void> {
  const { chance, hubs } = state
  const [from, to] = [chance.pick(hubs), chance.pick(hubs)]
  const { envelope, salted } = chance.pick(await from.log.read(0, 1_000_000))
  const flip = (bytes: Uint8Array): Uint8Array => bytes.with(chance.below(bytes.length), chance.below(256))
  const changed: LogRecord =
    salted !== undefined && chance.percent(50)
      ? { envelope, salted: { salt: salted.salt, payload: flip(salted.payload) } }
      : { envelope: flip(envelope), ...(salted === undefined ? {} : { salted }) }
  await to.log.ingest([changed])
  await look(state, to)
}
