import { ascend } from './ascend.ts'
import { branchAndBound } from './branch-and-bound.ts'
import { completeNetwork } from './complete-network.ts'
import { firstPrices } from './first-prices.ts'
import { greedyNetwork } from './greedy.ts'
import type { Incumbent } from './incumbent.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { type LocalSearch, localSearch } from './local-search.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import { IN, restrict } from './restrict.ts'
import { limited, type WorkMeter } from './work-meter.ts'

/** Share of columns that must be ruled out before the problem is written out anew. */
const WORTH_RESTRICTING = 0.15

/** Steps of a climb between two choices that are improved by swaps. */
const TRY_EVERY = 60

/** Work of disturbing and repairing between two climbs, in looks at every pair. */
const WANDER_PASSES = 40

/** Work of the first turn of branching. */
const FIRST_TURN = 1e8

/**
 * Finds networks and proves them, in turns: greedy and swaps; a climb of the bound, whose choices are starts for swaps and which
 * rules columns out; disturbance and repair; then, if the problem has become small enough, branching on what is left.
 *
 * @param start sites of `whole` to begin from, instead of greedy; any number of them
 */
export function searchAndProve(
  whole: Reduced,
  best: Incumbent,
  decidedAtStart: readonly number[],
  random: Random,
  meter: WorkMeter,
  start?: Iterable<number>,
): void {
  let present = whole
  let decided = decidedAtStart
  let search = localSearch(present)
  let price: Float64Array | undefined

  const offer = (): void => best.offer(present, search.open(), search.cost(), decided)
  search.load((start !== undefined && completeNetwork(present, start)) || greedyNetwork(present))
  offer()
  if (present.rows === 0 || present.points === 0) return best.raise(Infinity)
  search.descend(meter)
  offer()

  for (let round = 0; round < 12 && !meter.over(); round++) {
    const climbed = climb(present, price, best, search, offer, meter, round === 0)
    if (best.closed()) return
    const shrunk = climbed.marked >= WORTH_RESTRICTING * present.columns || (climbed.marked > 0 && round % 2 === 1)
    price = climbed.price
    if (shrunk) {
      const from = search.open()
      const { left, price: carried } = restrict(present, climbed.known, price)
      decided = decided.concat(columnsIn(climbed.known).map((j) => present.origin[j]!))
      const columnOf = new Map(Array.from(left.origin, (site, j) => [site, j]))
      const kept = Array.from(from, (j) => columnOf.get(present.origin[j]!) ?? -1).filter((j) => j >= 0)
      present = left
      price = carried
      search = localSearch(present)
      search.load(completeNetwork(present, kept) ?? greedyNetwork(present))
      if (present.rows === 0 || present.points === 0) {
        offer()
        return best.raise(Infinity)
      }
    }
    search.descend(meter)
    offer()
    search.wander(random, WANDER_PASSES * present.site.length, meter)
    offer()
    if (!shrunk && round >= 2) break
  }
  if (best.closed() || meter.over()) return

  const tryChoice = (columns: Int32Array): void => {
    search.load(columns)
    search.descend(meter)
    offer()
  }
  // Depth first says nothing until it is done: so it gets a share of the work, a nearer goal each time that was too little, a
  // further one when it was enough; and between, the network is disturbed and repaired for as long again.
  let share = 1
  for (let work = FIRST_TURN; !best.closed() && !meter.over(); work *= 1.5) {
    const from = best.bound()
    const goal = (): number => from + share * (best.target() - from)
    const left = branchAndBound(present, price ?? present.penalty, goal, best.cost, tryChoice, limited(meter, work))
    best.raise(left === Infinity && share === 1 ? Infinity : Math.min(left, goal()))
    share = left === Infinity ? Math.min(1, 2 * share) : share / 2
    if (best.closed() || meter.over()) return
    search.wander(random, present.cover ? work : work / 4, meter)
    offer()
  }
}

const columnsIn = (known: Uint8Array): number[] => [...known.keys()].filter((j) => known[j] === IN)

/** One climb of the bound from `price`; its choices are improved by swaps and offered. */
function climb(
  problem: Reduced,
  price: Float64Array | undefined,
  best: Incumbent,
  search: LocalSearch,
  offer: () => void,
  meter: WorkMeter,
  first: boolean,
): { readonly known: Uint8Array; readonly marked: number; readonly price: Float64Array } {
  const dual = lagrange(problem, price ?? firstPrices(problem, search.open()))
  const known = new Uint8Array(problem.columns)
  let marked = 0
  let lastTry = 0
  const ended = ascend(
    dual,
    known,
    { steps: 2000, pace: first ? 1.5 : 0.6, patience: first ? 30 : 15, slowest: 0.01 },
    best.target,
    best.cost,
    meter,
    (choice, n) => {
      best.raise(dual.best.bound)
      if (n >= 30 && n % 5 === 0) marked += fixByReducedCost(problem, dual.present(), dual.reducedCost, choice, best.target(), known)
      if (n - lastTry >= TRY_EVERY && n >= 40) {
        lastTry = n
        search.load(choice.list)
        search.descend(meter)
        offer()
      }
      return first && marked > 0.4 * problem.columns
    },
  )
  if (ended === 'closed') best.raise(Infinity)
  if (ended === 'exact') {
    const choice = dual.value(known)
    if (choice !== false) {
      search.load(choice.list)
      offer()
    }
    best.raise(Infinity)
  }
  return { known, marked, price: dual.best.price }
}
