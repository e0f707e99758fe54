import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sortedIds } from '../keyed.ts'
import type { RecordId } from '../record-id.ts'
import type { Points } from './fold-points.ts'
import type { PointEventOf } from './point-fields.ts'
import type { SupplyBook } from './supply-book.ts'
import { type Stated, stated } from './stated.ts'

export interface PromiseStanding {
  readonly promise: string
  readonly promised: Stated<PointEventOf<'SupplyPromised'>>
  readonly shipped?: Stated<PointEventOf<'SupplyShipped'>>
  readonly received?: Stated<PointEventOf<'SupplyReceived'>>
  /** Of the municipality whose stock it is; absent: not needed, or not said yet. */
  readonly consent?: Stated<PointEventOf<'SupplyConsented'>>
  /** `consentAsked`: it comes out of the stock of a municipality that did not say yes yet. */
  readonly state: 'promised' | 'consentAsked' | 'refused' | 'shipped' | 'received' | 'notChosen'
  /** It left, or came, though the municipality that owns it did not say yes: a fact, and to be seen. */
  readonly withoutConsent: boolean
}

export interface SupplyStanding {
  readonly supply: RecordId
  readonly asked: Stated<PointEventOf<'SupplyAsked'>>
  readonly promises: readonly PromiseStanding[]
  readonly chosen?: Stated<string>
  readonly withdrawn?: Stated<string | null>
  /** What stands promised or on its way beyond what was asked: both promises stand, the owner decides. */
  readonly over: number
  readonly state: 'open' | 'promised' | 'doublyPromised' | 'shipped' | 'received' | 'withdrawn'
}

/** Open ones first, then by the moment of asking. */
export function suppliesOf({ supplies }: Points, causes: CausalIndex): readonly SupplyStanding[] {
  return [...supplies]
    .flatMap(([id, book]) => supplyStanding(id, book, causes) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || a.asked.said.at - b.asked.said.at || (a.supply < b.supply ? -1 : 1))
}

const rank = ({ state }: SupplyStanding): number => (state === 'received' || state === 'withdrawn' ? 1 : 0)

function supplyStanding(supply: RecordId, book: SupplyBook, causes: CausalIndex): SupplyStanding | undefined {
  const asked = stated(book.asked, causes, sameContent)
  if (asked === undefined) return undefined
  const chosen = stated(book.chosen, causes)
  const withdrawn = stated(book.withdrawn, causes)
  const promises = sortedIds(book.promises).flatMap((id): readonly PromiseStanding[] => {
    const promised = stated(book.promises.get(id) ?? [], causes, sameContent)
    if (promised === undefined) return []
    const shipped = stated(book.shipped.get(id) ?? [], causes, sameContent)
    const received = stated(book.received.get(id) ?? [], causes, sameContent)
    // What is already on its way stays in sight, chosen or not.
    const passedOver = chosen !== undefined && chosen.value !== id && !shipped && !received
    const consent = stated(book.consents.get(id) ?? [], causes, sameContent)
    const { from } = promised.value
    const needed = from !== undefined && !(consent?.value.given === true && consent.beside.every(({ value }) => value.given))
    const moved = received ? 'received' : shipped ? 'shipped' : undefined
    const waits = consent && !consent.value.given ? 'refused' : 'consentAsked'
    const state = moved ?? (passedOver ? 'notChosen' : needed ? waits : 'promised')
    const parts = { ...(shipped ? { shipped } : {}), ...(received ? { received } : {}), ...(consent ? { consent } : {}) }
    return [{ promise: id, promised, ...parts, state, withoutConsent: needed && moved !== undefined }]
  })
  const standing = promises.filter(({ state }) => state !== 'notChosen' && state !== 'refused')
  const total = standing.reduce(
    (sum, one) => sum + (one.received?.value.amount ?? one.shipped?.value.amount ?? one.promised.value.amount),
    0,
  )
  const receivedInAll = promises.reduce((sum, { received }) => sum + (received?.value.amount ?? 0), 0)
  const over = standing.length > 1 ? Math.max(0, total - asked.value.amount) : 0
  return {
    supply,
    asked,
    promises,
    ...(chosen ? { chosen } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    over,
    state: stateOf(),
  }

  function stateOf(): SupplyStanding['state'] {
    if (withdrawn) return 'withdrawn'
    if (receivedInAll >= (asked?.value.amount ?? Infinity)) return 'received'
    if (over > 0 && chosen === undefined) return 'doublyPromised'
    if (standing.some(({ state }) => state === 'shipped' || state === 'received')) return 'shipped'
    return standing.length > 0 ? 'promised' : 'open'
  }
}
