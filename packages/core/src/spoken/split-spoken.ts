import { GROUP_DIGITS, holdsSpokenGroup, SPOKEN_GROUPS } from './spoken-groups.ts'

/** What people type between groups: spaces, hyphens and dashes, dots, commas. */
const BETWEEN = /[\s\-‐‑‒–—.,]+/

/** Ten groups as typed, not yet checked; or, with a digit too few or too many, where it can sit. */
export type SpokenSplit =
  | { readonly ok: true; readonly groups: readonly string[] }
  /** `suspects`: 1–10, rising; all ten when nothing points at fewer. */
  | { readonly ok: false; readonly suspects: readonly number[] }

/** Reads `1234 5678 …`, `1234-5678-…` or forty digits on end. Letters stay in their group, so that the group can be named. */
export function splitSpoken(text: string): SpokenSplit {
  const parts = text.split(BETWEEN).filter((part) => part !== '')
  // Typed as ten groups, each is judged by itself, so that a short or long one is named.
  if (parts.length === SPOKEN_GROUPS) return { ok: true, groups: parts }
  const run = parts.join('')
  if (run.length === SPOKEN_GROUPS * GROUP_DIGITS) return { ok: true, groups: groupsFromLeft(run) }
  return { ok: false, suspects: suspectsIn(run) }
}

/**
 * With one digit missing or doubled, the groups before it hold counted from the left and those after it counted from the right.
 * More than one group can pass for the culprit; when none does, there is more than one fault and all are suspect.
 */
function suspectsIn(run: string): readonly number[] {
  const places = Array.from({ length: SPOKEN_GROUPS }, (_, place) => place)
  const fromRight = (place: number) => {
    const end = run.length - GROUP_DIGITS * (SPOKEN_GROUPS - 1 - place)
    return end < GROUP_DIGITS ? '' : run.slice(end - GROUP_DIGITS, end)
  }
  const left = groupsFromLeft(run)
  const holdsLeft = places.map((place) => holdsSpokenGroup(left[place] ?? '', place))
  const holdsRight = places.map((place) => holdsSpokenGroup(fromRight(place), place))
  const found = places.filter((place) => holdsLeft.slice(0, place).every(Boolean) && holdsRight.slice(place + 1).every(Boolean))
  return (found.length === 0 ? places : found).map((place) => place + 1)
}

const groupsFromLeft = (run: string): readonly string[] =>
  Array.from({ length: SPOKEN_GROUPS }, (_, place) => run.slice(GROUP_DIGITS * place, GROUP_DIGITS * (place + 1)))
