import type { CandidateSite, SiteFacts } from '@weerbaar/core'
import type { Tags } from './read-block.ts'

export interface Building {
  readonly kind: CandidateSite['kind']
  readonly name?: string
  readonly facts: Omit<SiteFacts, 'floorArea'>
  /** Its outline is a building, not the grounds around it. Floors above ground; 1 where not said. */
  readonly floors?: number
}

/** A building that could be a noodsteunpunt, by its tags; `undefined` for all others. */
export function buildingOf(tags: Tags): Building | undefined {
  const kind = kindOf(tags)
  if (kind === undefined) return undefined
  const address = [tags.get('addr:street'), tags.get('addr:housenumber')].filter((part) => part !== undefined).join(' ')
  const name = tags.get('name:nl') ?? tags.get('name') ?? (address === '' ? undefined : address)
  const stepFree = said(tags.get('wheelchair'))
  const toilets = said(tags.get('toilets'))
  const generator = said(tags.get('backup_generator') ?? tags.get('emergency_power') ?? tags.get('generator'))
  const floors = Number(tags.get('building:levels') ?? '1')
  return {
    kind,
    ...(name !== undefined && { name }),
    facts: {
      ...(stepFree !== undefined && { stepFree }),
      ...(toilets !== undefined && { toilets }),
      ...(generator !== undefined && { generator }),
    },
    ...(tags.has('building') && tags.get('building') !== 'no' && { floors: floors >= 1 && floors < 100 ? floors : 1 }),
  }
}

function kindOf(tags: Tags): CandidateSite['kind'] | undefined {
  switch (tags.get('amenity')) {
    case 'school':
      return schoolOf(tags.get('isced:level') ?? '')
    case 'community_centre':
    case 'social_centre':
      return 'community-centre'
    case 'place_of_worship':
      return tags.get('religion') === 'muslim'
        ? 'mosque'
        : (tags.get('religion') ?? 'christian') === 'christian'
          ? 'church'
          : 'meeting-place'
    case 'townhall':
      return 'town-hall'
    case 'fire_station':
      return 'fire-station'
    case 'library':
      return 'library'
    default:
      break
  }
  if (tags.get('leisure') === 'sports_hall' || (tags.get('leisure') === 'sports_centre' && tags.has('building'))) return 'sports-hall'
  switch (tags.get('building')) {
    case 'school':
      return 'school'
    case 'sports_hall':
    case 'sports_centre':
      return 'sports-hall'
    case 'church':
    case 'chapel':
    case 'cathedral':
      return 'church'
    case 'mosque':
      return 'mosque'
    case 'fire_station':
      return 'fire-station'
    case 'townhall':
      return 'town-hall'
    default:
      return undefined
  }
}

/** Levels of the ISCED of UNESCO: 1 is primary, 2 and 3 secondary. */
function schoolOf(levels: string): CandidateSite['kind'] {
  const [primary, secondary] = [/1/.test(levels), /[23]/.test(levels)]
  return primary === secondary ? 'school' : primary ? 'primary-school' : 'secondary-school'
}

/** Yes, no, or not said: `limited` says neither. */
const said = (value: string | undefined): boolean | undefined =>
  value === 'yes' || value === 'designated' ? true : value === 'no' ? false : undefined
