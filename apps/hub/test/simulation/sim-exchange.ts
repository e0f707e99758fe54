import {
  type ClientTools,
  confirmationIn,
  type ExchangeHost,
  exchangeHost,
  type ExchangePeer,
  exchangePeer,
  nodeCrypto,
  openCourier,
  packCourier,
  receiveRecords,
} from '@weerbaar/store'
import type { SimHub } from './sim-hub.ts'
import { type SimLine, simLine } from './sim-line.ts'
import { look, type SimState } from './sim-state.ts'

/** How the hubs of a simulation come together: over lines, and by sticks that somebody carries. */
export interface SimExchange {
  /** @param most bytes before the line is cut @returns whether both then have all of each other */
  readonly exchange: (from: SimHub, to: SimHub, most?: number) => Promise<boolean>
  /** A program that was started anew has forgotten its lines. */
  readonly forget: (hub: SimHub) => void
  readonly pack: (hub: SimHub) => Promise<void>
  /** Any stick, in any order, more than once; sometimes at the wrong hub, sometimes cut off. */
  readonly deliver: () => Promise<void>
  /** Every stick arrives where it should. */
  readonly deliverAll: () => Promise<void>
}

interface Stick {
  readonly bytes: Uint8Array
  readonly to: readonly SimHub[]
}
interface Way {
  readonly peer: ExchangePeer
  line: SimLine
}

export function simExchange(state: SimState): SimExchange {
  const { chance, hubs } = state
  const sticks: Stick[] = []
  const ways = new Map<SimHub, Map<SimHub, Way>>()
  const hosts = new Map<SimHub, { readonly log: SimHub['log']; readonly host: ExchangeHost }>()
  const toolsOf = ({ log, clock }: SimHub) => ({
    log,
    sha256: nodeCrypto.sha256,
    verify: nodeCrypto.verify,
    now: clock,
    policy: { kind: 'open' } as const,
  })

  function hostOf(hub: SimHub): ExchangeHost {
    const known = hosts.get(hub)
    if (known?.log === hub.log) return known.host
    const host = exchangeHost({ ...toolsOf(hub), randomBytes: hub.randomBytes })
    hosts.set(hub, { log: hub.log, host })
    return host
  }

  function wayOf(from: SimHub, to: SimHub, line: SimLine): Way {
    const all = ways.get(from) ?? new Map<SimHub, Way>()
    ways.set(from, all)
    const known = all.get(to)
    if (known !== undefined) return Object.assign(known, { line })
    const tools: ClientTools = { ...toolsOf(from), fetch: (url, init) => way.line.fetch(url, init) }
    const way: Way = { peer: exchangePeer('http://peer', tools), line }
    all.set(to, way)
    return way
  }

  /** @returns whether it could be opened */
  async function open(hub: SimHub, bytes: Uint8Array): Promise<boolean> {
    const { data } = await openCourier(bytes, hub.key, 'stick')
    if (data === undefined) return false
    await receiveRecords(hub.log, data.records, { way: 'courier', from: data.manifest.from })
    hub.confirmations.note(confirmationIn(data.manifest, hub.clock()))
    await look(state, hub)
    return true
  }

  return {
    async exchange(from, to, most) {
      const line = simLine(hostOf(to), most)
      const { inStep } = await wayOf(from, to, line).peer.round()
      await line.quiet()
      await look(state, from)
      await look(state, to)
      return inStep
    },
    forget: (hub) => void ways.delete(hub),
    async pack(hub) {
      const to = [chance.pick(hubs), chance.pick(hubs)].filter((one) => one !== hub)
      if (to.length === 0) return
      const receivers = to.map(({ key }) => key.recipient)
      const confirmed = chance.percent(20) ? [] : hub.confirmations.of(receivers)
      const limit = chance.percent(20) ? { limit: 4000 } : {}
      const { bytes } = await packCourier(hub.log, { to: receivers, confirmed, key: hub.key, clock: hub.clock, ...limit })
      sticks.push({ bytes, to })
    },
    async deliver() {
      if (sticks.length === 0) return
      const stick = chance.pick(sticks)
      if (chance.percent(20)) {
        const cut = stick.bytes.slice(0, chance.below(stick.bytes.length))
        if (await open(chance.pick(stick.to), cut)) throw new Error('a stick that was cut off was taken in')
        return
      }
      const reader = chance.percent(15) ? chance.pick(hubs) : chance.pick(stick.to)
      const forUs = stick.to.some(({ key }) => key.recipient === reader.key.recipient) // a cloned disk has the key too
      if ((await open(reader, stick.bytes)) !== forUs) throw new Error(`${reader.name}: a stick ${forUs ? 'for it' : 'for others'}`)
      if (chance.percent(50)) sticks.splice(sticks.indexOf(stick), 1)
    },
    async deliverAll() {
      for (const { bytes, to } of sticks) for (const hub of to) await open(hub, bytes)
    },
  }
}
