import { join } from 'node:path'
import { testDevice } from '@weerbaar/testkit'
import { chanceOf } from './chance.ts'
import { simDisks } from './sim-disks.ts'
import { simExchange } from './sim-exchange.ts'
import { type SimHub, startHub } from './sim-hub.ts'
import { look, type SimState } from './sim-state.ts'
import { erase, hearStranger, tamper, write, writeNewer } from './sim-writing.ts'

export interface SimWorld extends SimState {
  /** How often each thing happened. */
  readonly counts: ReadonlyMap<string, number>
  /** One thing, chosen by the seed. @returns its name */
  readonly step: () => Promise<string>
  /** Every line holds and every stick still on its way arrives, until nobody has anything to say. @returns rounds that took */
  readonly heal: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Rounds after which healing gives up; the checks then say what is missing. */
const MOST_ROUNDS = 12

/** A region, `towns` municipalities and `points` points; every third one's log is in memory. @param root an empty folder */
export async function simWorld(root: string, seed: number, towns: number, points: number): Promise<SimWorld> {
  const chance = chanceOf(seed)
  let minute = 0
  const minutes = (): number => minute
  const hubs: SimHub[] = []
  const levels = ['region', ...Array<'municipality'>(towns).fill('municipality'), ...Array<'point'>(points).fill('point')] as const
  for (const [i, level] of levels.entries()) {
    const kind = i % 3 === 2 ? 'memory' : 'SQLite'
    hubs.push(await startHub({ name: `${level}-${i}`, level, kind, folder: join(root, String(i)) }, chance, minutes))
  }
  const state: SimState = {
    root,
    seed,
    chance,
    hubs,
    minutes,
    truth: { written: new Map(), everHeld: new Map(), erasures: new Map(), personal: new Map() },
    groups: new Map(hubs.map((hub) => [hub, 0])),
    stranger: { device: testDevice(`vreemde-${seed}`), records: [] },
  }
  for (const hub of hubs) await look(state, hub)
  const ways = simExchange(state)
  const disks = simDisks(state, ways, hubs.length + 2)
  const counts = new Map<string, number>()

  async function meet(most?: number): Promise<void> {
    const hub = chance.pick(hubs)
    const near = hubs.filter((other) => other !== hub && state.groups.get(other) === state.groups.get(hub))
    if (near.length > 0) await ways.exchange(hub, chance.pick(near), most)
  }
  const part = (): void => void (state.groups = new Map(hubs.map((hub) => [hub, chance.below(3)])))
  /** What can happen, and how often against the others. */
  const happenings: readonly (readonly [string, number, () => Promise<void> | void])[] = [
    ['write', 40, () => write(state, chance.pick(hubs))],
    ['exchange', 16, () => meet()],
    ['exchange cut off', 10, () => meet(200 + chance.below(6000))],
    ['courier packed', 7, () => ways.pack(chance.pick(hubs))],
    ['courier delivered', 10, ways.deliver],
    ['restart', 3, disks.switchOffAndOn],
    ['disk copied', 2, disks.backUp],
    ['backup put back', 1.5, disks.putBack],
    ['disk cloned', 0.7, disks.clone],
    ['clock set', 3, disks.setClock],
    ['partition', 3, part],
    ['newer program', 3, () => writeNewer(state, chance.pick(hubs))],
    ['erasure', 3, () => erase(state, chance.pick(hubs))],
    ['stranger', 1.5, () => hearStranger(state, chance.pick(hubs))],
    ['tampered', 2, () => tamper(state)],
  ]
  const shares = happenings.reduce((sum, [, share]) => sum + share, 0)

  return Object.assign(state, {
    counts,
    async step() {
      minute += 1 + chance.below(30)
      let at = chance.next() * shares
      const [what, , happen] = happenings.find(([, share]) => (at -= share) < 0) ?? chance.pick(happenings)
      counts.set(what, (counts.get(what) ?? 0) + 1)
      await happen()
      return what
    },
    async heal() {
      await ways.deliverAll()
      await chance.pick(hubs).log.ingest(state.stranger.records) // what waited for the others of its chain
      for (let round = 1; ; round++) {
        minute++
        if ((await everybodyMeets(hubs, ways.exchange)) || round === MOST_ROUNDS) return round
      }
    },
    async close() {
      for (const { log } of hubs) await log.close()
    },
  })
}

/** @returns whether nobody had anything to say */
async function everybodyMeets(hubs: readonly SimHub[], exchange: (from: SimHub, to: SimHub) => Promise<boolean>): Promise<boolean> {
  let quiet = true
  for (const from of hubs)
    for (const to of hubs) {
      if (from === to) continue
      const before = from.floor.size + to.floor.size
      if (!(await exchange(from, to)) || from.floor.size + to.floor.size > before) quiet = false
    }
  return quiet
}
