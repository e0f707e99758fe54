import type { EventCrypto } from '../event/event-crypto.ts'
import { type CertificateId, certificateIdOf, type DeviceId, idBytes } from '../event/event-ids.ts'
import type { CausalFacts, CausalIndex } from '../log/causal-index.ts'
import { compareForDisplay, type EventFacts } from '../log/event-facts.ts'
import type { StoredEvent } from '../log/log-store.ts'
import { factsOf } from '../subjects/subject-event.ts'
import { unreachable } from '../unreachable.ts'
import type { Certificate, CertificateRevoked, DeviceEnrolled, PersonNamed } from './certificate.ts'
import { IssuerTimes } from './issuer-times.ts'
import { type Demand, type Judgement, type OutsideReason, UNSURE, type Unsure } from './judgement.ts'
import { enrolmentBytes, readRightsEvent } from './rights-event.ts'
import { liesWithin } from './scope.ts'

/** Region, municipality, point and a few between; a longer chain is an attempt to keep us busy. */
const LONGEST_CHAIN = 8

/**
 * Who might write what: a fold of the log's certificates. The judgement of an event is a function of the **set** of events added:
 * their order of arrival plays no part, nor does any clock but those of the issuers, who set the periods.
 *
 * A certificate is judged by those above it only, and a revocation counts only from above what it revokes; so judging ends, whatever
 * devices claim to have seen of each other.
 */
export class RightsIndex {
  private readonly crypto: Pick<EventCrypto, 'verify'>
  private readonly causes: CausalIndex
  private readonly times: IssuerTimes
  private readonly root: CertificateId | undefined
  private readonly issued = new Map<CertificateId, Issued>()
  private readonly revoked = new Map<CertificateId, Told<CertificateRevoked>[]>()
  private readonly enrolled = new Map<CertificateId, Told<DeviceEnrolled>[]>()
  private readonly named = new Map<string, Told<PersonNamed>[]>()

  /**
   * @param causes grows by what is added here; may be shared with other folds of the same log
   * @param root the fingerprint that is pinned; absent: nobody has rights yet
   */
  constructor(causes: CausalIndex, crypto: Pick<EventCrypto, 'verify'>, root?: CertificateId) {
    this.causes = causes
    this.times = new IssuerTimes(causes)
    this.crypto = crypto
    this.root = root
  }

  /** Every event of the log, of any space, each after the one before it on its chain. Adding an event twice is adding it once. */
  add(event: StoredEvent): void {
    const facts = factsOf(event.id, event.read)
    this.causes.add(facts)
    this.times.add(facts)
    const body = readRightsEvent(event)
    if (body === undefined) return
    switch (body.type) {
      case 'CertificateIssued':
        this.issued.set(certificateIdOf(idBytes(event.id)), { facts, body })
        break
      case 'CertificateRevoked':
        keep(this.revoked, body.certificate, { facts, body })
        break
      case 'DeviceEnrolled':
        keep(this.enrolled, body.certificate, { facts, body })
        break
      case 'PersonNamed':
        keep(this.named, body.person, { facts, body })
        break
      default:
        unreachable(body)
    }
  }

  /** Cost: a few searches in the chains of those who issued, O(log events) each. */
  judge(event: EventFacts, demand: Demand = {}): Judgement {
    const outside = (reason: OutsideReason, certificate: CertificateId | null): Judgement => ({ verdict: 'outside', reason, certificate })
    const chain = this.chainOf(event.certificate)
    if ('reason' in chain) return outside(chain.reason, chain.certificate)
    const [own] = chain.links
    if (own === undefined) return outside('no-certificate', null)
    if (!this.holds(event, own)) return outside('not-holder', own.id)
    const fault = this.faultOf(event, chain.links)
    if (fault !== undefined) return outside(fault.reason, fault.certificate)
    const { certificate } = own
    if (demand.scope !== undefined && !liesWithin(demand.scope, certificate.scope)) return outside('scope', own.id)
    if (demand.functions !== undefined && !demand.functions.includes(certificate.function)) return outside('function', own.id)
    return { verdict: 'within', certificate, unsure: this.doubtsOf(event, chain.links) }
  }

