import type { WebGet } from './web-port.ts'

/** The part of `fetch` that is used: an app hands in its own. */
export type FetchLike = (
  url: string,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Response>

/**
 * A GET that always ends: by an answer, or by a reason. An answer of more than `mostBytes` after unpacking is cut off, so that a small packed one
 * cannot fill the memory.
 *
 * @param patience milliseconds for the whole answer
 */
export function webGet(fetchLike: FetchLike, patience: number, mostBytes: number): WebGet {
  return async (url, headers) => {
    try {
      const response = await fetchLike(url, { headers, signal: AbortSignal.timeout(patience) })
      const parts: Uint8Array[] = []
      let bytes = 0
      for await (const part of response.body ?? []) {
        bytes += part.length
        if (bytes > mostBytes) return { kind: 'none', reason: `> ${mostBytes} bytes` }
        parts.push(part)
      }
      const whole = new Uint8Array(bytes)
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      const text = new TextDecoder('utf-8', { fatal: true }).decode(whole)
      return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name) ?? undefined, text }
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault
      const cause = fault.cause instanceof Error && 'code' in fault.cause ? String(fault.cause.code) : ''
      return { kind: 'none', reason: cause === '' ? fault.message : `${fault.message}: ${cause}` }
    }
  }
}
