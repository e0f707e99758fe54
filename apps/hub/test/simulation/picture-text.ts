import { type LogPicture, toHex } from '@weerbaar/core'

/** A picture as text, the same for equal pictures whatever the order in which they came about. Left out: positions, which are each log's own. */
export function pictureText({ unread, erasures, ...picture }: LogPicture): string {
  const asSets = { unread: new Set(unread), erasures: new Map([...erasures].map(([id, by]) => [id, new Set(by)])) }
  return JSON.stringify(plain({ ...picture, ...asSets, causes: null, position: null }))
}

/** Where two texts part, with what stands around it; a whole picture would fill the screen. */
export function apart(one: string, other: string): string | undefined {
  if (one === other) return undefined
  let at = 0
  while (one[at] === other[at]) at++
  const around = (text: string): string => text.slice(Math.max(0, at - 300), at + 100)
  return `${around(one)}\n≠\n${around(other)}`
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return toHex(value)
  if (value instanceof Map) return [...value].map(([key, one]) => [key, plain(one)]).sort(byText)
  if (value instanceof Set) return [...value].map(plain).sort(byText)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, plain(one)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const byText = (a: unknown, b: unknown): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}
