import type { Case } from './case.ts'
import { peopleOf, powerCut, slug, source } from './case-parts.ts'

const NU = source('S9', 'Uitvalsduur van zendmasten bij stroomuitval (NU.nl)', '2023-03', 'https://nu.nl/tech/6255104')
const LINGEWAAL = source(
  'S196',
  'Onderzoek stroomstoring Tieler- en Bommelerwaard (gemeente Lingewaal)',
  '2008-03-25',
  'http://www.opennieuwsbank.nl/bericht/2008/03/25/E093-gemeente-lingewaal-.html',
)
const name = {
  nl: 'Bommeler- en Tielerwaard, helikopter in de hoogspanning',
  en: 'Bommeler- and Tielerwaard, helicopter in the power line',
}

/** Wednesday 12 December 2007. The municipality says two days, a later article three: both are in the duration. */
export const bommelerwaard2007: Case = {
  id: slug('bommelerwaard-2007'),
  name,
  date: '2007-12-12',
  people: peopleOf(50_000),
  peopleFrom: { nl: 'ruim 50.000 huishoudens (S197) × 2,13', en: 'over 50,000 households (S197) × 2.13' },
  dwellings: { detached: 0.45, terraced: 0.5, apartment: 0.05 },
  course: {
    kind: 'own',
    scenario: powerCut('bommelerwaard-2007', name, 'winter', { hour: 19, weekday: 3 }, { lowest: -5, likely: 0, highest: 4 }, [
      { durationHours: { lowest: 24, likely: 40, highest: 60 }, restoration: { shape: 'staged', steps: 4, hours: 12 } },
    ]),
  },
  informed: [
    {
      defaults: [slug('mobile-battery-hold')],
      how: {
        nl: 'Hetzelfde artikel (S9) noemt de 2 tot 3 uur van zendmasten; dat getal komt niet van deze storing.',
        en: 'The same article (S9) gives the 2 to 3 hours of masts; that number does not come from this outage.',
      },
    },
  ],
  observations: [
    {
      id: slug('mobile-24h'),
      what: { nl: 'Zonder mobiel', en: 'Without mobile' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 24 },
      lowest: peopleOf(37_500),
      highest: peopleOf(50_000),
      reading: {
        nl: 'Het net lag plat, behalve aan de randen van het gebied. Gelezen als 75 tot 100 %.',
        en: 'The network was down but at the edges of the area. Read as 75 to 100 %.',
      },
      sources: [NU],
      standing: 'judged',
    },
    {
      id: slug('power-returns'),
      what: { nl: 'Stroom terug (uur)', en: 'Power back (hour)' },
      measure: { kind: 'returns', service: slug('electricity') },
      lowest: 48,
      highest: 72,
      reading: { nl: 'Twee dagen (S196), ongeveer drie dagen (S9).', en: 'Two days (S196), about three days (S9).' },
      sources: [LINGEWAAL, NU],
      standing: 'given',
    },
  ],
}
