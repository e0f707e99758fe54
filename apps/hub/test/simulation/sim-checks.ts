import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  emptyPicture,
  type EventId,
  foldLog,
  gapsIn,
  type LogPicture,
  type LogRecord,
  recordHash,
  recordOf,
  type SubjectEvent,
  summaryOf,
} from '@weerbaar/core'
import { nodeCrypto } from '@weerbaar/store'
import { expect } from 'vitest'
import { apart, pictureText } from './picture-text.ts'
import { type SimHub, SPACE } from './sim-hub.ts'
import type { SimWorld } from './sim-world.ts'

/** At any moment: no erased payload is read where the erasure was heard, and nobody is said to have what it never had. */
export async function checkUnderWay({ hubs, truth, chance }: SimWorld): Promise<void> {
  for (const hub of hubs) {
    const gone = erasedAt(hub, truth)
    if (gone.size > 0) {
      for (const { id, salted } of await hub.log.read(0, 1_000_000))
        if (gone.has(id) && salted !== undefined) throw new Error(`${hub.name} still reads ${id}, which it heard is erased`)
      for (const marker of gone.values())
        if (pictureText(hub.books.picture()).includes(marker)) throw new Error(`${hub.name} still shows ‘${marker}’`)
    }
    const ids = [...hub.floor]
    for (const [device, held] of truth.everHeld)
      for (let i = 0; i < 3; i++) {
        const id = chance.pick(ids)
        if (hub.books.whereabouts.receipt(device, id) && !held.has(id)) throw new Error(`${hub.name} says that ${device} has ${id}`)
      }
  }
}

function erasedAt(hub: SimHub, { erasures }: SimWorld['truth']): ReadonlyMap<EventId, string> {
  return new Map([...erasures].filter(([erasing]) => hub.payloads.has(erasing)).map(([, { target, marker }]) => [target, marker]))
}

/** After healing: one log, one picture, nothing lost, everything said. */
export async function checkHealed(world: SimWorld): Promise<{ readonly events: number; readonly forks: number; readonly erased: number }> {
  const { hubs, truth } = world
  const all = new Set(hubs.flatMap(({ floor }) => [...floor]))
  const nowhere = new Set([...all].filter((id) => !hubs.some(({ payloads }) => payloads.has(id)))) // tampered with, and the writer's disk put back
  const unreadAnywhere = new Set(hubs.flatMap(({ unread }) => [...unread]))
  const logs = await Promise.all(hubs.map(async (hub) => ({ hub, events: await hub.log.read(0, 1_000_000) })))
  const [first] = logs
  if (first === undefined) throw new TypeError('no hubs')
  const records = new Map<EventId, string>(first.events.map((event) => [event.id, hashOf(event)]))
  const gone = erasedAt(first.hub, truth)
  const own = pictureText(first.hub.books.picture())

  for (const { hub, events } of logs) {
    expect(new Set(events.map(({ id }) => id)), `${hub.name}: the same set`).toEqual(all)
    for (const event of events) expect(hashOf(event), `${hub.name}: the same bytes of ${event.id}`).toBe(records.get(event.id))
    expect(await hub.log.waiting(), `${hub.name}: nothing waits`).toEqual([])
    expect(apart(pictureText(hub.books.picture()), own), `${hub.name}: the same picture`).toBeUndefined()
    expect(apart(pictureText(foldLog(events, emptyPicture(SPACE))), own), `${hub.name}: made anew it is the same`).toBeUndefined()
    const { unread, lacking } = await summaryOf(hub.log, nodeCrypto.sha256)
    expect(new Set(unread), `${hub.name}: what next year’s program wrote`).toEqual(unreadAnywhere)
    expect(new Set(lacking), `${hub.name}: every payload that any disk has`).toEqual(nowhere)
    for (const { id, salted } of events) expect(salted === undefined, `${hub.name}: payload of ${id}`).toBe(gone.has(id) || nowhere.has(id))
    expect(await forksOf(hub), `${hub.name}: the forks`).toEqual(doubles(events))
  }
  for (const marker of gone.values()) expect(own).not.toContain(marker)
  checkWhoKnewWhat(world, first.hub.books.picture())
  checkGaps(world, first.hub.books.picture(), all)
  return { events: all.size, forks: doubles(first.events).length, erased: gone.size }
}

