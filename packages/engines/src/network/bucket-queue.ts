/**
 * Nodes waiting by whole metres: a ring of buckets, one a metre, so that the nearest comes out without comparing.
 * Holds keys that lie at most `reach` apart. A node may wait more than once; the caller skips what is out of date.
 * Source: R. Dial, Communications of the ACM 12 (1969), algorithm 360. Cost: O(1) a push; a pass over the metres in between.
 */
export class BucketQueue {
  /** Key of the node that {@link pop} gave last. */
  key = 0
  #first: Int32Array
  #mask: number
  #waiting = 0
  #used = 0
  #node = new Uint32Array(1024)
  #next = new Int32Array(1024)

  /** @param reach the most metres between any two keys waiting at once */
  constructor(reach: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(reach + 1)) - 1
    this.#first = new Int32Array(this.#mask + 1).fill(-1)
  }

  /** Empties the queue; the next keys start from `key`. */
  restart(key: number): void {
    if (this.#waiting > 0) this.#first.fill(-1)
    this.#waiting = 0
    this.#used = 0
    this.key = key
  }

  /** @param key whole metres, from the last popped up to `reach` more */
  push(node: number, key: number): void {
    const entry = this.#used++
    if (entry === this.#node.length) this.#grow()
    const bucket = key & this.#mask
    this.#node[entry] = node
    this.#next[entry] = this.#first[bucket]!
    this.#first[bucket] = entry
    this.#waiting++
  }

  /** @returns a node with the smallest key, −1 when none waits */
  pop(): number {
    if (this.#waiting === 0) return -1
    let bucket = this.key & this.#mask
    while (this.#first[bucket]! < 0) {
      this.key++
      bucket = this.key & this.#mask
    }
    const entry = this.#first[bucket]!
    this.#first[bucket] = this.#next[entry]!
    this.#waiting--
    return this.#node[entry]!
  }

  #grow(): void {
    const node = new Uint32Array(2 * this.#node.length)
    const next = new Int32Array(2 * this.#next.length)
    node.set(this.#node)
    next.set(this.#next)
    this.#node = node
    this.#next = next
  }
}
