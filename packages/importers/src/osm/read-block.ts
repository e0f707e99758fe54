import { WireReader } from './wire.ts'

export type Tags = ReadonlyMap<string, string>
const NO_TAGS: Tags = new Map()

/** What a caller wants of a block. A kind without a visitor is skipped without decoding it. */
export interface BlockVisitor {
  /** Degrees. */
  readonly node?: (id: number, lon: number, lat: number, tags: Tags) => void
  readonly way?: (id: number, tags: Tags, refs: readonly number[]) => void
  /** `ways`: the members that are ways, in order. */
  readonly relation?: (id: number, tags: Tags, ways: readonly number[]) => void
}

/** Kinds that a block holds: nodes, ways, relations. */
export interface BlockKinds {
  nodes: boolean
  ways: boolean
  relations: boolean
}

/**
 * Decodes a PrimitiveBlock of the OSM PBF format (openstreetmap.org/wiki/PBF_Format).
 *
 * @returns which kinds it holds, so that a later pass can leave a block alone
 * @throws RangeError for bytes that are cut short or refer to a text that is not there
 */
export function readBlock(bytes: Uint8Array, visit: BlockVisitor): BlockKinds {
  const reader = new WireReader(bytes)
  const groups: WireReader[] = []
  let texts: string[] = []
  let granularity = 100
  let latOffset = 0
  let lonOffset = 0
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) texts = readTexts(reader.part())
    else if (number === 2) groups.push(reader.part())
    else if (number === 17) granularity = reader.varint()
    else if (number === 19) latOffset = reader.varint()
    else if (number === 20) lonOffset = reader.varint()
    else reader.skip(type)
  }
  const scale = 1e-9 // the format counts in nanodegrees
  const place: Place = {
    lon: (units) => scale * (lonOffset + granularity * units),
    lat: (units) => scale * (latOffset + granularity * units),
  }
  const kinds: BlockKinds = { nodes: false, ways: false, relations: false }
  for (const group of groups)
    while (group.more) {
      const { number, type } = group.field()
      if (number === 1 || number === 2) {
        kinds.nodes = true
        if (!visit.node) group.skip(type)
        else if (number === 1) readNode(group.part(), texts, place, visit.node)
        else readDense(group.part(), texts, place, visit.node)
      } else if (number === 3) {
        kinds.ways = true
        if (visit.way) readWay(group.part(), texts, visit.way)
        else group.skip(type)
      } else if (number === 4) {
        kinds.relations = true
        if (visit.relation) readRelation(group.part(), texts, visit.relation)
        else group.skip(type)
      } else group.skip(type)
    }
  return kinds
}

interface Place {
  readonly lon: (units: number) => number
  readonly lat: (units: number) => number
}

function readTexts(reader: WireReader): string[] {
  const decoder = new TextDecoder()
  const texts: string[] = []
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) texts.push(decoder.decode(reader.bytes()))
    else reader.skip(type)
  }
  return texts
}

function textAt(texts: readonly string[], index: number): string {
  const text = texts[index]
  if (text === undefined) throw new RangeError(`text ${index} of ${texts.length}`)
  return text
}

function tagsOf(texts: readonly string[], keys: readonly number[], values: readonly number[]): Tags {
  if (keys.length === 0) return NO_TAGS
  if (keys.length !== values.length) throw new RangeError(`${keys.length} keys, ${values.length} values`)
  return new Map(keys.map((key, i) => [textAt(texts, key), textAt(texts, values[i] ?? -1)]))
}

function readNode(reader: WireReader, texts: readonly string[], place: Place, visit: NonNullable<BlockVisitor['node']>): void {
  let [id, lat, lon] = [0, 0, 0]
  let keys: number[] = []
  let values: number[] = []
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) id = reader.signed()
    else if (number === 2) keys = reader.packed()
    else if (number === 3) values = reader.packed()
    else if (number === 8) lat = reader.signed()
    else if (number === 9) lon = reader.signed()
    else reader.skip(type)
  }
  visit(id, place.lon(lon), place.lat(lat), tagsOf(texts, keys, values))
}

/** Nodes in columns, each number the difference with the one before; tags as key, value, …, 0 in one list. */
function readDense(reader: WireReader, texts: readonly string[], place: Place, visit: NonNullable<BlockVisitor['node']>): void {
  let ids: WireReader | undefined
  let lats: WireReader | undefined
  let lons: WireReader | undefined
  let words: WireReader | undefined
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) ids = reader.part()
    else if (number === 8) lats = reader.part()
    else if (number === 9) lons = reader.part()
    else if (number === 10) words = reader.part()
    else reader.skip(type)
  }
  let [id, lat, lon] = [0, 0, 0]
  if (!ids) return
  if (!lats || !lons) throw new RangeError('nodes without a place')
  for (; ids.more; ) {
    id += ids.signed()
    lat += lats.signed()
    lon += lons.signed()
    visit(id, place.lon(lon), place.lat(lat), words ? nextTags(words, texts) : NO_TAGS)
  }
}

function nextTags(words: WireReader, texts: readonly string[]): Tags {
  let tags: Map<string, string> | undefined
  while (words.more) {
    const key = words.varint()
    if (key === 0) break
    tags ??= new Map<string, string>()
    tags.set(textAt(texts, key), textAt(texts, words.varint()))
  }
  return tags ?? NO_TAGS
}

function readWay(reader: WireReader, texts: readonly string[], visit: NonNullable<BlockVisitor['way']>): void {
  let id = 0
  let keys: number[] = []
  let values: number[] = []
  let refs: number[] = []
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) id = reader.varint()
    else if (number === 2) keys = reader.packed()
    else if (number === 3) values = reader.packed()
    else if (number === 8) refs = summed(reader.packed(true))
    else reader.skip(type)
  }
  visit(id, tagsOf(texts, keys, values), refs)
}

function readRelation(reader: WireReader, texts: readonly string[], visit: NonNullable<BlockVisitor['relation']>): void {
  const WAY = 1
  let id = 0
  let keys: number[] = []
  let values: number[] = []
  let members: number[] = []
  let types: number[] = []
  while (reader.more) {
    const { number, type } = reader.field()
    if (number === 1) id = reader.varint()
    else if (number === 2) keys = reader.packed()
    else if (number === 3) values = reader.packed()
    else if (number === 9) members = summed(reader.packed(true))
    else if (number === 10) types = reader.packed()
    else reader.skip(type)
  }
  visit(
    id,
    tagsOf(texts, keys, values),
    members.filter((_, i) => types[i] === WAY),
  )
}

/** Differences to numbers. */
function summed(differences: number[]): number[] {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}
