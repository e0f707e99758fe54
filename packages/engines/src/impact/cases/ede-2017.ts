import type { Case } from './case.ts'
import { peopleOf, peopleWithGas, slug, source } from './case-parts.ts'

const COUNTS = source(
  'S201',
  '113 woningen in Ede hebben weer gas (Omroep Gelderland)',
  '2017-01-09',
  'http://www.omroepgelderland.nl/nieuws/2125188/',
)
const NOS = source('S202', 'Gasstoring in Ede duurt nog twee tot drie dagen (NOS)', '2017-01-09', 'http://nos.nl/artikel/2152118')
const TELEGRAAF = source('S22', 'Gasstoring Ede deels opgelost (De Telegraaf)', '2017-01', 'https://telegraaf.nl/binnenland/27397457')
const HOMES = 487

/** Saturday 7 January 2017, morning, district Maandereng: water in the gas mains. */
export const ede2017: Case = {
  id: slug('ede-2017'),
  name: { nl: 'Ede, water in de gasleiding', en: 'Ede, water in the gas main' },
  date: '2017-01-07',
  people: peopleWithGas(HOMES),
  peopleFrom: {
    nl: '487 woningen met gas (S22) × 2,13, plus 12 % zonder gas',
    en: '487 homes with gas (S22) × 2.13, and 12 % without gas on top',
  },
  dwellings: { detached: 0.1, terraced: 0.6, apartment: 0.3 },
  course: { kind: 'shipped', scenario: slug('gas-district-week') },
  informed: [
    {
      defaults: [slug('gas-district-week'), slug('gas-restart-lag'), slug('gas-restart-spread')],
      how: {
        nl: 'Vorm en duur zijn naar Ede en Apeldoorn gekozen (S22, S96).',
        en: 'Shape and duration were chosen after Ede and Apeldoorn (S22, S96).',
      },
    },
    {
      defaults: [slug('uptake-warmth'), slug('uptake-information'), slug('uptake-toilet')],
      how: { nl: 'De opkomst in Ede begrenst de orde van grootte (S22).', en: 'Uptake in Ede bounds the order of magnitude (S22).' },
    },
  ],
  observations: [
    {
      id: slug('gas-54h'),
      what: { nl: 'Zonder gas', en: 'Without gas' },
      measure: { kind: 'outcome', outcome: slug('without-gas'), hour: 54 },
      lowest: peopleOf(370),
      highest: peopleOf(390),
      reading: { nl: 'Maandagmiddag 113 van ongeveer 490 terug.', en: '113 of about 490 back on Monday afternoon.' },
      sources: [COUNTS],
      standing: 'informed',
    },
    {
      id: slug('gas-returns'),
      what: { nl: 'Gas terug (uur)', en: 'Gas back (hour)' },
      measure: { kind: 'returns', service: slug('gas') },
      lowest: 96,
      highest: 132,
      reading: {
        nl: 'Maandagochtend: nog twee tot drie dagen, voor een enkeling langer. Een verwachting; het einde zelf is niet gevonden.',
        en: 'Monday morning: two to three more days, a few longer. An expectation; the end itself was not found.',
      },
      sources: [NOS],
      standing: 'informed',
      missing: {
        nl: 'De vorm van het scenario past bij Apeldoorn (1.300 woningen) en duurt voor 487 woningen te lang: de ploeg schaalt niet mee.',
        en: 'The shape of the scenario fits Apeldoorn (1,300 homes) and is too long for 487 homes: crews are not scaled.',
      },
    },
    {
      id: slug('visitors-48h'),
      what: { nl: 'Bezoekers per dag', en: 'Visitors per day' },
      measure: { kind: 'outcome', outcome: slug('visitors-per-day'), hour: 48 },
      lowest: 20,
      highest: 60,
      reading: {
        nl: '48 keer gedoucht in ruim twee dagen, en af en toe iemand voor koffie: 20 tot 60 per dag.',
        en: '48 showers in over two days, and now and then somebody for coffee: 20 to 60 a day.',
      },
      sources: [COUNTS, TELEGRAAF],
      standing: 'informed',
    },
    {
      id: slug('warm-places-48h'),
      what: { nl: 'Warme plekken', en: 'Warm places' },
      measure: { kind: 'outcome', outcome: slug('warm-places'), hour: 48 },
      lowest: 5,
      highest: 24,
      reading: { nl: 'Zes hotelkamers, 1 tot 4 mensen per kamer.', en: 'Six hotel rooms, 1 to 4 people a room.' },
      sources: [COUNTS, TELEGRAAF],
      standing: 'informed',
    },
  ],
}
