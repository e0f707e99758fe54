/**
 * Where an event counts. What happens in an exercise never reaches the real picture, nor another exercise.
 * The id after `exercise:` is opaque, made by the program: 1–40 of `a`–`z`, `0`–`9`, `-`. It stands in the envelope, which
 * cannot be erased, so it never holds a name.
 */
export type Space = 'real' | `exercise:${string}`

const EXERCISE = /^exercise:[a-z0-9](-?[a-z0-9]){0,39}$/

export function parseSpace(text: string): Space | undefined {
  if (text === 'real') return 'real'
  return EXERCISE.test(text) && text.length <= 'exercise:'.length + 40 ? (text as Space) : undefined
}

export const isExercise = (space: Space): boolean => space !== 'real'
