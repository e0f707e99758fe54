import type { Case } from './case.ts'
import { peopleOf, powerCut, slug, source } from './case-parts.ts'

const STERN = source('S23', 'Berlin: Haushalte wieder mit Strom versorgt (Stern)', '2026-01')
const UPDAY = source('S209', 'Stromausfall Berlin: 45.000 Haushalte frieren (upday)', '2026-01', 'https://www.upday.com/de/news/~jqxtcyk')
const OPERATORS = source(
  'S208',
  'Berliner Blackout: Telekom, Vodafone und O2 (inside digital)',
  '2026-01-05',
  'https://www.inside-digital.de/news/berliner-blackout-so-kaempfen-telekom-vodafone-und-o2-um-die-rueckkehr-ins-netz',
)
const VODAFONE = source(
  'S210',
  'Berliner Blackout: Mobilfunk-Grundversorgung (Vodafone)',
  '2026-01-06',
  'https://forum.vodafone.de/t5/~3309526',
)
const MZ = source(
  'S211',
  'Strom zurück im Südwesten, viele Wohnungen sind noch kalt (MZ)',
  '2026-01-07',
  'https://www.mz.de/panorama/~4176942',
)
const NIGHT_3 = source('S93', 'Dritte Nacht ohne Strom, Berlin (Schwarzwälder Bote)', '2026-01-06')
const HOMES = 45_400
const name = { nl: 'Berlijn-Zuidwest, brandstichting', en: 'Berlin south-west, arson' }

/** Saturday 3 January 2026, early morning (06:45 is taken), to Wednesday 7 January, early afternoon. */
export const berlin2026: Case = {
  id: slug('berlin-2026'),
  name,
  date: '2026-01-03',
  people: peopleOf(HOMES),
  peopleFrom: { nl: '45.400 huishoudens (S207) × 2,13', en: '45,400 households (S207) × 2.13' },
  dwellings: { detached: 0.25, terraced: 0.15, apartment: 0.6 },
  course: {
    kind: 'own',
    scenario: powerCut('berlin-2026', name, 'winter', { hour: 7, weekday: 6 }, { lowest: -7, likely: -2, highest: 1 }, [
      {
        durationHours: { lowest: 20, likely: 20.5, highest: 21 },
        restoration: {
          shape: 'curve',
          points: [
            { hours: 0, share: 0.155 },
            { hours: 45, share: 0.34 },
            { hours: 64, share: 0.38 },
            { hours: 82.5, share: 1 },
          ],
        },
      },
    ]),
  },
  informed: [
    {
      defaults: [
        slug('uptake-information'),
        slug('uptake-food'),
        slug('uptake-power'),
        slug('warm-places-share'),
        slug('come-after-hours'),
      ],
      how: {
        nl: '“Op dag 1 weinig gebruikt, kort om op te warmen of te laden” (S23) gaf de richting van deze inschattingen.',
        en: '“Little used on day 1, briefly to warm up or charge” (S23) gave the direction of these judgements.',
      },
    },
  ],
  observations: [
    {
      id: slug('power-72h'),
      what: { nl: 'Zonder stroom', en: 'Without power' },
      measure: { kind: 'outcome', outcome: slug('without-electricity'), hour: 72 },
      lowest: peopleOf(28_000),
      highest: peopleOf(31_000),
      reading: { nl: 'Ongeveer 30.000 huishoudens op dag 3.', en: 'About 30,000 households on day 3.' },
      sources: [NIGHT_3],
      standing: 'given',
    },
    {
      id: slug('power-returns'),
      what: { nl: 'Stroom terug (uur)', en: 'Power back (hour)' },
      measure: { kind: 'returns', service: slug('electricity') },
      lowest: 102,
      highest: 108,
      reading: { nl: 'Alle huishoudens sinds woensdag vroeg in de middag.', en: 'All households since early Wednesday afternoon.' },
      sources: [MZ],
      standing: 'given',
    },
    {
      id: slug('masts-57h'),
      what: { nl: 'Zendmasten uit', en: 'Masts down' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 57 },
      lowest: peopleOf(HOMES * 0.25),
      highest: peopleOf(HOMES * 0.36),
      reading: {
        nl: 'Maandagmiddag: Telekom 10 van 29 masten uit, Vodafone 10 van 39 (34 en 26 %); bellen was in het hele gebied mogelijk.',
        en: 'Monday afternoon: Telekom 10 of 29 masts down, Vodafone 10 of 39 (34 and 26 %); calling was possible in the whole area.',
      },
      sources: [OPERATORS, VODAFONE],
      standing: 'judged',
      missing: {
        nl: 'Aanbieders brachten binnen twee dagen aggregaten naar de meeste masten; bijtanken en noodaggregaten zitten niet in het model.',
        en: 'Operators brought generators to most masts within two days; refuelling and emergency generators are not in the model.',
      },
    },
    {
      id: slug('cold-24h'),
      what: { nl: 'In een koud huis', en: 'In a cold home' },
      measure: { kind: 'outcome', outcome: slug('cold-home'), hour: 24 },
      lowest: 0,
      highest: peopleOf(HOMES * 0.5),
      reading: {
        nl: 'Zondag: de woningen zijn nog betrekkelijk warm. Gelezen als hooguit de helft onder 15 °C.',
        en: 'Sunday: homes are still fairly warm. Read as half below 15 °C at most.',
      },
      sources: [STERN],
      standing: 'judged',
    },
    {
      id: slug('warm-places-24h'),
      what: { nl: 'Warme plekken', en: 'Warm places' },
      measure: { kind: 'outcome', outcome: slug('warm-places'), hour: 24 },
      lowest: 0,
      highest: 250,
      reading: { nl: '250 bedden, weinig gebruikt.', en: '250 beds, little used.' },
      sources: [STERN, UPDAY],
      standing: 'informed',
    },
  ],
}
