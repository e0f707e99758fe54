import type { MunicipalityId } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { EventFacts, Fact } from '../log/event-facts.ts'
import { type Register, type Settled, settled, written } from '../log/register.ts'
import { sameContent } from '../event/content-hash.ts'
import { NEEDS, type Need } from '../model/need.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { sortedIds } from './keyed.ts'
import { municipalityId } from './model-shapes.ts'
import { POINT_TIERS, type PointTier } from './point/point-fields.ts'
import { readContent } from './read-content.ts'
import { count, list, oneOf, orNull, record, type Shape, tagged, text } from './shape.ts'

/**
 * How one municipality goes about its points, on ten fields that all have in common, so that the region can read fourteen of them side by side.
 * `null`: somebody said that it is not settled. Functions, never names of persons.
 */
export interface ProfileFields {
  /** What it calls a point to its inhabitants. */
  readonly pointName: string | null
  /** The tiers it has, and what it calls each. */
  readonly tiers: readonly { readonly tier: PointTier; readonly name: string }[] | null
  /** What every point offers. */
  readonly package: readonly Need[] | null
  /** What a point offers where it can. */
  readonly extra: readonly Need[] | null
  /** Who may order a point to open. */
  readonly openingAuthority: string | null
  /** Minutes from the order to open doors. */
  readonly openWithin: number | null
  /** Who has the keys. */
  readonly keyHolder: string | null
  /** Who coordinates the points of the municipality. */
  readonly coordinator: string | null
  /** Who must agree before stock of the municipality moves elsewhere. */
  readonly stockConsent: string | null
  /** Whom the coordinator reports to. */
  readonly reportsTo: string | null
}
export type ProfileField = keyof ProfileFields
type ChangeOf<F extends ProfileField> = { readonly field: F; readonly value: ProfileFields[F] }
export type ProfileChange = { readonly [F in ProfileField]: ChangeOf<F> }[ProfileField]

/** One field at a time, so that two people who change different fields do not meet. */
export interface ProfileEvent {
  readonly type: 'MunicipalityProfileChanged'
  readonly municipality: MunicipalityId
  readonly change: ProfileChange
}

const change = <F extends string, T>(field: F, value: Shape<T>) => record({ field: oneOf(field), value: orNull(value) })
const needs = list(oneOf(...NEEDS))
const changeShape = tagged('field', {
  pointName: change('pointName', text),
  tiers: change('tiers', list(record({ tier: oneOf(...POINT_TIERS), name: text }))),
  package: change('package', needs),
  extra: change('extra', needs),
  openingAuthority: change('openingAuthority', text),
  openWithin: change('openWithin', count),
  keyHolder: change('keyHolder', text),
  coordinator: change('coordinator', text),
  stockConsent: change('stockConsent', text),
  reportsTo: change('reportsTo', text),
} satisfies Record<ProfileField, Shape<ProfileChange>>)
export const PROFILE_FIELDS = [
  'pointName',
  'tiers',
  'package',
  'extra',
  'openingAuthority',
  'openWithin',
  'keyHolder',
  'coordinator',
  'stockConsent',
  'reportsTo',
] as const satisfies readonly ProfileField[]

export const profileEventShape: Shape<ProfileEvent> = record({
  type: oneOf('MunicipalityProfileChanged'),
  municipality: municipalityId,
  change: changeShape,
})

/** Reads a change as a screen asks for it. */
export const readProfileChange = (municipality: MunicipalityId, change: unknown): Decision<ProfileEvent> =>
  readContent(profileEventShape, { type: 'MunicipalityProfileChanged', municipality, change })

type Registers = { readonly [F in ProfileField]?: Register<ProfileFields[F]> }
export type Profiles = ReadonlyMap<MunicipalityId, Registers>

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldProfiles(events: Iterable<Fact<ProfileEvent>>, from: Profiles = new Map()): Profiles {
  const profiles = new Map(from)
  for (const { facts, body } of events)
    profiles.set(body.municipality, withChange(profiles.get(body.municipality) ?? {}, facts, body.change))
  return profiles
}

function withChange<F extends ProfileField>(registers: Registers, facts: EventFacts, { field, value }: ChangeOf<F>): Registers {
  const register: Register<ProfileFields[F]> = registers[field] ?? []
  return { ...registers, [field]: written(register, { facts, value }) }
}

/** A profile as it stands; absent fields nobody ever spoke of. Each with what others wrote apart beside it. */
export interface MunicipalityProfile {
  readonly municipality: MunicipalityId
  readonly fields: { readonly [F in ProfileField]?: Settled<ProfileFields[F]> }
}

export function profileOf(profiles: Profiles, municipality: MunicipalityId, causes: CausalIndex): MunicipalityProfile {
  const registers = profiles.get(municipality) ?? {}
  const fields = PROFILE_FIELDS.flatMap((field) => {
    const found = settled<unknown>(registers[field] ?? [], causes, sameContent)
    return found ? [[field, found] as const] : []
  })
  return { municipality, fields: Object.fromEntries(fields) } // each was settled from the register of its own field
}

/** Municipalities somebody wrote of, by id. */
export const profilesIn = (profiles: Profiles, causes: CausalIndex): readonly MunicipalityProfile[] =>
  sortedIds(profiles).map((id) => profileOf(profiles, id as MunicipalityId, causes)) // keys of Profiles are MunicipalityIds

/** Refuses text without text; no event when the field says so already and nothing stands beside it. */
export function decideChangeProfile(
  municipality: MunicipalityId,
  change: ProfileChange,
  profiles: Profiles,
  causes: CausalIndex,
): Decision<ProfileEvent> {
  if (typeof change.value === 'string' && change.value.trim() === '') return refusedFor('value-missing', change.field, {})
  const before = profileOf(profiles, municipality, causes).fields[change.field]
  if (before && sameValue(before.value, change.value) && before.beside.length === 0) return decided<ProfileEvent>()
  return decided<ProfileEvent>({ type: 'MunicipalityProfileChanged', municipality, change })
}

const sameValue = (a: ProfileFields[ProfileField], b: ProfileFields[ProfileField]): boolean => sameContent({ value: a }, { value: b })
