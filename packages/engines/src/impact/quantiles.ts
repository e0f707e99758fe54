/** Shares of the draws that lie at or below low, mid and high. */
const BAND_SHARES = [0.1, 0.5, 0.9] as const

/** P10, P50 and P90: each the smallest drawn value that at least that share of the draws does not exceed; a value that was drawn, never one between. */
export interface Quantiles {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** @param draws one or more values; left in another order. Method: Hoare's selection (CACM 4, 1961), the outer two inside what the middle one leaves. */
export function quantilesOf(draws: Float64Array): Quantiles {
  const last = draws.length - 1
  const [low, mid, high] = BAND_SHARES.map((share) => rankOf(share, draws.length)) as [number, number, number] // three in, three out
  select(draws, mid, 0, last)
  select(draws, low, 0, mid)
  select(draws, high, mid, last)
  return { low: draws[low]!, mid: draws[mid]!, high: draws[high]! }
}

/** Place, from 0, of the smallest of `count` sorted values that a `share` of them does not exceed. */
export const rankOf = (share: number, count: number): number => Math.max(0, Math.ceil(share * count - 1e-9) - 1)

/** Puts the value that belongs at place `k` there, smaller ones before and larger ones after it, within `left` … `right`. */
function select(a: Float64Array, k: number, left: number, right: number): void {
  while (left < right) {
    const pivot = middleOf(a[left]!, a[(left + right) >> 1]!, a[right]!)
    let i = left
    let j = right
    while (i <= j) {
      while (a[i]! < pivot) i++
      while (a[j]! > pivot) j--
      if (i <= j) {
        const held = a[i]!
        a[i] = a[j]!
        a[j] = held
        i++
        j--
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else return
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
