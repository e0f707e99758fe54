/** A list of doubles that grows without boxing: ids of OpenStreetMap are beyond 32 bits, and there are millions. */
export class NumberList {
  length = 0
  #values = new Float64Array(1024)

  push(value: number): void {
    if (this.length === this.#values.length) {
      const twice = new Float64Array(2 * this.length)
      twice.set(this.#values)
      this.#values = twice
    }
    this.#values[this.length++] = value
  }

  /** The values so far, not a copy. */
  values(): Float64Array {
    return this.#values.subarray(0, this.length)
  }
}

/** Each value once, ascending. */
export function sortedOnce(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  let kept = 0
  for (const value of sorted) if (kept === 0 || value !== sorted[kept - 1]) sorted[kept++] = value
  return sorted.slice(0, kept)
}

/** @returns place of `value` in an ascending list, −1 when it is not there. @param guess looked at first */
export function placeIn(sorted: Float64Array, value: number, guess = 0): number {
  if (sorted[guess] === value) return guess
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = sorted[middle] ?? Infinity
    if (at === value) return middle
    if (at < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
