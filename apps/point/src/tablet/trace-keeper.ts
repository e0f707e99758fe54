import { readTrace, type Trace, writeTrace } from './trace.ts'

const NAME = 'weerbaar-punt-spoor'
const YEAR_SECONDS = 31_536_000

/** In two places that browsers clear apart from IndexedDB, and apart from each other. It names no person. */
export function keepTrace(trace: Trace): void {
  const text = writeTrace(trace)
  document.cookie = `${NAME}=${text}; path=/punt/; max-age=${YEAR_SECONDS}; samesite=strict`
  try {
    localStorage.setItem(NAME, text)
  } catch {
    // A full or closed localStorage leaves the cookie.
  }
}

/** The newer of both. */
export function keptTrace(): Trace | undefined {
  const cookie = document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1)
  const found = [cookie, localStorage.getItem(NAME)].flatMap((text) => readTrace(text ?? '') ?? [])
  return found.toSorted((a, b) => b.at - a.at)[0]
}
