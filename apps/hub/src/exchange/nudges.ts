import type { ServerResponse } from 'node:http'

/** Those who listen for news of this log: browsers and other hubs. They hear that there is more, and nothing of what. */
export interface Nudges {
  /** @returns false when there are too many; then the response is left alone */
  readonly add: (response: ServerResponse) => boolean
  readonly tell: () => void
  readonly close: () => void
}

const MOST = 200
/** Milliseconds between two nudges to one listener, and between two signs of life. */
const GATHER = 200
const SIGN_OF_LIFE = 20_000

export function nudges(): Nudges {
  const listeners = new Set<ServerResponse>()
  const write = (text: string): void => {
    // Who does not read is not written to: a nudge more or less makes no difference.
    for (const response of listeners) if (!response.writableNeedDrain) response.write(text)
  }
  const life = setInterval(() => write(': still here\n\n'), SIGN_OF_LIFE).unref()
  let gathering: NodeJS.Timeout | undefined
  return {
    add(response) {
      if (listeners.size >= MOST) return false
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive' })
      response.write(': listening\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return true
    },
    tell() {
      gathering ??= setTimeout(() => {
        gathering = undefined
        write('event: more\ndata: {}\n\n')
      }, GATHER).unref()
    },
    close() {
      clearInterval(life)
      clearTimeout(gathering)
      for (const response of listeners) response.end()
    },
  }
}
