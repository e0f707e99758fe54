import type { SplitProblem } from './split-problem.ts'

/** Differences below this are rounding, as a share of the dearest unit. */
const GRAIN = 1e-11

/**
 * Who goes where, at least cost, for a set of open sites under change: sites open and close one by one, and the division stays
 * the best there is.
 *
 * Method: successive shortest paths (Busacker, Gowen 1960) over the open sites, with prices that keep every detour at or above zero
 * (Edmonds, Karp 1972). A site that has too much sends it along the cheapest chain of "row i moves from a to b" to one with room, or to
 * nobody; a site that opens draws demand in along chains that end at it, while that saves. Closing is having no capacity at all.
 * Work: a search looks at the pairs of the rows at the sites it settles, few of them as a chain stays in its neighbourhood.
 */
export function transport(problem: SplitProblem) {
  const { rows, columns, demand, rowStart, site, cost, columnStart, columnRow, columnCost, unserved } = problem
  const nobody = columns // the node of demand that is not served
  const room = new Float64Array(columns + 1)
  const load = new Float64Array(columns + 1)
  /** What a unit would save if the site had room for one more. */
  const price = new Float64Array(columns + 1)
  /** Per row: where it is, and how much of it. */
  const at: number[][] = Array.from({ length: rows }, () => [nobody])
  const amount: number[][] = Array.from({ length: rows }, (_, i) => [demand[i]!])
  /** Per row: what a unit pays at each of these. */
  const paid: number[][] = Array.from({ length: rows }, (_, i) => [unserved[i]!])
  const members: Set<number>[] = Array.from({ length: columns + 1 }, () => new Set<number>())
  const isOpen = new Uint8Array(columns + 1)
  const distance = new Float64Array(columns + 1)
  const settled = new Uint8Array(columns + 1)
  const reached: number[] = []
  /** Per node: the row that moves on the last step of its path, and the node it moves from (or, drawing in, to). */
  const byRow = new Int32Array(columns + 1)
  const viaNode = new Int32Array(columns + 1)
  let total = 0
  let work = 0
  const grain = GRAIN * (1 + unserved.reduce((a, b) => Math.max(a, b), 0))
  const slack = problem.whole ? 0 : 1e-9 * demand.reduce((a, b) => Math.max(a, b), 0)
  isOpen[nobody] = 1
  room[nobody] = Infinity
  for (let i = 0; i < rows; i++) {
    members[nobody]!.add(i)
    load[nobody]! += demand[i]!
    total += demand[i]! * unserved[i]!
  }

  function unitCost(i: number, j: number): number {
    if (j === nobody) return unserved[i]!
    let k = rowStart[i]!
    while (site[k] !== j) k++
    return cost[k]!
  }

  function move(i: number, from: number, to: number, units: number): void {
    const list = at[i]!
    const parts = amount[i]!
    const f = list.indexOf(from)
    parts[f]! -= units
    const before = paid[i]![f]!
    if (parts[f]! <= demand[i]! * 1e-13) {
      list.splice(f, 1)
      paid[i]!.splice(f, 1)
      parts.splice(f, 1)
      members[from]!.delete(i)
    }
    const t = list.indexOf(to)
    const after = t >= 0 ? paid[i]![t]! : unitCost(i, to)
    if (t >= 0) parts[t]! += units
    else {
      list.push(to)
      paid[i]!.push(after)
      parts.push(units)
      members[to]!.add(i)
    }
    load[from]! -= units
    load[to]! += units
    total += units * (after - before)
  }

  function clear(): void {
    for (const v of reached) {
      distance[v] = Infinity
      settled[v] = 0
    }
    reached.length = 0
  }
  distance.fill(Infinity)

  /** The unsettled node reached most cheaply, −1 for none: a scan, as few are reached. */
  function nearest(): number {
    let best = -1
    for (const v of reached)
      if (!settled[v] && (best < 0 || distance[v]! < distance[best]! || (distance[v] === distance[best] && v < best))) best = v
    work += reached.length
    return best
  }

  function reach(v: number, far: number, row: number, via: number): void {
    if (settled[v] || far >= distance[v]!) return
    if (distance[v] === Infinity) reached.push(v)
    distance[v] = far
    byRow[v] = row
    viaNode[v] = via
  }

  /** Sends what `s` has too much to where there is room. */
  function relieve(s: number): void {
    while (load[s]! > room[s]! + slack) {
      clear()
      reach(s, 0, -1, -1)
      let end = -1
      for (let a = nearest(); a >= 0; a = nearest()) {
        settled[a] = 1
        if (a !== s && (a === nobody || load[a]! < room[a]! - slack)) {
          end = a
          break
        }
        for (const i of members[a]!) {
          const here = paid[i]![at[i]!.indexOf(a)]! + price[a]!
          reach(nobody, distance[a]! + Math.max(0, unserved[i]! - here), i, a)
          for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
            const b = site[k]!
            if (isOpen[b] && b !== a) reach(b, distance[a]! + Math.max(0, cost[k]! + price[b]! - here), i, a)
          }
          work += rowStart[i + 1]! - rowStart[i]!
        }
      }
      const far = distance[end]!
      for (const v of reached) if (settled[v]) price[v]! += far - distance[v]!
      let units = Math.min(load[s]! - room[s]!, room[end]! - load[end]!)
      for (let v = end; v !== s; v = viaNode[v]!) units = Math.min(units, part(byRow[v]!, viaNode[v]!))
      for (let v = end; v !== s; v = viaNode[v]!) move(byRow[v]!, viaNode[v]!, v, units)
    }
    clear()
  }

  /** Draws demand to newly opened `s` while that saves. */
  function draw(s: number): void {
    let high = 0
    for (let e = columnStart[s]!; e < columnStart[s + 1]!; e++) {
      const i = columnRow[e]!
      for (const [n, a] of at[i]!.entries()) high = Math.max(high, paid[i]![n]! + price[a]! - columnCost[e]!)
    }
    work += 2 * (columnStart[s + 1]! - columnStart[s]!)
    price[s] = high
    while (price[s] > grain && load[s]! < room[s]! - slack) {
      clear()
      reach(s, 0, -1, -1)
      let end = -1
      let least: number = price[s]
      for (let b = nearest(); b >= 0; b = nearest()) {
        if (distance[b]! >= least) break
        settled[b] = 1
        if (b !== s && distance[b]! + price[b]! < least) {
          least = distance[b]! + price[b]!
          end = b
        }
        if (b === nobody) continue
        for (let e = columnStart[b]!; e < columnStart[b + 1]!; e++) {
          const i = columnRow[e]!
          for (let n = 0; n < at[i]!.length; n++) {
            const a = at[i]![n]!
            if (a !== b) reach(a, distance[b]! + Math.max(0, columnCost[e]! + price[b]! - paid[i]![n]! - price[a]!), i, b)
          }
        }
        work += columnStart[b + 1]! - columnStart[b]!
      }
      for (const v of reached) if (distance[v]! < least) price[v] = Math.max(0, price[v]! - (least - distance[v]!))
      if (end < 0) break
      let units = room[s]! - load[s]!
      for (let v = end; v !== s; v = viaNode[v]!) units = Math.min(units, part(byRow[v]!, v))
      for (let v = end; v !== s; v = viaNode[v]!) move(byRow[v]!, v, viaNode[v]!, units)
    }
    clear()
  }

  const part = (i: number, j: number): number => amount[i]![at[i]!.indexOf(j)] ?? 0

  /** Everyone to the cheapest open site, and then what is too much elsewhere: faster than opening many sites one by one. */
  function startAnew(open: Iterable<number>): void {
    isOpen.fill(0, 0, columns)
    room.fill(0, 0, columns)
    load.fill(0)
    price.fill(0)
    for (const set of members) set.clear()
    for (const j of open) {
      isOpen[j] = 1
      room[j] = problem.capacity[j]!
    }
    total = 0
    for (let i = 0; i < rows; i++) {
      let k = rowStart[i]!
      while (k < rowStart[i + 1]! && !isOpen[site[k]!]) k++
      const to = k < rowStart[i + 1]! ? site[k]! : nobody
      const pays = to === nobody ? unserved[i]! : cost[k]!
      at[i] = [to]
      amount[i] = [demand[i]!]
      paid[i] = [pays]
      members[to]!.add(i)
      load[to]! += demand[i]!
      total += demand[i]! * pays
      work += k - rowStart[i]!
    }
    for (const j of open) relieve(j)
  }

  return {
    startAnew,
    isOpen,
    price,
    load,
    cost: () => total,
    unservedUnits: () => load[nobody]!,
    open(k: number): void {
      isOpen[k] = 1
      room[k] = problem.capacity[k]!
      draw(k)
    },
    close(r: number): void {
      room[r] = 0
      isOpen[r] = 0 // nothing may move there any more; what is there moves on
      relieve(r)
      price[r] = 0
    },
    /** Shape [rows]: what one unit more of each row would cost. */
    rowPrices(): Float64Array {
      return Float64Array.from({ length: rows }, (_, i) => {
        let least = unserved[i]!
        for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++)
          if (isOpen[site[k]!] && cost[k]! + price[site[k]!]! < least) least = cost[k]! + price[site[k]!]!
        return least
      })
    },
    /** Shape [columns]: what closing each open site costs at least, were every other to keep its price. */
    losses(): Float64Array {
      const loss = new Float64Array(columns)
      for (let i = 0; i < rows; i++)
        for (const [n, a] of at[i]!.entries()) {
          if (a === nobody) continue
          let least = unserved[i]!
          for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
            const b = site[k]!
            if (cost[k]! >= least) break
            if (isOpen[b] && b !== a && cost[k]! + price[b]! < least) least = cost[k]! + price[b]!
          }
          loss[a]! += amount[i]![n]! * (least - paid[i]![n]!)
        }
      return loss
    },
    /** Rows, sites and amounts side by side; what is not served is left out. */
    shares() {
      const row: number[] = []
      const to: number[] = []
      const units: number[] = []
      for (let i = 0; i < rows; i++)
        for (const [n, j] of at[i]!.entries()) {
          if (j === nobody) continue
          row.push(i)
          to.push(j)
          units.push(amount[i]![n]!)
        }
      return { row, to, units }
    },
    takeWork: () => {
      const taken = work
      work = 0
      return taken
    },
  }
}
