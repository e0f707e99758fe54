/**
 * Nodes waiting by whole metres: a ring of buckets, one a metre, so that the nearest come out without comparing.
 * Holds keys that lie at most `reach` apart. A node may wait more than once; the caller skips what is out of date.
 * Source: R. Dial, Communications of the ACM 12 (1969), algorithm 360. Cost: O(1) a push; a pass over the metres in between.
 *
 * ```ts
 * for (let entry = queue.takeNearest(); entry >= 0; entry = queue.takeNearest())
 *   for (; entry >= 0; entry = queue.next[entry]!) visit(queue.node[entry]!, queue.key)
 * ```
 */
export class BucketQueue {
  /** Whole metres of the bucket taken last. */
  key = 0
  /** By entry: who waits, and the next entry of the same bucket, −1 at its end. Replaced when they grow: read them anew after a push. */
  node: Uint32Array = new Uint32Array(4096)
  next: Int32Array = new Int32Array(4096)
  /** By bucket: its first entry, −1 when nobody waits there. */
  readonly #first: Int32Array
  readonly #mask: number
  #occupied = 0
  #used = 0

  /** @param reach the most metres between any two keys waiting at once */
  constructor(reach: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(reach + 1)) - 1
    this.#first = new Int32Array(this.#mask + 1).fill(-1)
  }

  /** Starts again at key 0. The queue must be empty. */
  restart(): void {
    this.#used = 0
    this.key = 0
  }

  /** @param key whole metres: more than the bucket taken last, by `reach` at most; or up to `reach` before any was taken */
  push(node: number, key: number): void {
    const entry = this.#used++
    if (entry === this.node.length) this.#grow()
    const bucket = key & this.#mask
    const before = this.#first[bucket]!
    if (before < 0) this.#occupied++
    this.node[entry] = node
    this.next[entry] = before
    this.#first[bucket] = entry
  }

  /** Takes everybody out who waits at the smallest key. @returns their first entry, −1 when nobody waits */
  takeNearest(): number {
    if (this.#occupied === 0) return -1
    while (this.#first[this.key & this.#mask]! < 0) this.key++
    const bucket = this.key & this.#mask
    const entry = this.#first[bucket]!
    this.#first[bucket] = -1
    this.#occupied--
    return entry
  }

  #grow(): void {
    const node = new Uint32Array(2 * this.node.length)
    const next = new Int32Array(2 * this.next.length)
    node.set(this.node)
    next.set(this.next)
    this.node = node
    this.next = next
  }
}
