import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import type { EventFacts, Fact } from '../../log/event-facts.ts'
import { type Register, type Settled, settled, written } from '../../log/register.ts'
import type { CandidateSite, SiteFacts } from '../../region/region.ts'
import { unreachable } from '../../unreachable.ts'
import { type Decision, decided, refusedFor } from '../decision.ts'
import { readContent } from '../read-content.ts'
import { SITE_FIELDS, type SiteField, type SiteFields } from './site-fields.ts'
import { type SiteChange, type SiteEvent, siteEventShape, type SitePhoto } from './site-event.ts'

/** A value as said, and what the source said then. */
interface Said<T> {
  readonly value: T | null
  readonly source?: T
}
interface SiteRegisters {
  readonly fields: { readonly [F in SiteField]?: Register<Said<SiteFields[F]>> }
  readonly photo: Register<SitePhoto | null>
}
/** By id of the site. */
export type SiteCards = ReadonlyMap<string, SiteRegisters>

const NOTHING: SiteRegisters = { fields: {}, photo: [] }

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldSites(events: Iterable<Fact<SiteEvent>>, from: SiteCards = new Map()): SiteCards {
  const cards = new Map(from)
  for (const { facts, body } of events) cards.set(body.site, after(cards.get(body.site) ?? NOTHING, facts, body))
  return cards
}

function after(card: SiteRegisters, facts: EventFacts, body: SiteEvent): SiteRegisters {
  switch (body.type) {
    case 'SiteCardChanged': {
      const { field, value, source } = body.change
      const before: Register<unknown> = card.fields[field] ?? []
      const said = source === undefined ? { value } : { value, source }
      return { ...card, fields: { ...card.fields, [field]: written(before, { facts, value: said }) } }
    }
    case 'SitePhotoSet':
      return { ...card, photo: written(card.photo, { facts, value: body.photo }) }
    default:
      return unreachable(body)
  }
}

/** One field of a card as it stands. */
export interface CardField<T> {
  /** To reckon with: what a person said, else the source. `null`: a person said that it is not known. */
  readonly value: T | null
  readonly by: 'person' | 'source'
  /** What the region file says now; absent: nothing. */
  readonly source?: T
  /** What others said apart, not knowing it; to be shown side by side. */
  readonly beside: readonly (T | null)[]
  /** The source says something else, and nobody has answered that yet: to accept or to refuse. Until then the person's word stands. */
  readonly differs: boolean
}
export interface SiteCard {
  readonly site: string
  /** A field of which nothing was said is absent. */
  readonly fields: { readonly [F in SiteField]?: CardField<SiteFields[F]> }
  readonly photo?: Settled<SitePhoto | null>
}

/** What the region file says of a site, as fields of its card. */
export function sourceFields({
  name,
  ownerAgreed,
  facts = {},
}: Pick<CandidateSite, 'name' | 'ownerAgreed' | 'facts'>): Partial<SiteFields> {
  // A source that does not tick "agreed" says nothing: nobody may have asked.
  return { name, ...(ownerAgreed && { agreement: 'agreed' as const }), ...facts }
}

/** @param source what the region file says; of a site that is no longer in it nothing */
export function siteCardOf(cards: SiteCards, site: string, source: Partial<SiteFields>, causes: CausalIndex): SiteCard {
  const { fields, photo } = cards.get(site) ?? NOTHING
  const made = SITE_FIELDS.flatMap((field) => {
    const one = fieldOf<unknown>(fields[field] ?? [], source[field], causes)
    return one ? [[field, one] as const] : []
  })
  const picture = settled(photo, causes, sameContent)
  return { site, fields: Object.fromEntries(made), ...(picture && { photo: picture }) } // each was made from the register of its own field
}

function fieldOf<T>(register: Register<Said<T>>, source: T | undefined, causes: CausalIndex): CardField<T> | undefined {
  const person = settled(register, causes, (a, b) => a.value === b.value)
  const now = source === undefined ? {} : { source }
  if (!person) return source === undefined ? undefined : { value: source, by: 'source', ...now, beside: [], differs: false }
  const answered = [person.value, ...person.beside.map(({ value }) => value)].some(
    (said) => said.value === source || said.source === source,
  )
  return {
    value: person.value.value,
    by: 'person',
    ...now,
    beside: person.beside.map(({ value }) => value.value),
    differs: source !== undefined && !answered,
  }
}

/** The site with all that is known of it; public only where the owner agreed, and nobody says otherwise beside it. */
export function siteAsKnown(site: CandidateSite, { fields }: SiteCard): CandidateSite {
  const facts: Partial<Record<keyof SiteFacts, number | boolean>> = {}
  for (const field of ['floorArea', 'stepFree', 'toilets', 'generator'] as const) {
    const value = fields[field]?.value
    if (value !== undefined && value !== null) facts[field] = value
  }
  const { facts: _, ...rest } = site
  const { agreement } = fields
  return {
    ...rest,
    name: fields.name?.value ?? site.name,
    ownerAgreed: agreement !== undefined && [agreement.value, ...agreement.beside].every((said) => said === 'agreed'),
    ...(Object.keys(facts).length > 0 && { facts: facts as SiteFacts }), // each field came from the card's field of that name
  }
}

/** Reads a change as a screen asks for it: a field and its value; what the source says is for the hub to add. */
export function readSiteChange(site: string, content: unknown): Decision<SiteEvent> {
  return readContent(siteEventShape, { type: 'SiteCardChanged', site, change: content })
}

/**
 * No event when a person said so already, nothing stands beside it and no difference is open. Saying again what stands answers an open
 * difference: it refuses what the source says; saying what the source says accepts it.
 */
export function decideChangeSite(
  site: string,
  { field, value }: SiteChange,
  source: Partial<SiteFields>,
  cards: SiteCards,
  causes: CausalIndex,
): Decision<SiteEvent> {
  if (typeof value === 'string' && value.trim() === '') return refusedFor('value-missing', field, {})
  const before = siteCardOf(cards, site, source, causes).fields[field]
  if (before?.by === 'person' && before.value === value && before.beside.length === 0 && !before.differs) return decided<SiteEvent>()
  const said = source[field]
  const change = { field, value, ...(said !== undefined && { source: said }) } as SiteChange // the source's value is of the same field
  return decided<SiteEvent>({ type: 'SiteCardChanged', site, change })
}

/** No event when there was no photo to take away. */
export function decidePhoto(site: string, photo: SitePhoto | null, cards: SiteCards): Decision<SiteEvent> {
  if (photo === null && !cards.get(site)?.photo.some(({ value }) => value !== null)) return decided<SiteEvent>()
  return decided<SiteEvent>({ type: 'SitePhotoSet', site, photo })
}
