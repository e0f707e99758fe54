// oxlint-disable typescript/no-non-null-assertion -- runs over flat arrays whose indices come from the arrays themselves
import type { NumberList } from './number-list.ts'

/** Ways of the map: way `w` runs along the points `point[first[w]]` up to but not including `point[first[w + 1]]`. */
export interface MapWays {
  readonly first: Uint32Array
  /** Index into the columns of points; −1 for one that is not in the file. */
  readonly point: Int32Array
}

export interface MapPoints {
  /** Metres; NaN for a point that is not in the file or does not count. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** 1 where nobody gets past. */
  readonly closed: Uint8Array
}

/** One piece between two points that are kept. */
export type TakePiece = (way: number, from: number, to: number, metres: number) => void

/**
 * Points are kept at junctions and ends, and so that no piece is longer than this, metres, unless two points lie farther apart: a door then has a
 * point nearby.
 */
const LONGEST = 60

/** Cuts ways at junctions, at points that are closed or absent, and every {@link LONGEST} metres. Lengths are those along the way. */
export function traceWays({ first, point }: MapWays, { x, y, closed }: MapPoints, take: TakePiece): void {
  const uses = new Uint8Array(x.length)
  for (const p of point) if (p >= 0 && uses[p]! < 2) uses[p]!++
  for (let way = 0; way + 1 < first.length; way++) {
    let from = -1
    let before = -1
    let run = 0
    const end = first[way + 1]!
    const piece = (to: number): void => {
      if (run > 0 && from !== to) take(way, from, to, run)
      from = to
      run = 0
    }
    for (let i = first[way]!; i < end; i++) {
      const p = point[i]!
      const passable = p >= 0 && closed[p] === 0 && !Number.isNaN(x[p]!)
      if (!passable) {
        if (from >= 0) piece(before)
        from = -1
        continue
      }
      if (from < 0) {
        from = before = p
        run = 0
        continue
      }
      const step = Math.sqrt((x[p]! - x[before]!) ** 2 + (y[p]! - y[before]!) ** 2)
      if (run > 0 && run + step > LONGEST) piece(before)
      run += step
      before = p
      if (uses[p]! > 1 || i === end - 1) piece(p)
    }
  }
}

/** Puts the references of ways, as ids, onto the points they mean. */
export function waysOnPoints(starts: NumberList, refs: NumberList, placeOf: (id: number, guess: number) => number): MapWays {
  const first = Uint32Array.from([...starts.values(), refs.length])
  const point = new Int32Array(refs.length)
  let guess = 0
  for (const [i, id] of refs.values().entries()) {
    point[i] = placeOf(id, guess)
    guess = point[i] + 1
  }
  return { first, point }
}
