import type { Case } from './case.ts'
import { peopleOf, powerCut, slug, source } from './case-parts.ts'

const BZ = source('S206', '31 Stunden ohne Strom und ohne Heizung (B.Z.)', '2019-02', 'https://www.bz-berlin.de/berlin/treptow-koepenick/')
const SPIEGEL = source(
  'S204',
  'Nach Stromausfall bleiben Schulen und Kitas am Mittwoch zu (Spiegel)',
  '2019-02',
  'http://www.spiegel.de/panorama/gesellschaft/~a-1254123.html',
)
const DISTRICT = source(
  'S205',
  'Stromausfall in Köpenick: Bezirksamt öffnet Schulen (berlin.de)',
  '2019-02-20',
  'https://www.berlin.de/aktuelles/berlin/5682860-958092-stromausfall-in-koepenick-bezirksamt-oef.html',
)
const HOMES = 31_000
const name = { nl: 'Berlijn-Köpenick, kabels doorboord', en: 'Berlin-Köpenick, cables drilled through' }

/** Tuesday 19 February 2019, 14:10 to Wednesday 21:20; half of the homes were to be back from 18:30, the first were at 18:58. */
export const koepenick2019: Case = {
  id: slug('koepenick-2019'),
  name,
  date: '2019-02-19',
  people: peopleOf(HOMES),
  peopleFrom: { nl: '31.000 huishoudens (S42, S204) × 2,13', en: '31,000 households (S42, S204) × 2.13' },
  dwellings: { detached: 0.15, terraced: 0.2, apartment: 0.65 },
  course: {
    kind: 'own',
    scenario: powerCut('koepenick-2019', name, 'winter', { hour: 14, weekday: 2 }, { lowest: -3, likely: 2, highest: 8 }, [
      {
        durationHours: { lowest: 28.3, likely: 28.8, highest: 29 },
        restoration: {
          shape: 'curve',
          points: [
            { hours: 0, share: 0.5 },
            { hours: 2.4, share: 1 },
          ],
        },
      },
    ]),
  },
  informed: [],
  observations: [
    {
      id: slug('power-returns'),
      what: { nl: 'Stroom terug (uur)', en: 'Power back (hour)' },
      measure: { kind: 'returns', service: slug('electricity') },
      lowest: 31,
      highest: 33,
      reading: {
        nl: '31 uur; de berekening kijkt daar om de 3 uur en ziet het op uur 33.',
        en: '31 hours; the run tells every 3 hours there and sees it at hour 33.',
      },
      sources: [BZ],
      standing: 'given',
    },
    {
      id: slug('mobile-9h'),
      what: { nl: 'Zonder mobiel', en: 'Without mobile' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 9 },
      lowest: peopleOf(HOMES * 0.1),
      highest: peopleOf(HOMES * 0.9),
      reading: {
        nl: 'De brandweer, die avond: mobiel en vast zijn “deels” geraakt. Gelezen als 10 tot 90 %.',
        en: 'The fire brigade, that evening: mobile and landline “partly” affected. Read as 10 to 90 %.',
      },
      sources: [SPIEGEL],
      standing: 'judged',
      missing: {
        nl: 'Masten buiten het gebied nemen over en er komen aggregaten bij; het model laat elke mast zonder accu voorgoed uit.',
        en: 'Masts outside the area take over and generators are brought; in the model a mast whose battery is empty stays down.',
      },
    },
    {
      id: slug('visitors-18h'),
      what: { nl: 'Bezoekers per dag', en: 'Visitors per day' },
      measure: { kind: 'outcome', outcome: slug('visitors-per-day'), hour: 18 },
      lowest: 3,
      highest: 150,
      reading: {
        nl: 'Op één van vijf open scholen waren in de ochtend 3 mensen. Als alle vijf zo waren, de hele dag door en met een wagen bij het raadhuis: hooguit 150.',
        en: 'At one of five open schools were 3 people in the morning. If all five were alike, all day, with a van at the town hall: 150 at most.',
      },
      sources: [DISTRICT],
      standing: 'judged',
      missing: {
        nl: 'Op dag 1 gaan mensen naar familie, werk en buurten met stroom; dat zit niet in het model. De opkomst is voor een klein gebied te hoog.',
        en: 'On day 1 people go to family, work and quarters with power; that is not in the model. Uptake is too high for a small area.',
      },
    },
  ],
}
