import { annealCore, cheapestColumns } from './anneal-core.ts'
import type { Annealing } from './anneal.ts'
import { ascend } from './ascend.ts'
import { branchAndBound } from './branch-and-bound.ts'
import { cheapestChoice } from './cheapest-choice.ts'
import { completeNetwork } from './complete-network.ts'
import { firstPrices } from './first-prices.ts'
import { greedyNetwork } from './greedy.ts'
import type { Incumbent } from './incumbent.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { type LocalSearch, localSearch } from './local-search.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import { IN, restrict } from './restrict.ts'
import { shortenRows } from './shorten-rows.ts'
import { limited, type WorkMeter } from './work-meter.ts'

/** Share of columns that must be ruled out before the problem is written out anew. */
const WORTH_RESTRICTING = 0.15

/** Steps of a climb between two networks read off it and improved by swaps. */
const TRY_EVERY = 20

/** Columns that annealing chooses from, for each that it opens, by turns: the bound knows less well what makes a good cover. */
const CORE = { cover: [10, 24, 16], median: [4] }

/** Temperature at the end of annealing, as a share of what a column is worth; ten times that at the start. */
const COLD = { cover: 0.003, median: 0.002 }

/** Pairs that the first annealing looks at, about, and exchanges at most; each one after that looks at more. */
const FIRST_WORK = 3e6
const FIRST_PROPOSALS = 150_000
const LONGER = 1.35

/** So many good networks are remembered; every second annealing chooses among their columns only. */
const REMEMBERED = 6

/** Work of the first turn of branching. */
const FIRST_TURN = { cover: 3e7, median: 5e7 }
const TURN_PASSES = 100

/**
 * Finds networks and proves them, in turns: greedy and swaps; a climb of the bound, whose choices are starts for swaps and which
 * rules columns out; annealing among the columns that the bound likes; then branching on what is left, and annealing again.
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
  let first = (start !== undefined && completeNetwork(whole, start)) || greedyNetwork(whole)
  for (let keep = whole.points < 30 ? 3 : 5; ; keep *= 2) {
    const short = shortenRows(whole, first, keep)
    attempt(short ?? whole, first, best, decidedAtStart, random, meter)
    if (short === undefined || best.closed() || meter.over()) return
    const columnOf = new Map(Array.from(whole.origin, (site, j) => [site, j]))
    first = Int32Array.from(best.open(), (site) => columnOf.get(site) ?? -1).filter((j) => j >= 0)
  }
}

/** One search on rows as short or long as they are; comes back without a proof when a network shows that they are too short for one. */
function attempt(
  problem: Reduced,
  first: Int32Array,
  best: Incumbent,
  decidedAtStart: readonly number[],
  random: Random,
  meter: WorkMeter,
): void {
  let present = problem
  /** Set by any network that costs more in full than it says here. */
  const rows = { tooShort: false }
  let decided = decidedAtStart
  let search = localSearch(present)
  let price: Float64Array | undefined
  let rates: Float64Array = new Float64Array(present.columns)
  let known: Uint8Array = new Uint8Array(present.columns)
  let length = 1
  let annealed = 0
  /** Good networks, as sites, with their cost; the best first. */
  const remembered: { readonly sites: readonly number[]; readonly cost: number }[] = []

  const offer = (): boolean => best.offer(present, search.open(), search.cost(), decided)
  /** The only network left has been offered, as good as `cost`. */
  const conclude = (cost: number, offered: boolean): void => {
    rows.tooShort ||= !offered
    best.raise(offered ? Infinity : Math.min(best.target(), cost - 1e-10 * Math.abs(cost)))
  }

  search.load(first)
  const offered = offer()
  if (present.rows === 0 || present.points === 0) return conclude(search.cost(), offered)
  search.descend(meter)
  offer()
  if (best.closed()) return

  for (let round = 0; round < 12 && !meter.over() && !rows.tooShort; round++) {
    const climbed = climb(present, price, best, search, offer, conclude, meter, round)
    if (best.closed()) return
    price = climbed.price
    rates = climbed.rates
    known = climbed.known
    annealOnce()
    if (best.closed() || meter.over()) return
    const shrunk = climbed.marked >= WORTH_RESTRICTING * present.columns || (climbed.marked > 0 && round % 2 === 1)
    if (shrunk) {
      const columnsLeft = [...known.keys()].filter((j) => known[j] === 0)
      const { left, price: carried } = restrict(present, known, price)
      decided = decided.concat(columnsIn(known).map((j) => present.origin[j]!))
      rates = Float64Array.from(columnsLeft, (j) => climbed.rates[j]!)
      known = new Uint8Array(left.columns)
      present = left
      price = carried
      search = localSearch(present)
      search.load(completeNetwork(present, columnsOf(best.open())) ?? greedyNetwork(present))
      const last = offer()
      if (present.rows === 0 || present.points === 0) return conclude(search.cost(), last)
    }
    search.descend(meter)
    offer()
    if (!shrunk && round >= 2) break
  }

  const tryChoice = (columns: Int32Array): boolean => {
    search.load(columns)
    const held = offer()
    rows.tooShort ||= !held
    search.descend(meter)
    offer()
    return held
  }
  // by turns: branching, which raises the bound, and annealing, which may find what it needs to cut
  const tree = branchAndBound(present, price ?? present.penalty, best.target, best.cost, tryChoice)
  for (
    let work = present.cover ? FIRST_TURN.cover : FIRST_TURN.median + TURN_PASSES * present.site.length;
    !best.closed() && !meter.over() && !rows.tooShort;
    work *= 1.5
  ) {
    tree.search(limited(meter, work))
    best.raise(tree.bound())
    const until = meter.spent() + (present.cover ? 2 * work : work)
    while (!best.closed() && !meter.over() && meter.spent() < until) annealOnce()
  }

  function columnsOf(sites: Iterable<number>): number[] {
    const columnOf = new Map(Array.from(present.origin, (site, j) => [site, j]))
    return Array.from(sites, (site) => columnOf.get(site) ?? -1).filter((j) => j >= 0)
  }

  /** Anneals among the columns that the bound likes, or among those of the remembered networks; offers and remembers what comes out. */
  function annealOnce(): void {
    const among = annealed % 2 === 1 && remembered.length > 2 ? new Set(remembered.flatMap(({ sites }) => columnsOf(sites))) : undefined
    const kind = present.cover ? 'cover' : 'median'
    const width = CORE[kind][(annealed >> 1) % CORE[kind].length]!
    // the columns of the remembered start from the best of them; a wide core from any, so that it does not end where the last did
    const from = among === undefined && remembered.length > 0 ? remembered[random.below(remembered.length)]!.sites : best.open()
    const open = columnsOf(from)
    const core = among ?? new Set([...open, ...cheapestColumns(known, rates, width * present.points)])
    const most = Math.min(FIRST_PROPOSALS, 40 * present.columns * present.points, (FIRST_WORK * present.columns) / present.site.length)
    const heat: Annealing = { proposals: Math.ceil(most * length), from: 10 * COLD[kind], to: COLD[kind] }
    const before = meter.spent()
    const next = annealCore(present, known, core, open, heat, random, meter)
    annealed++
    length *= LONGER
    if (next === undefined) return
    search.load(next)
    search.descend(meter)
    offer()
    if (!present.cover) search.wander(random, meter.spent() - before, meter)
    offer()
    const sites = Array.from(search.open(), (j) => present.origin[j]!)
    const cost = search.cost()
    if (remembered.some((other) => other.cost === cost)) return
    remembered.push({ sites, cost })
    remembered.sort((a, b) => a.cost - b.cost)
    if (remembered.length > REMEMBERED) remembered.pop()
  }
}

