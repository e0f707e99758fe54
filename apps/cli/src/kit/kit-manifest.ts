import { type DeviceId, type Imported, issueOf, parseDeviceId, parseRecordId, type RecordId } from '@weerbaar/core'

/** `kit.json`: what a kit says of itself. Form 1, docs/formats/kit.md. */
export interface KitManifest {
  readonly format: 1
  /** Milliseconds since 1970 UTC by the clock of who made it. A laptop takes no kit that is older than the one it has. */
  readonly madeAt: number
  readonly program: string
  /** As `process.platform`-`process.arch` names it: the machine it starts on. */
  readonly platform: string
  readonly node: string
  readonly point: RecordId
  readonly name: string
  readonly number: number | null
  /** Name by which tablets reach the laptop safely. */
  readonly host: string
  /** Addresses of programs to exchange with when there is a network. */
  readonly peers: readonly string[]
  /** Devices that may exchange with it: who made the kit, and who was named. */
  readonly allow: readonly DeviceId[]
  /** What a kit should hold and this one does not. */
  readonly missing: readonly string[]
}

export const MANIFEST_FILE = 'kit.json'

export function readManifest(text: string): Imported<KitManifest> {
  const unlike = { issues: [issueOf('file-not-recognised', { expected: 'Weerbaar kit' }, { source: MANIFEST_FILE })] }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return unlike
  }
  if (typeof content !== 'object' || content === null) return unlike
  const { format, madeAt, program, platform, node, point, name, number, host, peers, allow, missing } = content as Record<string, unknown> // every field is looked at below
  if (typeof format === 'number' && format > 1)
    return { issues: [issueOf('version-too-new', { version: format, known: 1 }, { source: MANIFEST_FILE })] }
  const id = typeof point === 'string' ? parseRecordId(point) : undefined
  const devices = texts(allow)?.map(parseDeviceId)
  const [peerList, missingList] = [texts(peers), texts(missing)]
  if (
    format !== 1 ||
    typeof madeAt !== 'number' ||
    !Number.isSafeInteger(madeAt) ||
    typeof program !== 'string' ||
    typeof platform !== 'string' ||
    typeof node !== 'string' ||
    id === undefined ||
    typeof name !== 'string' ||
    !(number === null || (typeof number === 'number' && Number.isSafeInteger(number))) ||
    typeof host !== 'string' ||
    devices === undefined ||
    peerList === undefined ||
    missingList === undefined
  )
    return unlike
  const known = devices.filter((device) => device !== undefined)
  if (known.length !== devices.length) return unlike
  const data: KitManifest = {
    format: 1,
    madeAt,
    program,
    platform,
    node,
    point: id,
    name,
    number,
    host,
    peers: peerList,
    allow: known,
    missing: missingList,
  }
  return { data, issues: [] }
}

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
