import type { EventFacts, Fact } from '../../log/event-facts.ts'
import { type Register, written } from '../../log/register.ts'
import { unreachable } from '../../unreachable.ts'
import type { PointEventOf } from './point-fields.ts'

/** From asking to receiving. Every promise stands until its giver or the owner says otherwise: two that promise the same are shown. */
export interface SupplyBook {
  readonly asked: Register<PointEventOf<'SupplyAsked'>>
  /** By id of the promise. */
  readonly promises: ReadonlyMap<string, Register<PointEventOf<'SupplyPromised'>>>
  readonly consents: ReadonlyMap<string, Register<PointEventOf<'SupplyConsented'>>>
  readonly chosen: Register<string>
  readonly shipped: ReadonlyMap<string, Register<PointEventOf<'SupplyShipped'>>>
  readonly received: ReadonlyMap<string, Register<PointEventOf<'SupplyReceived'>>>
  readonly withdrawn: Register<string | null>
}
export type SupplyEvent = PointEventOf<
  'SupplyAsked' | 'SupplyPromised' | 'SupplyConsented' | 'PromiseChosen' | 'SupplyShipped' | 'SupplyReceived' | 'SupplyWithdrawn'
>

export const NO_SUPPLY: SupplyBook = {
  asked: [],
  promises: new Map(),
  consents: new Map(),
  chosen: [],
  shipped: new Map(),
  received: new Map(),
  withdrawn: [],
}

export function supplyAfter(supply: SupplyBook, { facts, body }: Fact<SupplyEvent>): SupplyBook {
  switch (body.type) {
    case 'SupplyAsked':
      return { ...supply, asked: written(supply.asked, { facts, value: body }) }
    case 'SupplyPromised':
      return { ...supply, promises: withKey(supply.promises, body.promise, facts, body) }
    case 'SupplyConsented':
      return { ...supply, consents: withKey(supply.consents, body.promise, facts, body) }
    case 'PromiseChosen':
      return { ...supply, chosen: written(supply.chosen, { facts, value: body.promise }) }
    case 'SupplyShipped':
      return { ...supply, shipped: withKey(supply.shipped, body.promise, facts, body) }
    case 'SupplyReceived':
      return { ...supply, received: withKey(supply.received, body.promise, facts, body) }
    case 'SupplyWithdrawn':
      return { ...supply, withdrawn: written(supply.withdrawn, { facts, value: body.why }) }
    default:
      return unreachable(body)
  }
}

function withKey<T>(registers: ReadonlyMap<string, Register<T>>, key: string, facts: EventFacts, value: T): Map<string, Register<T>> {
  return new Map(registers).set(key, written(registers.get(key) ?? [], { facts, value }))
}
