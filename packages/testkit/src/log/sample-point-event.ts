import {
  CHECKLISTS,
  type EventId,
  HELP_KINDS,
  HELP_STATES,
  MEDIA,
  NEEDS,
  parseMunicipalityId,
  parseSlug,
  type PointCard,
  type PointEvent,
  POINT_ROLES,
  RELAY_TARGETS,
  SAID_STATES,
  SERVICE_STATES,
  STOCK_REASONS,
  URGENCIES,
  VISITOR_KINDS,
} from '@weerbaar/core'
import { sampleHash, sampleId } from './sample-content.ts'

const TIEL = parseMunicipalityId('GM0281@2024')
const WATER = parseSlug('water')
if (!TIEL || !WATER) throw new TypeError('a sample id is malformed')
const STEP = parseSlug('sign-outside')

export const samplePointCard = (overrides: Partial<PointCard> = {}): PointCard => ({
  name: 'Sporthal Westroijen',
  number: 12,
  municipality: TIEL ?? never(),
  tier: 'local',
  at: { x: 158_000, y: 433_000 },
  address: null,
  site: null,
  capacity: 200,
  plan: { id: sampleId('plan-1'), answerHash: sampleHash('c') },
  ...overrides,
})

/** One of every type, about one of few points and things, so that writers meet. @param earlier events that can be taken back */
export function samplePointEvents(random: () => number, earlier: readonly EventId[] = []): readonly PointEvent[] {
  const pick = <T>(...of: readonly T[]): T => of[Math.floor(random() * of.length)] as T // the index is below the length
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const point = pick(sampleId('punt-1'), sampleId('punt-2'))
  const [help, emergency, person, card, notice, supply] = ['hulp', 'nood', 'mens', 'kaart', 'bericht', 'vraag'].map((name) =>
    sampleId(`${name}-${upTo(2)}`),
  ) as [never, never, never, never, never, never] // six names, six ids
  const promise = sampleId(`toezegging-${upTo(2)}`)
  const form = random() < 0.3 ? { form: pick('0017', '0018') } : {}
  const item = WATER ?? never()
  const at = 1_750_000_000_000 + upTo(1_000_000)
  return [
    { type: 'PointRegistered', point, card: samplePointCard({ capacity: pick(100, 200, null) }) },
    {
      type: 'PointOpened',
      point,
      by: pick('region', 'municipality', 'inhabitants'),
      orderedBy: pick('burgemeester', null),
      authority: null,
    },
    { type: 'PointAcknowledged', point, by: pick('region', 'municipality') },
    { type: 'PointStateSaid', point, state: pick(...SAID_STATES), reason: pick(null, 'geen water') },
    { type: 'PointClosed', point, reason: null, left: pick(null, 'sleutel bij de conciërge') },
    { type: 'ChecklistTicked', point, list: pick(...CHECKLISTS), step: STEP ?? never(), done: random() < 0.5 },
    { type: 'ServiceSaid', point, need: pick(...NEEDS), state: pick(...SERVICE_STATES), reason: null, until: pick(null, at) },
    { type: 'VisitorsCame', point, kind: pick(...VISITOR_KINDS), number: upTo(5), ...form },
    { type: 'VisitorsLeft', point, number: upTo(3), ...form },
    { type: 'InsideCounted', point, number: upTo(90), ...form },
    { type: 'EntryUndone', point, event: pick(...earlier, sampleHash('9') as unknown as EventId) }, // sixty-four digits, as an event id
    {
      type: 'HelpAsked',
      point,
      help,
      kind: pick(...HELP_KINDS),
      what: 'Zuurstof bijna leeg',
      where: 'hal links',
      urgency: pick(...URGENCIES),
      ...form,
    },
    { type: 'HelpDetailsGiven', point, help, details: 'voorbeeldtekst', retainUntil: at },
    { type: 'HelpChanged', point, help, change: { field: 'urgency', value: pick(...URGENCIES) }, why: null },
    { type: 'HelpChanged', point, help, change: { field: 'state', value: pick(...HELP_STATES) }, why: 'opgelost' },
    { type: 'HelpChanged', point, help, change: { field: 'takenBy', value: pick('balie 1', 'balie 2', null) }, why: null },
    {
      type: 'EmergencyTaken',
      point,
      emergency,
      slip: pick('12-A-001', '12-B-001'),
      code: '4711',
      what: 'Val van trap',
      where: 'Dorpsstraat',
      victims: 1,
      ...form,
    },
    { type: 'EmergencySent', point, emergency, to: pick(...RELAY_TARGETS), medium: pick(...MEDIA) },
    { type: 'EmergencyAcknowledged', point, emergency, code: pick('4711', '1147'), by: 'brandweerpost', medium: pick(...MEDIA) },
    { type: 'EmergencyEnded', point, emergency, outcome: 'naar ziekenhuis' },
    { type: 'StockItemSet', point, item, card: { name: 'Drinkwater', unit: 'liter', warnAt: pick(null, 200), planned: 1000 } },
    { type: 'StockMoved', point, item, change: pick(-6, -3, 500), reason: pick(...STOCK_REASONS), ...form },
    { type: 'StockCounted', point, item, amount: upTo(900), ...form },
    {
      type: 'StaffCame',
      point,
      person,
      label: 'badge 7',
      role: pick(...POINT_ROLES),
      team: null,
      skills: null,
      walkIn: random() < 0.5,
      until: pick(null, at),
      ...form,
    },
    { type: 'StaffRested', point, person, resting: random() < 0.5 },
    { type: 'StaffLeft', point, person },
    { type: 'ShiftPlanned', point, shift: sampleId('dienst-1'), role: pick(...POINT_ROLES), from: at, to: at + 3_600_000, people: upTo(4) },
    {
      type: 'HandoverWritten',
      point,
      handover: sampleId('overdracht-1'),
      text: 'Water op om negen uur',
      from: 'coordinator',
      to: 'coordinator',
      ...form,
    },
    { type: 'CardPosted', point, card, board: pick('needs', 'offers', 'rumours'), text: 'Dekens', ...form },
    { type: 'CardChanged', point, card, change: { field: 'answer', value: pick(null, 'Klopt niet') } },
    { type: 'CardChanged', point, card, change: { field: 'state', value: pick('open', 'matched', 'answered', 'done') } },
    { type: 'JournalWritten', point, text: 'Koerier geweest', medium: pick(null, ...MEDIA), ...form },
    { type: 'ReportSent', point, text: 'Alles rustig', to: 'municipality', medium: pick(...MEDIA), ...form },
    {
      type: 'NoticeSent',
      notice,
      from: 'region',
      sender: 'VR, communicatie',
      to: pick(null, [point]),
      title: 'Water',
      text: 'Kook het water',
      validUntil: pick(null, at),
    },
    { type: 'NoticeWithdrawn', notice, why: null },
    { type: 'NoticeSeen', notice, point },
    { type: 'SupplyAsked', supply, point, item, amount: 2000, unit: 'liter', why: null, before: null },
    { type: 'SupplyPromised', supply, promise, by: { level: pick('region', 'municipality'), id: 'VR08' }, amount: 2000 },
    { type: 'SupplyConsented', supply, promise, given: random() < 0.5, by: 'locoburgemeester', why: null },
    { type: 'PromiseChosen', supply, promise },
    { type: 'SupplyShipped', supply, promise, amount: 2000, carrier: null },
    { type: 'SupplyReceived', supply, promise, amount: upTo(2000) },
    { type: 'SupplyWithdrawn', supply, why: null },
  ]
}

function never(): never {
  throw new TypeError('a list to pick from was empty')
}
