import type { Slug } from '../ids.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'
import type { Metres, People } from '../units.ts'

/** A named set of planning rules (uitgangspunten). There is no national norm, so several stand side by side. */
export interface PlanningNorms {
  readonly id: Slug
  readonly name: Words
  /** Which network it speaks of. */
  readonly network: 'support-points' | 'water-points'
  readonly inhabitantsPerPoint: People
  /** How far somebody may have to walk. */
  readonly reach: Metres
  readonly minimumPerMunicipality: number
  readonly source: Source
  readonly kind: 'published' | 'derived' | 'own'
  readonly note?: Words
}

/** Points a number of people asks for under a norm: rounded up, so that nobody is left over. */
export const pointsFor = (norms: PlanningNorms, inhabitants: People): number => Math.ceil(inhabitants / norms.inhabitantsPerPoint)
