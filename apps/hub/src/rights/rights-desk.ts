import {
  CausalIndex,
  type CertificateId,
  type DeviceId,
  type EventFacts,
  factsOf,
  followLog,
  type LogStore,
  type OutsideReason,
  RightsIndex,
  type RightsView,
  type Unsure,
  writeUnder,
} from '@weerbaar/core'
import { issueCertificate, nodeCrypto } from '@weerbaar/store'

/** Who might write what, as far as this hub has heard. */
export interface RightsDesk {
  /** What this hub writes under; absent: nothing, and then its events are marked so. */
  readonly held: () => CertificateId | undefined
  /** What it writes under for people whose browser can keep no key. */
  readonly heldOnBehalf: () => CertificateId | undefined
  /** Does this certificate mark its events as written for somebody else? */
  readonly isOnBehalf: (certificate: CertificateId | null) => boolean
  readonly view: () => Promise<RightsView>
}

/** Events read from the log at a time. */
const PAGE = 10_000

/**
 * Reads the log once at the start, and what is new each time it is asked.
 * @param root the fingerprint pinned in the data folder
 */
export async function openRightsDesk(log: LogStore, root: CertificateId | undefined): Promise<RightsDesk> {
  const rights = new RightsIndex(new CausalIndex(), nodeCrypto, root)
  const told: EventFacts[] = []
  const follower = followLog(log)
  let reading: Promise<void> = Promise.resolve()

  async function readOn(): Promise<void> {
    for (;;) {
      const { events, completed } = await follower.next(PAGE)
      for (const event of completed) rights.add(event)
      for (const event of events) {
        rights.add(event)
        if (event.read.space !== null) told.push(factsOf(event.id, event.read))
      }
      if (events.length < PAGE) return
    }
  }
  /** One after the other: two that read at once would count twice. */
  const catchUp = (): Promise<void> => (reading = reading.then(readOn))
  await catchUp()
  await giveFormsTheirOwn(log, rights)
  await catchUp()

  let known: { readonly device: DeviceId; readonly under: ReturnType<typeof writeUnder> } | undefined
  const under = (): ReturnType<typeof writeUnder> => {
    const device = log.device()
    if (known?.device !== device) known = { device, under: writeUnder(rights, device) }
    return known.under
  }
  const held = (): CertificateId | undefined => under().own

  return {
    held,
    heldOnBehalf: () => under().onBehalf,
    isOnBehalf: (certificate) => certificate !== null && (rights.find(certificate)?.onBehalf ?? false),
    async view() {
      await catchUp()
      known = undefined
      const outside: Partial<Record<OutsideReason, number>> = {}
      const unsure: Partial<Record<Unsure, number>> = {}
      for (const facts of told) {
        const judged = rights.judge(facts)
        if (judged.verdict === 'outside') outside[judged.reason] = (outside[judged.reason] ?? 0) + 1
        else for (const doubt of judged.unsure) unsure[doubt] = (unsure[doubt] ?? 0) + 1
      }
      return {
        root: root ?? null,
        enrolled: held() !== undefined,
        certificates: rights.certificates().map(({ id, certificate }) => ({
          id,
          scope: certificate.scope.join('/'),
          function: certificate.function,
          from: new Date(certificate.from).toISOString(),
          until: new Date(certificate.until).toISOString(),
          onBehalf: certificate.onBehalf,
          devices: rights.holdersOf(id),
          trusted: rights.leadsToRoot(id),
          revoked: rights.revocationsOf(id).map(({ device, reason }) => ({ device, reason })),
        })),
        events: told.length,
        outside,
        unsure,
      }
    },
  }
}

/** A hub that may give certificates gives itself one for the plain forms, so that what it signs there for others shows as such. */
async function giveFormsTheirOwn(log: LogStore, rights: RightsIndex): Promise<void> {
  const { own, onBehalf } = writeUnder(rights, log.device())
  const certificate = own === undefined ? undefined : rights.find(own)
  if (certificate === undefined || !certificate.mayIssue || onBehalf !== undefined) return
  const { function: function_, scope, from, until } = certificate
  await issueCertificate(log, rights, { holder: log.device(), function: function_, scope, from, until, mayIssue: false, onBehalf: true })
}

/** Everything written by this hub stands under its own certificate, when it has one. */
export function underCertificate(log: LogStore, held: () => CertificateId | undefined): LogStore {
  return {
    ...log,
    append(draft) {
      const certificate = draft.certificate ?? held()
      return log.append(certificate === undefined ? draft : { ...draft, certificate })
    },
  }
}