  /** Certificates that came, whether or not they hold; by id. */
  certificates(): readonly { readonly id: CertificateId; readonly certificate: Certificate; readonly by: EventFacts }[] {
    return [...this.issued]
      .map(([id, { body, facts }]) => ({ id, certificate: body, by: facts }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** The device for which it was made, unless that is an enrolment key; and those that proved to have that key. Sorted. */
  holdersOf(id: CertificateId): readonly DeviceId[] {
    const found = this.issued.get(id)
    if (found === undefined) return []
    const { holder } = found.body
    const proven = (this.enrolled.get(id) ?? []).filter(({ facts, body }) => this.proves(facts.device, id, body, holder))
    const devices = [...new Set(proven.map(({ facts }) => facts.device))].toSorted()
    return devices.length > 0 ? devices : [holder]
  }

  /** Certificates this device holds and that lead up to the root; by id. Whether they still count is for {@link judge}. */
  heldBy(device: DeviceId): readonly CertificateId[] {
    return this.certificates()
      .filter(({ id }) => this.holdersOf(id).includes(device) && this.leadsToRoot(id))
      .map(({ id }) => id)
  }

  /** Those above a certificate, up to the root; none when the way there is broken. */
  above(id: CertificateId): readonly CertificateId[] {
    const chain = this.chainOf(id)
    return 'reason' in chain ? [] : chain.links.slice(1).map((link) => link.id)
  }

  /** What it says, whether or not it holds; `undefined` while it is not here. */
  find(id: CertificateId): Certificate | undefined {
    return this.issued.get(id)?.body
  }

  leadsToRoot(id: CertificateId): boolean {
    return 'links' in this.chainOf(id)
  }

  /** Is neither it nor one above it revoked, as a whole, by anything here? Its period is for {@link judge}. */
  isOpen(id: CertificateId): boolean {
    return [id, ...this.above(id)].every((one) => this.revocationsOf(one).every(({ device }) => device !== null))
  }

  /** Revocations by somebody who might. */
  revocationsOf(id: CertificateId): readonly CertificateRevoked[] {
    return this.standing(this.linkOf(id)).map(({ body }) => body)
  }

  /** Last name given in display order; `undefined` when nobody said, or it was erased. */
  nameOf(person: string): string | undefined {
    return this.named
      .get(person)
      ?.toSorted((a, b) => compareForDisplay(a.facts, b.facts))
      .at(-1)?.body.name
  }

  /** From the certificate itself up to the root, or why there is no such way. */
  private chainOf(start: CertificateId | null): Chain | { readonly reason: OutsideReason; readonly certificate: CertificateId | null } {
    if (start === null) return { reason: 'no-certificate', certificate: null }
    const links: Link[] = []
    let at: CertificateId | null = start
    while (at !== null) {
      const link = this.linkOf(at)
      if (link === undefined) return { reason: 'certificate-unknown', certificate: at }
      const below = links.at(-1)
      if (below !== undefined) {
        const fault = this.issueFault(below, link)
        if (fault !== undefined) return { reason: fault, certificate: below.id }
      }
      links.push(link)
      if (link.id === this.root && link.facts.certificate === null && link.certificate.holder === link.facts.device) return { links }
      if (links.length === LONGEST_CHAIN) break
      at = link.facts.certificate
    }
    return { reason: 'issuer-unknown', certificate: links.at(-1)?.id ?? start }
  }

  private linkOf(id: CertificateId): Link | undefined {
    const found = this.issued.get(id)
    return found && { id, facts: found.facts, certificate: found.body }
  }

  private issueFault(given: Link, by: Link): OutsideReason | undefined {
    const [less, more] = [given.certificate, by.certificate]
    if (!this.holds(given.facts, by)) return 'not-holder'
    const fits = more.mayIssue && liesWithin(less.scope, more.scope) && less.from >= more.from && less.until <= more.until
    return fits ? undefined : 'issuer-exceeded'
  }

  /** Is the writer of `event` the holder, or one that had enrolled by then? */
  private holds(event: CausalFacts, { id, certificate: { holder } }: Link): boolean {
    if (event.device === holder) return true
    return (this.enrolled.get(id) ?? []).some(
      ({ facts, body }) => facts.device === event.device && this.causes.knew(event, facts) && this.proves(event.device, id, body, holder),
    )
  }

  private proves(device: DeviceId, id: CertificateId, { proof }: DeviceEnrolled, holder: DeviceId): boolean {
    return this.crypto.verify(idBytes(holder), enrolmentBytes(id, device), proof)
  }

  /** What the writer could know: that it was revoked, over, or not begun, here or anywhere above. */
  private faultOf(
    event: EventFacts,
    links: readonly Link[],
  ): { readonly reason: OutsideReason; readonly certificate: CertificateId } | undefined {
    for (const [i, link] of links.entries()) {
      const writer = i === 0 ? event : links[i - 1]?.facts
      if (this.standing(link).some((told) => aims(told.body, writer?.device) && this.causes.knew(event, told.facts)))
        return { reason: 'revoked', certificate: link.id }
      const { from, until } = link.certificate
      const clock = link.facts.device
      if ((this.times.latestKnownTo(event, clock) ?? 0) >= until) return { reason: 'expired', certificate: link.id }
      const first = this.times.firstThatKnew(event, clock)
      if (first !== undefined && first < from) return { reason: 'not-yet', certificate: link.id }
    }
    // A certificate that its issuer gave after it was itself revoked, or over, never was one.
    const above = links.slice(1)
    const [own] = links
    return own === undefined || above.length === 0 ? undefined : this.faultOf(own.facts, above)
  }

  private doubtsOf(event: EventFacts, links: readonly Link[]): readonly Unsure[] {
    const found = new Set<Unsure>()
    for (const [i, link] of links.entries()) {
      const writer = i === 0 ? event : links[i - 1]?.facts
      const first = this.times.firstThatKnew(event, link.facts.device)
      if (first !== undefined && first >= link.certificate.until) found.add('maybe-expired')
      const apart = this.standing(link).some((told) => aims(told.body, writer?.device) && !this.causes.knew(told.facts, event))
      if (apart) found.add('revoked-apart')
      if (this.causes.isForked(link.facts.device)) found.add('issuer-forked')
    }
    return UNSURE.filter((one) => found.has(one))
  }

  /** Revocations of a certificate by those above it, who were within when they said so. The root cannot be revoked, only pinned anew. */
  private standing(link: Link | undefined): readonly Told<CertificateRevoked>[] {
    if (link === undefined || link.id === this.root) return []
    const told = this.revoked.get(link.id) ?? []
    return told.filter(({ facts }) => {
      const above = this.chainOf(link.facts.certificate)
      const by = this.chainOf(facts.certificate)
      if ('reason' in above || 'reason' in by) return false
      const [own] = by.links
      if (own === undefined || !above.links.some(({ id }) => id === own.id)) return false
      return own.certificate.mayIssue && this.holds(facts, own) && this.faultOf(facts, by.links) === undefined
    })
  }
}

interface Told<Body> {
  readonly facts: EventFacts
  readonly body: Body
}
type Issued = Told<Certificate>
interface Link {
  readonly id: CertificateId
  readonly facts: EventFacts
  readonly certificate: Certificate
}
interface Chain {
  readonly links: readonly Link[]
}

function keep<Key, Body>(map: Map<Key, Told<Body>[]>, key: Key, told: Told<Body>): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [told])
  else if (!list.some(({ facts }) => facts.id === told.facts.id)) list.push(told)
}

const aims = ({ device }: CertificateRevoked, writer: DeviceId | undefined): boolean => device === null || device === writer
