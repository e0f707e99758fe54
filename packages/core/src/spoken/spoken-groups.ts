import { dammRest } from './damm.ts'
import { holdsMod97, mod97Check } from './mod97.ts'

/** Ten groups of four digits: three that say something and one that guards them. */
export const SPOKEN_GROUPS = 10
export const GROUP_DIGITS = 4
/** What a status may take: the last two of the thirty guard the whole. */
const SAID_DIGITS = 28

/**
 * Adds the check digits. Each group's own is started at the group's place, so a group holds in that one place and nowhere else.
 * @param said {@link SAID_DIGITS} digits
 */
export function guardDigits(said: string): readonly string[] {
  const whole = said + mod97Check(said)
  return Array.from({ length: SPOKEN_GROUPS }, (_, place) => {
    const part = whole.slice(3 * place, 3 * place + 3)
    return part + dammRest(part, place)
  })
}

/** Does this group hold in this place (0–9)? For a form that answers while somebody types. */
export const holdsSpokenGroup = (group: string, place: number): boolean => /^[0-9]{4}$/.test(group) && dammRest(group, place) === 0

/** What ten groups say, without check digits. `undefined` when the two that guard the whole do not fit. */
export function saidDigits(groups: readonly string[]): string | undefined {
  const whole = groups.map((group) => group.slice(0, 3)).join('')
  return holdsMod97(whole) ? whole.slice(0, SAID_DIGITS) : undefined
}
