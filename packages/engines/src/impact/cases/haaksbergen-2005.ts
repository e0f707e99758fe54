import type { Case } from './case.ts'
import { powerCut, slug, source } from './case-parts.ts'

const NRC = source(
  'S90',
  'Haaksbergen: na 24 uur moet er weer stroom zijn (NRC)',
  '2005-11-28',
  'https://nrc.nl/nieuws/2005/11/28/na-24-uur-moet-er-toch-weer-stroom-zijn-11048716-a434057',
)
const NOTICE = source(
  'S195',
  'Stroomstoring gemeente Haaksbergen (persbericht)',
  '2005-11-26',
  'https://emea.nl/persberichten/stroomstoring-gemeente-haaksbergen-13161/',
)
const name = { nl: 'Haaksbergen, ijs op de lijnen', en: 'Haaksbergen, ice on the lines' }

/** Friday 25 November 2005, 13:48, snow and wind. When the first 9,000 had power again no source tells: anywhere from 6 to 40 hours. */
export const haaksbergen2005: Case = {
  id: slug('haaksbergen-2005'),
  name,
  date: '2005-11-25',
  people: 24_000,
  peopleFrom: { nl: '24.000 mensen zonder stroom (S90)', en: '24,000 people without power (S90)' },
  dwellings: { detached: 0.4, terraced: 0.5, apartment: 0.1 },
  course: {
    kind: 'own',
    scenario: powerCut('haaksbergen-2005', name, 'autumn', { hour: 14, weekday: 5 }, { lowest: -2, likely: 1, highest: 4 }, [
      // 15,000 of them: longer than two days, the last on Sunday after more than 50 hours
      { durationHours: { lowest: 48, likely: 50, highest: 52 }, restoration: { shape: 'at-once' }, severity: 0.625 },
      { durationHours: { lowest: 6, likely: 24, highest: 40 }, restoration: { shape: 'at-once' } },
    ]),
  },
  informed: [],
  observations: [
    {
      id: slug('power-48h'),
      what: { nl: 'Zonder stroom', en: 'Without power' },
      measure: { kind: 'outcome', outcome: slug('without-electricity'), hour: 48 },
      lowest: 14_000,
      highest: 16_000,
      reading: { nl: '“ongeveer 15.000, ruim twee dagen”', en: '“about 15,000, over two days”' },
      sources: [NRC],
      standing: 'given',
    },
    {
      id: slug('mobile-21h'),
      what: { nl: 'Zonder mobiel', en: 'Without mobile' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 21 },
      lowest: 18_000,
      highest: 24_000,
      reading: {
        nl: 'Bericht van zaterdag: het mobiele net is uitgevallen, communicatie nagenoeg onmogelijk. Gelezen als 75 tot 100 %.',
        en: 'Notice of Saturday: the mobile network has failed, communication nearly impossible. Read as 75 to 100 %.',
      },
      sources: [NOTICE],
      standing: 'judged',
    },
  ],
}
