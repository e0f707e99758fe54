import type { Slug } from '../ids.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'
import type { Share } from '../units.ts'
import type { Assumption } from './assumption.ts'
import type { Dependency, Recovery } from './service.ts'

/**
 * Something an organisation must go on doing: register a birth, answer 112, pay benefits. Hangs on the graph of services as a service does.
 */
export interface Process {
  readonly id: Slug
  readonly name: Words
  readonly organisation: 'municipality' | 'safety-region'
  /** On services, or on other processes: what it needs to be done in the normal way. */
  readonly dependsOn: readonly Dependency[]
  readonly recovery: Recovery
  /** Assumption ids: share of the work that can be done by hand when the normal way is gone, and for how long. */
  readonly byHand: { readonly share: Slug; readonly hours: Slug }
  /** Least that has to go on (basisniveau dienstverlening), as a share of the normal work, and in words. */
  readonly base: { readonly share: Share; readonly what: Words }
  /** Maximum tolerable period of disruption: hours below the base level until that cannot be accepted. */
  readonly mtpdHours: number
  /** Where the MTPD comes from. */
  readonly source: Source
  readonly kind: Assumption['kind']
}
