import { isExercise, type Space } from '../event/space.ts'

export type Opening = { readonly open: true } | { readonly open: false; readonly code: 'space-not-open'; readonly space: Space }

/**
 * May somebody write in this space on this device? Only in exercises, until sign-in and rights are complete: what nobody is
 * answerable for must not stand in the real log. Events of any space that arrive from elsewhere are stored all the same.
 */
export function canOpen(space: Space, rights: 'incomplete' | 'complete' = 'incomplete'): Opening {
  return isExercise(space) || rights === 'complete' ? { open: true } : { open: false, code: 'space-not-open', space }
}
