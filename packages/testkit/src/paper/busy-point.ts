import { NEEDS, parseSlug, type PointEvent, type RecordId, URGENCIES } from '@weerbaar/core'
import { sampleId } from '../log/sample-content.ts'
import { samplePointCard } from '../log/sample-point-event.ts'
import { TEST_START } from '../log/test-device.ts'

/** The point of {@link busyPoint}. */
export const BUSY_POINT: RecordId = sampleId('punt-1')

/** A point with as much going on as one page must hold: all nine services said, twelve items, ten requests, a long handover, two notices. */
export function busyPoint(): readonly PointEvent[] {
  const point = BUSY_POINT
  const items = Array.from({ length: 12 }, (_, i) => must(parseSlug(i === 0 ? 'water' : `artikel-${i}`)))
  return [
    { type: 'PointRegistered', point, card: samplePointCard() },
    { type: 'PointOpened', point, by: 'municipality', orderedBy: 'burgemeester', authority: null },
    { type: 'PointStateSaid', point, state: 'limited', reason: 'De grote zaal is koud' },
    ...NEEDS.map(
      (need, i): PointEvent => ({
        type: 'ServiceSaid',
        point,
        need,
        state: (['on', 'limited', 'off'] as const)[i % 3] ?? 'on',
        reason: i % 3 === 0 ? null : 'aggregaat wacht op brandstof',
        until: i % 3 === 2 ? TEST_START + 86_400_000 : null,
      }),
    ),
    ...items.flatMap((item, i): readonly PointEvent[] => [
      {
        type: 'StockItemSet',
        point,
        item,
        card: { name: i === 0 ? 'Drinkwater' : `Artikel ${i}`, unit: 'liter', warnAt: 20, planned: 1000 },
      },
      ...(i < 6 ? [{ type: 'StockCounted', point, item, amount: 100 * i } as const] : []),
    ]),
    { type: 'VisitorsCame', point, kind: 'adult', number: 73 },
    ...Array.from(
      { length: 10 },
      (_, i): PointEvent => ({
        type: 'HelpAsked',
        point,
        help: sampleId(`hulp-${i}`),
        kind: 'medication',
        what: 'GEHEIM-WAT',
        where: 'GEHEIM-WAAR',
        urgency: URGENCIES[i % 3] ?? 'now',
      }),
    ),
    {
      type: 'StaffCame',
      point,
      person: sampleId('mens-1'),
      label: 'GEHEIM-NAAM',
      role: 'helper',
      team: null,
      skills: 'GEHEIM-KUNDE',
      walkIn: true,
      until: null,
    },
    {
      type: 'HandoverWritten',
      point,
      handover: sampleId('overdracht-1'),
      text: 'De koerier komt om zes uur en om twaalf uur. Het aggregaat moet om drie uur worden bijgevuld. '.repeat(12),
      from: 'coordinator',
      to: 'coordinator',
    },
    notice('bericht-1', 'Kook het water', 'Kook drinkwater drie minuten voor u het drinkt.', null),
    notice('bericht-2', 'Oud nieuws', 'Dit geldt niet meer.', TEST_START + 1),
  ]
}

const notice = (id: string, title: string, text: string, validUntil: number | null): PointEvent => ({
  type: 'NoticeSent',
  notice: sampleId(id),
  from: 'region',
  sender: 'Veiligheidsregio, communicatie',
  to: null,
  title,
  text,
  validUntil,
})

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('a sample id is malformed')
  return value
}