const columnsIn = (known: Uint8Array): number[] => [...known.keys()].filter((j) => known[j] === IN)

/** One climb of the bound from `price`; its choices are improved by swaps and offered. */
function climb(
  problem: Reduced,
  price: Float64Array | undefined,
  best: Incumbent,
  search: LocalSearch,
  offer: () => boolean,
  conclude: (cost: number, offered: boolean) => void,
  meter: WorkMeter,
  round: number,
): { readonly known: Uint8Array; readonly marked: number; readonly price: Float64Array; readonly rates: Float64Array } {
  const dual = lagrange(problem, price ?? firstPrices(problem, search.open()))
  const known = new Uint8Array(problem.columns)
  let marked = 0
  let lastTry = 0
  const choose = cheapestChoice(problem)
  const ended = ascend(
    dual,
    known,
    { steps: 2000, pace: round === 1 ? 0.6 : 1.5, patience: round < 2 && problem.site.length > 200_000 ? 12 : 30, slowest: 0.01 },
    best.target,
    best.cost,
    meter,
    (choice, n) => {
      best.raise(dual.best.bound)
      if (n >= 30 && n % 5 === 0) marked += fixByReducedCost(problem, dual.present(), dual.reducedCost, choice, best.target(), known)
      if (n - lastTry >= TRY_EVERY && n >= 40) {
        lastTry = n
        // the choice of this step, and what the last steps chose most often, by turns
        const often =
          n % 40 < 20
            ? choose(
                dual.leaning.map((share) => -share),
                known,
              )
            : false
        search.load((often === false ? choice : often).list)
        search.descend(meter)
        offer()
      }
      return round === 0 && marked > 0.4 * problem.columns
    },
  )
  if (ended === 'closed') best.raise(Infinity)
  if (ended === 'exact') {
    const choice = dual.value(known)
    if (choice !== false) {
      search.load(choice.list)
      conclude(search.cost(), offer())
    }
  }
  return { known, marked, price: dual.best.price, rates: dual.best.reducedCost }
}