/** The files are closed: nothing of what was erased is left in their bytes. */
export function checkDisks({ hubs, truth }: SimWorld): void {
  for (const hub of hubs) {
    if (hub.kind === 'memory') continue
    const gone = erasedAt(hub, truth)
    for (const name of readdirSync(hub.folder).filter((one) => one.startsWith('log.sqlite'))) {
      const bytes = readFileSync(join(hub.folder, name))
      for (const marker of gone.values()) expect(bytes.includes(marker), `${hub.name}: ${name} still holds ‘${marker}’`).toBe(false)
    }
  }
}

const hashOf = (record: LogRecord): string => recordHash(recordOf(record), nodeCrypto.sha256)

interface Placed {
  readonly id: EventId
  readonly read: { readonly device: string; readonly seq: number }
}

/** Places taken twice, worked out from the events alone. */
function doubles(events: readonly Placed[]): readonly string[] {
  const places = new Map<string, EventId[]>()
  for (const { id, read } of events) {
    const place = `${read.device} ${read.seq}`
    places.set(place, [...(places.get(place) ?? []), id])
  }
  return [...places].flatMap(([place, ids]) => (ids.length > 1 ? [`${place} ${ids.sort().join(' ')}`] : [])).sort()
}

/** As the log raises them. A log also notes where its own name was used by another before it has both events: its own affair. */
async function forksOf(hub: SimHub): Promise<readonly string[]> {
  const forks = (await hub.log.forks()).filter(({ events }) => events.length > 1)
  return forks.map(({ device, seq, events }) => `${device} ${seq} ${[...events].sort().join(' ')}`).sort()
}

/** Against what each writer's log held when it wrote, seen from outside. */
function checkWhoKnewWhat({ truth, chance }: SimWorld, { causes }: LogPicture): void {
  const there = [...truth.written].flatMap(([id, { knew }]) => {
    const facts = causes.find(id)
    return facts ? [{ facts, knew }] : []
  })
  for (let i = 0; i < 20_000; i++) {
    const [later, earlier] = [chance.pick(there), chance.pick(there)]
    expect(causes.knew(later.facts, earlier.facts), `${later.facts.id} knew ${earlier.facts.id}`).toBe(later.knew.has(earlier.facts.id))
  }
}

/** Who wrote apart stands side by side: by the truth of who had what, not by what the log says of it. */
function checkGaps({ truth }: SimWorld, { gaps, causes }: LogPicture, all: ReadonlySet<EventId>): void {
  const owners = [...truth.written].flatMap(([id, { event, knew }]) => {
    const owner = event && all.has(id) ? ownerIn(event) : undefined
    return owner === undefined ? [] : [{ id, knew, ...owner }]
  })
  for (const { id, fields } of gapsIn(gaps, causes)) {
    const writes = owners.filter(({ gap }) => gap === id)
    const standing = writes.filter((write) => !writes.some((other) => other.knew.has(write.id)))
    const { value, beside } = fields.owner
    expect(new Set([value, ...beside.map((one) => one.value)]), `${id}: values that stand`).toEqual(
      new Set(standing.map(({ value }) => value)),
    )
  }
}

function ownerIn(event: SubjectEvent): { readonly gap: string; readonly value: string | null } | undefined {
  if (event.type === 'GapRaised') return { gap: event.id, value: event.fields.owner }
  if (event.type !== 'GapChanged' || event.change.field !== 'owner') return undefined
  return { gap: event.id, value: event.change.value }
}
