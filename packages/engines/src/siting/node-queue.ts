/** A part of all networks: what is decided there, prices to climb from, and a bound on every network in it. */
export interface Node {
  readonly bound: number
  /** Shape [columns]: undecided, in or out. */
  readonly known: Uint8Array
  /** Shape [rows]. */
  readonly price: Float64Array
}

interface NodeQueue {
  readonly push: (node: Node) => void
  /** The node with the lowest bound, among equals the last that came; while memory is full, the last that came. */
  readonly take: () => Node | undefined
  /** The lowest bound of all that wait; `Infinity` when none does. */
  readonly lowest: () => number
  readonly clear: () => void
}

/** Bytes of nodes that may wait before the search goes deep instead of wide. */
const FULL = 200e6

/** Nodes that wait for their turn: a binary heap, and a stack for what comes while it is full. */
export function nodeQueue(rows: number, full = FULL): NodeQueue {
  const heap: { readonly node: Node; readonly turn: number }[] = []
  const stack: Node[] = []
  let turn = 0
  const before = (a: number, b: number): boolean => {
    const [p, q] = [heap[a]!, heap[b]!]
    return p.node.bound < q.node.bound || (p.node.bound === q.node.bound && p.turn > q.turn)
  }
  const exchange = (a: number, b: number): void => {
    const held = heap[a]!
    heap[a] = heap[b]!
    heap[b] = held
  }
  return {
    push(node) {
      // two children share their prices
      if (stack.length > 0 || heap.length * (4 * rows + node.known.length) > full) {
        stack.push(node)
        return
      }
      heap.push({ node, turn: turn++ })
      for (let at = heap.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) exchange(at, (at - 1) >> 1)
    },
    take() {
      const top = stack.pop()
      if (top !== undefined) return top
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined || heap.length === 0) return first?.node
      heap[0] = last
      for (let at = 0; ; ) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && before(child, least)) least = child
        if (least === at) return first.node
        exchange(at, least)
        at = least
      }
    },
    lowest: () => stack.reduce((low, { bound }) => Math.min(low, bound), heap[0]?.node.bound ?? Infinity),
    clear() {
      heap.length = 0
      stack.length = 0
    },
  }
}
