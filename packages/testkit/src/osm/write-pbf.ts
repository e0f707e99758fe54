import { deflateSync } from 'node:zlib'

type Tags = Readonly<Record<string, string>>
export interface PbfNode {
  readonly id: number
  readonly lon: number
  readonly lat: number
  readonly tags?: Tags
}
export interface PbfWay {
  readonly id: number
  readonly refs: readonly number[]
  readonly tags?: Tags
}
export interface PbfRelation {
  readonly id: number
  readonly ways: readonly number[]
  readonly tags?: Tags
}

/** Rows in one block: the format's own habit. */
const BLOCK = 8_000

/**
 * An OpenStreetMap file for tests and benches, in the PBF format: dense nodes, ways, relations, each block packed with zlib.
 *
 * @param features what a reader must understand; the usual two when absent
 */
export function writePbf(
  {
    nodes = [],
    ways = [],
    relations = [],
  }: { readonly nodes?: readonly PbfNode[]; readonly ways?: readonly PbfWay[]; readonly relations?: readonly PbfRelation[] },
  features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes'],
): Uint8Array {
  const DAY = 1_735_689_600 // 2025-01-01
  const parts = [blob('OSMHeader', new Wire().texts(4, features).number(32, DAY).bytes())]
  for (const rows of blocksOf(nodes))
    parts.push(
      blob(
        'OSMData',
        block((texts) => dense(rows, texts)),
      ),
    )
  for (const rows of blocksOf(ways))
    parts.push(
      blob(
        'OSMData',
        block((texts) => {
          const group = new Wire()
          for (const { id, refs, tags = {} } of rows) {
            const way = new Wire().number(1, id)
            tagged(way, tags, texts)
            group.message(3, way.packedSigned(8, differences(refs)))
          }
          return group
        }),
      ),
    )
  for (const rows of blocksOf(relations))
    parts.push(
      blob(
        'OSMData',
        block((texts) => {
          const group = new Wire()
          for (const { id, ways: members, tags = {} } of rows) {
            const relation = new Wire().number(1, id)
            tagged(relation, tags, texts)
            relation
              .packed(
                8,
                members.map(() => texts('outer')),
              )
              .packedSigned(9, differences(members))
              .packed(
                10,
                members.map(() => 1),
              )
            group.message(4, relation)
          }
          return group
        }),
      ),
    )
  return joined(parts)
}

/** One blob with its header: also to make files that are wrong on purpose. */
export function blob(type: string, content: Uint8Array, packed: Uint8Array = deflateSync(content), size = content.length): Uint8Array {
  const body = new Wire().number(2, size).chunk(3, packed).bytes()
  const header = new Wire().texts(1, [type]).number(3, body.length).bytes()
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length)
  return joined([length, header, body])
}

class Wire {
  readonly #bytes: number[] = []

  #varint(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }
  number(field: number, value: number): this {
    this.#varint(field * 8)
    this.#varint(value)
    return this
  }
  chunk(field: number, bytes: Iterable<number> & { readonly length: number }): this {
    this.#varint(field * 8 + 2)
    this.#varint(bytes.length)
    for (const byte of bytes) this.#bytes.push(byte)
    return this
  }
  texts(field: number, texts: readonly string[]): this {
    for (const text of texts) this.chunk(field, new TextEncoder().encode(text))
    return this
  }
  message(field: number, wire: Wire): this {
    return this.chunk(field, wire.#bytes)
  }
  packed(field: number, values: readonly number[]): this {
    const list = new Wire()
    for (const value of values) list.#varint(value)
    return this.message(field, list)
  }
  packedSigned(field: number, values: readonly number[]): this {
    return this.packed(
      field,
      values.map((value) => (value >= 0 ? 2 * value : -2 * value - 1)),
    )
  }
  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** @param fill makes the group; its argument gives the number of a text */
function block(fill: (texts: (text: string) => number) => Wire): Uint8Array {
  const numbers = new Map([['', 0]])
  const group = fill((text) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  })
  return new Wire()
    .message(1, new Wire().texts(1, [...numbers.keys()]))
    .message(2, group)
    .bytes()
}

function dense(nodes: readonly PbfNode[], texts: (text: string) => number): Wire {
  const words = nodes.flatMap(({ tags = {} }) => [...Object.entries(tags).flatMap(([key, value]) => [texts(key), texts(value)]), 0])
  const units = (degrees: number): number => Math.round(degrees * 1e7)
  const list = new Wire()
    .packedSigned(1, differences(nodes.map(({ id }) => id)))
    .packedSigned(8, differences(nodes.map(({ lat }) => units(lat))))
    .packedSigned(9, differences(nodes.map(({ lon }) => units(lon))))
    .packed(10, words)
  return new Wire().message(2, list)
}

function tagged(wire: Wire, tags: Tags, texts: (text: string) => number): void {
  wire.packed(2, Object.keys(tags).map(texts)).packed(3, Object.values(tags).map(texts))
}

const differences = (values: readonly number[]): number[] => values.map((value, i) => value - (i > 0 ? (values[i - 1] ?? 0) : 0))

function* blocksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += BLOCK) yield rows.slice(i, i + BLOCK)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
