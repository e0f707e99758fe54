import { groupCounts } from '../group-rules.ts'
import type { Random } from '../random.ts'
import { IN, OUT } from '../restrict.ts'
import type { Capacitated } from './capacitated.ts'

/** A network with every row at a site. */
export interface Assigned {
  readonly open: Int32Array
  /** Shape [rows]: site of each row. */
  readonly at: Int32Array
  readonly cost: number
}

/** Alternatives looked at for each row when it moves. */
const NEAR = 12

/**
 * Finds good assignments: rows start at their nearest open site, overload is charged at a price that rises until none is
 * left, rows move and change places while that saves, and each site moves to where its own rows want it.
 */
export function assignmentSearch(problem: Capacitated) {
  const { rows, columns, points, demand, capacity, rowStart, site, cost, columnStart, columnRow, columnPair, known } = problem
  const isOpen = new Uint8Array(columns)
  const pairOf = new Int32Array(rows).fill(-1)
  const load = new Float64Array(columns)
  const members: number[][] = Array.from({ length: columns }, () => [])
  const counts = groupCounts(problem, points)
  const sum = new Float64Array(columns)
  const hits = new Int32Array(columns)
  let fine = 0
  let work = 0
  const meanCost = cost.reduce((a, b) => a + b, 0) / Math.max(1, cost.length)
  const meanDemand = demand.reduce((a, b) => a + b, 0) / Math.max(1, rows)
  const smallest = 1e-9 * (meanCost + 1e-12)

  const over = (j: number, l: number): number => Math.max(0, l - capacity[j]! * (1 + 1e-13))

  function put(i: number, k: number): void {
    const old = pairOf[i]!
    if (old >= 0) {
      const j = site[old]!
      load[j]! -= demand[i]!
      const list = members[j]!
      list[list.indexOf(i)] = list.at(-1)!
      list.pop()
    }
    pairOf[i] = k
    load[site[k]!]! += demand[i]!
    members[site[k]!]!.push(i)
  }

  /** Row to its nearest open site with room, else its nearest; false when no open site can take it at all. */
  function place(i: number): boolean {
    let nearest = -1
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      const j = site[k]!
      if (!isOpen[j] || demand[i]! > capacity[j]!) continue
      if (nearest < 0) nearest = k
      if (load[j]! + demand[i]! > capacity[j]!) continue
      nearest = k
      break
    }
    if (nearest < 0) return false
    put(i, nearest)
    return true
  }

  function pairAt(i: number, j: number): number {
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) if (site[k] === j) return k
    return -1
  }

  /** Moves and exchanges while they save, overload charged at `fine`. */
  function settle(): void {
    for (let changed = true; changed; ) {
      changed = false
      for (let i = 0; i < rows; i++) {
        const from = site[pairOf[i]!]!
        const now = cost[pairOf[i]!]!
        const q = demand[i]!
        const freed = fine * (over(from, load[from]! - q) - over(from, load[from]!))
        let near = 0
        let best = -smallest
        let move = -1
        let other = -1
        let otherPair = -1
        for (let k = rowStart[i]!; k < rowStart[i + 1]! && near < NEAR; k++) {
          const to = site[k]!
          if (!isOpen[to]) continue
          near++
          if (to === from || q > capacity[to]!) continue
          const dearer = cost[k]! - now
          const alone = dearer + freed + fine * (over(to, load[to]! + q) - over(to, load[to]!))
          if (alone < best) {
            best = alone
            move = k
            other = -1
          }
          if (dearer >= 0 && freed >= 0 && near > 4) continue
          for (const i2 of members[to]!) {
            const q2 = demand[i2]!
            if (q2 > capacity[from]!) continue
            const back = pairAt(i2, from)
            work += 4
            if (back < 0) continue
            const change =
              dearer +
              cost[back]! -
              cost[pairOf[i2]!]! +
              fine * (over(from, load[from]! - q + q2) - over(from, load[from]!) + over(to, load[to]! + q - q2) - over(to, load[to]!))
            if (change >= best) continue
            best = change
            move = k
            other = i2
            otherPair = back
          }
        }
        work += near
        if (move < 0) continue
        put(i, move)
        if (other >= 0) put(other, otherPair)
        changed = true
      }
    }
  }

  function overload(): number {
    let total = 0
    for (let j = 0; j < columns; j++) if (isOpen[j]) total += over(j, load[j]!)
    return total
  }

  /** Raises the charge until nothing is overloaded; false when that does not happen. */
  function repair(): boolean {
    fine = meanCost / Math.max(meanDemand, 1e-12) / 4
    for (let n = 0; n < 12; n++) {
      settle()
      if (overload() <= 1e-9) return true
      fine *= 2.5
    }
    return false
  }

  /** Sites move to where their own rows want them; true when one did. */
  function recentre(): boolean {
    let moved = false
    for (let r = 0; r < columns; r++) {
      if (!isOpen[r] || known[r] === IN || members[r]!.length === 0) continue
      let now = 0
      const touched: number[] = []
      for (const i of members[r]!) {
        now += cost[pairOf[i]!]!
        for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
          const j = site[k]!
          if (hits[j]!++ === 0) touched.push(j)
          sum[j]! += cost[k]!
        }
      }
      work += touched.length * members[r]!.length
      let best = -1
      for (const j of touched) {
        const fits =
          hits[j] === members[r]!.length && !isOpen[j] && known[j] !== OUT && capacity[j]! >= load[r]! && counts.mayExchange(j, r)
        if (fits && sum[j]! < now - smallest && (best < 0 || sum[j]! < sum[best]! || (sum[j] === sum[best] && j < best))) best = j
      }
      for (const j of touched) sum[j] = hits[j] = 0
      if (best < 0) continue
      openClose(best, r)
      for (const i of members[r]!.slice()) put(i, pairAt(i, best))
      moved = true
    }
    return moved
  }

  function openClose(k: number, r: number): void {
    isOpen[k] = 1
    isOpen[r] = 0
    counts.insert(k)
    counts.remove(r)
  }

  function improve(): boolean {
    if (!repair()) return false
    for (let n = 0; n < 50 && recentre(); n++) settle()
    return overload() <= 1e-9
  }

  function total(): number {
    let all = 0
    for (let i = 0; i < rows; i++) all += cost[pairOf[i]!]!
    return all
  }

  function keep(): Assigned {
    return { open: Int32Array.from([...isOpen.keys()].filter((j) => isOpen[j])), at: pairOf.map((k) => site[k]!), cost: total() }
  }

  function restore(from: Assigned): void {
    clear()
    for (const j of from.open) {
      isOpen[j] = 1
      counts.insert(j)
    }
    for (let i = 0; i < rows; i++) put(i, pairAt(i, from.at[i]!))
  }

  function clear(): void {
    isOpen.fill(0)
    load.fill(0)
    pairOf.fill(-1)
    counts.clear()
    for (const list of members) list.length = 0
  }

  /** The best found from these sites; nothing when rows do not fit. */
  function fromSites(open: Iterable<number>): Assigned | undefined {
    clear()
    for (const j of open) {
      isOpen[j] = 1
      counts.insert(j)
    }
    const byDemand = Array.from({ length: rows }, (_, i) => i).sort((a, b) => demand[b]! - demand[a]! || a - b)
    for (const i of byDemand) if (!place(i)) return undefined
    return improve() ? keep() : undefined
  }

  /** Exchanges a site near another, and repairs from there. */
  function disturbed(from: Assigned, random: Random): Assigned | undefined {
    restore(from)
    const times = 1 + random.below(2)
    for (let n = 0; n < times; n++) {
      const r = from.open[random.below(points)]!
      if (!isOpen[r] || known[r] === IN) continue
      const i = random.below(rows)
      const k = site[rowStart[i]! + random.below(rowStart[i + 1]! - rowStart[i]!)]!
      if (isOpen[k] || known[k] === OUT || !counts.mayExchange(k, r)) continue
      openClose(k, r)
      // rows that prefer the new site go there while it has room, then the homeless ones find a place
      for (let e = columnStart[k]!; e < columnStart[k + 1]!; e++) {
        const row = columnRow[e]!
        const c = cost[columnPair[e]!]!
        if ((site[pairOf[row]!] === r || c < cost[pairOf[row]!]!) && load[k]! + demand[row]! <= capacity[k]!) put(row, columnPair[e]!)
      }
      for (const row of members[r]!.slice()) if (!place(row)) return undefined
    }
    return improve() ? keep() : undefined
  }

  return {
    fromSites,
    disturbed,
    takeWork: () => {
      const taken = work
      work = 0
      return taken
    },
  }
}
