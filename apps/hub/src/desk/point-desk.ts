import {
  type CertificateId,
  decidePoint,
  type DueView,
  type ErasureDuty,
  erasureDraft,
  type Happened,
  issueOf,
  type NetworkView,
  noticesFor,
  noticesOf,
  parseEventId,
  parseRecordId,
  parseSlug,
  planOf,
  type PointEvent,
  type Points,
  pointsOverview,
  pointStanding,
  type PointsView,
  type PointView,
  type RecordId,
  readPointEvent,
  suppliesOf,
  toHex,
  type WrittenView,
} from '@weerbaar/core'
import type { OpenRegion } from '@weerbaar/jobs'
import { type Asked, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'
import { dueErasures } from './due-erasures.ts'
import { stockForecast, type StockOutcomes } from './stock-forecast.ts'

export interface PointDesk {
  readonly overview: () => PointsView
  readonly one: (point: string) => Asked<PointView>
  /**
   * @param happenedAt when it was so; absent: now, `null`: nobody said
   * @param onBehalf of somebody whose browser can keep no key: this hub signs, and the event says so
   */
  readonly write: (contents: readonly unknown[], happenedAt?: Happened | null, onBehalf?: boolean) => Promise<Asked<WrittenView>>
  /** What is about persons and whose date has come, by this machine's clock. Nothing goes by itself: a clock may be years ahead. */
  readonly due: () => Promise<readonly DueView[]>
  /** Takes the payloads of these events away, here and wherever the log comes. */
  readonly erase: (events: readonly string[], duty: ErasureDuty) => Promise<Asked<WrittenView>>
  /** Registers a point for each site of a kept plan that has none yet, with what it should have in stock. */
  readonly fromPlan: (plan: string, municipality?: string) => Promise<Asked<{ readonly points: readonly RecordId[] }>>
}

interface Tools {
  readonly opened: OpenRegion
  readonly books: Books
  readonly exercise: string
  readonly heldOnBehalf: () => CertificateId | undefined
  readonly network: (hash: string) => Promise<Asked<NetworkView>>
  /** Of the latest impact run; `undefined` before there is one. */
  readonly outcomes: () => Promise<StockOutcomes | undefined>
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** Support points: how they stand, what is written of them, and how a kept plan becomes points. */
export function pointDesk({ opened, books, exercise, heldOnBehalf, network, outcomes, now, randomBytes }: Tools): PointDesk {
  const { region } = opened

  return {
    overview() {
      const { points, causes } = books.picture()
      const at = now()
      return {
        now: at,
        exercise,
        overview: pointsOverview(books.picture(), at),
        notices: noticesOf(points, at, causes),
        supplies: suppliesOf(points, causes),
      }
    },
    one(id) {
      const { points, spoken, causes } = books.picture()
      const point = parseRecordId(id)
      const book = point ? points.books.get(point) : undefined
      if (!point || !book) return refused(404, issueOf('not-found', { value: id }, { field: 'point' }))
      const at = now()
      return granted({
        now: at,
        exercise,
        standing: pointStanding(point, book, spoken, at, causes),
        notices: noticesFor(noticesOf(points, at, causes), point),
        supplies: suppliesOf(points, causes).filter(({ asked }) => asked.value.point === point),
      })
    },
    async write(contents, happenedAt, onBehalf = false) {
      const events: PointEvent[] = []
      for (const content of contents) {
        const read = readPointEvent(content)
        if (!read.ok) return refused(400, ...read.issues)
        events.push(...read.events)
      }
      const written = await books.write(decidePoint(events, books.picture().points), happenedAt, onBehalf ? heldOnBehalf() : undefined)
      return written.ok ? granted({ events: written.value.map(({ id, storedAt }) => ({ id, storedAt })) }) : written
    },
    due: () => dueErasures(books, now()),
    async erase(texts, duty) {
      const events = texts.map(parseEventId)
      const known = await books.known(events.flatMap((id) => id ?? []))
      const absent = texts.find((text) => !known.some(({ event }) => event === text))
      if (absent !== undefined) return refused(404, issueOf('not-found', { value: absent.slice(0, 12) }, { field: 'events' }))
      const written = await books.writeDraft(erasureDraft({ events: known.map(({ event }) => event), duty }))
      return granted({ events: [{ id: written.id, storedAt: written.storedAt }] })
    },
    async fromPlan(id, municipality) {
      const { plans, points, causes } = books.picture()
      const known = parseRecordId(id)
      const plan = known && planOf(plans, known, causes)
      if (!plan) return refused(404, issueOf('not-found', { value: id }, { field: 'plan' }))
      const { answerHash } = plan.content.value
      const view = await network(answerHash)
      if (!view.ok) return view
      const needed = await outcomes()
      const taken = new Set(cardsIn(points).map(({ site }) => site))
      let number = cardsIn(points).reduce((most, card) => Math.max(most, card.number ?? 0), 0)
      const events = view.value.open.flatMap((open): readonly PointEvent[] => {
        const site = region.sites[open.site]
        if (!site || taken.has(site.id) || (municipality !== undefined && site.municipality !== municipality)) return []
        const point = must(parseRecordId(toHex(randomBytes(10))))
        const [x, y] = site.at.map(Math.round) as [number, number] // a position has two
        number += 1
        const stock = stockForecast(open.load / view.value.inhabitants, needed)
        const at = { name: site.name, number, municipality: site.municipality, tier: 'local', at: { x, y }, site: site.id } as const
        return [
          { type: 'PointRegistered', point, card: { ...at, address: null, capacity: null, plan: { id: plan.id, answerHash } } },
          ...stock.map(({ item, ...card }): PointEvent => ({ type: 'StockItemSet', point, item: must(parseSlug(item)), card })),
        ]
      })
      const written = await books.write({ ok: true, events })
      return written.ok ? granted({ points: events.flatMap((event) => (event.type === 'PointRegistered' ? [event.point] : [])) }) : written
    },
  }
}

/** Every card that was ever written: a site or number that was given once is not given again. */
const cardsIn = ({ books }: Points) => [...books.values()].flatMap(({ card }) => card.map(({ value }) => value))

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('an id that was just made is of its form')
  return value
}
