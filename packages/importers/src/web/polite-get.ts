import type { WebGet } from './web-port.ts'

/** Keeps `gap` milliseconds between the beginnings of requests, in the order they are asked. One for all services of a build. */
export function politeGet(get: WebGet, gap: number, now: () => number, wait: (milliseconds: number) => Promise<void>): WebGet {
  let free = Number.NEGATIVE_INFINITY
  return async (url, headers) => {
    const start = Math.max(now(), free)
    free = start + gap
    if (start > now()) await wait(start - now())
    return get(url, headers)
  }
}
