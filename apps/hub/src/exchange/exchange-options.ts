import { type DeviceId, type Imported, type Issue, issueOf, type Level, LEVELS, NAME_LIMIT, parseDeviceId } from '@weerbaar/core'

/** With whom this hub exchanges, and who it says it is. */
export interface ExchangeOptions {
  readonly exchange: 'open' | 'listed' | 'closed'
  /** Devices that may exchange with it, and whose word about their level counts. */
  readonly allowed: ReadonlySet<DeviceId>
  /** Whom it asks by itself. */
  readonly peers: readonly string[]
  /** Seconds between two rounds with one peer when there is no news. */
  readonly every: number
  /** Absent: it says nothing new of itself. */
  readonly self?: { readonly level: Level; readonly name: string }
}

export const NO_EXCHANGE: ExchangeOptions = { exchange: 'closed', allowed: new Set(), peers: [], every: 30 }

/** As they stand on the command line: lists may be repeated or divided by commas. */
export interface ExchangeWords {
  readonly exchange: string | undefined
  readonly allow: readonly string[]
  readonly peer: readonly string[]
  readonly every: string | undefined
  readonly name: string | undefined
  readonly level: string | undefined
}

const POLICIES = ['open', 'listed', 'closed'] as const

export function readExchangeOptions(words: ExchangeWords): Imported<ExchangeOptions> {
  const issues: Issue[] = []
  const exchange = POLICIES.find((one) => one === (words.exchange ?? 'listed'))
  if (exchange === undefined)
    issues.push(issueOf('value-not-allowed', { value: words.exchange ?? '', allowed: POLICIES.join(', ') }, { field: '--exchange' }))
  const allowed = divided(words.allow).map((text) => {
    const device = parseDeviceId(text)
    if (device === undefined) issues.push(issueOf('code-malformed', { value: text, expected: '64 × 0–9 a–f' }, { field: '--allow' }))
    return device
  })
  const peers = divided(words.peer)
  for (const text of peers)
    if (!isHttpAddress(text)) issues.push(issueOf('code-malformed', { value: text, expected: 'https://…' }, { field: '--peer' }))
  const every = Number(words.every ?? '30')
  if (!(every >= 1 && every <= 3600))
    issues.push(issueOf('value-out-of-range', { value: words.every ?? '', lowest: 1, highest: 3600 }, { field: '--every' }))
  const level = LEVELS.find((one) => one === words.level)
  if (words.level !== undefined && level === undefined)
    issues.push(issueOf('value-not-allowed', { value: words.level, allowed: LEVELS.join(', ') }, { field: '--level' }))
  const name = words.name?.trim()
  if ((name === undefined) !== (words.level === undefined))
    issues.push(issueOf('value-missing', {}, { field: name === undefined ? '--name' : '--level' }))
  if (name !== undefined && (name.length === 0 || name.length > NAME_LIMIT))
    issues.push(issueOf('text-too-long', { length: name.length, most: NAME_LIMIT }, { field: '--name' }))
  if (issues.length > 0 || exchange === undefined) return { issues }
  return {
    data: {
      exchange,
      allowed: new Set(allowed.flatMap((device) => device ?? [])),
      peers,
      every,
      ...(level === undefined || name === undefined ? {} : { self: { level, name } }),
    },
    issues,
  }
}

const divided = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(',')).flatMap((text) => text.trim() || [])

function isHttpAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}
