import type { MunicipalityId } from '../ids.ts'
import type { ProfileFields } from '../subjects/municipality-profile.ts'

/** GET /v1/profiles: of each municipality of the region. POST /v1/profiles/{municipality} with a `ProfileChange` answers with the one. */
export interface ProfileView {
  readonly municipality: MunicipalityId
  /** First the value to reckon with, then what others wrote apart; a field nobody spoke of is absent. */
  readonly fields: { readonly [F in keyof ProfileFields]?: readonly ProfileFields[F][] }
}
