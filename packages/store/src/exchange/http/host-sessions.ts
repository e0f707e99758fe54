import { type DeviceId, toHex } from '@weerbaar/core'

/** Sessions given out, so that no request counts twice. In memory: who loses one takes a new one. */
export interface HostSessions {
  /** @returns 16 random bytes in hexadecimal */
  readonly open: () => string
  readonly isOpen: (session: string) => boolean
  /**
   * Takes a number. `undefined` when it, or a higher one, was used before, or another device uses this session.
   * @returns when this session was last heard of: what the request says was said after that
   */
  readonly take: (session: string, number: number, device: DeviceId) => number | undefined
}

interface Session {
  readonly device: DeviceId | undefined
  readonly number: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
}

/** More at a time than any region has programs; the one opened first makes room. */
const MOST = 1000

export function hostSessions(randomBytes: (count: number) => Uint8Array, now: () => number): HostSessions {
  const sessions = new Map<string, Session>()
  return {
    open() {
      const session = toHex(randomBytes(16))
      sessions.set(session, { device: undefined, number: 0, at: now() })
      for (const oldest of sessions.keys()) {
        if (sessions.size <= MOST) break
        sessions.delete(oldest)
      }
      return session
    },
    isOpen: (session) => sessions.has(session),
    take(session, number, device) {
      const known = sessions.get(session)
      if (known === undefined || number <= known.number || (known.device !== undefined && known.device !== device)) return undefined
      sessions.set(session, { device, number, at: now() })
      return known.at
    },
  }
}
