import type { Case } from './case.ts'
import { peopleOf, powerCut, slug, source } from './case-parts.ts'

const NRC = source(
  'S79',
  'Noodvoorzieningen faalden bij grote stroomstoring Amsterdam (NRC)',
  '2017-07-07',
  'https://nrc.nl/nieuws/2017/07/07/noodvoorzieningen-faalden-bij-grote-stroomstoring-amsterdam',
)
const INSPECTORATES = source(
  'S199',
  'Noodnummer 112 bij grote drukte niet goed genoeg bereikbaar (NU.nl, over het rapport van de inspecties)',
  '2017-07',
  'http://www.nu.nl/binnenland/4858500/',
)
const RD = source('S200', 'Grote stroomstoring hult Amsterdam in donker (RD)', '2017-01-17', 'http://www.rd.nl/~1.1367367')
const HOMES = 365_000
const name = { nl: 'Amsterdam, kortsluiting op station Hemweg', en: 'Amsterdam, short circuit at Hemweg substation' }

/** Tuesday 17 January 2017, 04:19. NRC says two hours; papers of that day say 160,000 of 360,000 back at 06:30 and all around 09:00. */
export const amsterdam2017: Case = {
  id: slug('amsterdam-2017'),
  name,
  date: '2017-01-17',
  people: peopleOf(HOMES),
  peopleFrom: { nl: '365.000 huizen (S79) × 2,13', en: '365,000 homes (S79) × 2.13' },
  dwellings: { detached: 0.05, terraced: 0.25, apartment: 0.7 },
  course: {
    kind: 'own',
    scenario: powerCut('amsterdam-2017', name, 'winter', { hour: 4, weekday: 2 }, { lowest: -3, likely: 0, highest: 4 }, [
      {
        durationHours: { lowest: 1.7, likely: 2, highest: 2.2 },
        restoration: {
          shape: 'curve',
          points: [
            { hours: 0, share: 0.44 },
            { hours: 2.6, share: 1 },
          ],
        },
      },
    ]),
  },
  informed: [
    {
      defaults: [slug('mobile-battery-hold')],
      how: {
        nl: '“Binnen twee uur op grote schaal uitgevallen” (S79) staat als 2 uur bij de andere bronnen van deze aanname.',
        en: '“Failed widely within two hours” (S79) stands as 2 hours among the other sources of this assumption.',
      },
    },
    {
      defaults: [slug('district-heat-restart-lag')],
      how: {
        nl: 'Dat woningen met stadsverwarming nog uren koud waren (S200), gaf deze aanname haar richting.',
        en: 'That homes on district heating stayed cold for hours (S200) gave this assumption its direction.',
      },
    },
  ],
  observations: [
    {
      id: slug('power-3h'),
      what: { nl: 'Zonder stroom', en: 'Without power' },
      measure: { kind: 'outcome', outcome: slug('without-electricity'), hour: 3 },
      lowest: peopleOf(HOMES * 0.4),
      highest: peopleOf(HOMES * 0.6),
      reading: { nl: '160.000 van 360.000 om 06:30 uur terug.', en: '160,000 of 360,000 back at 06:30.' },
      sources: [RD],
      standing: 'given',
    },
    {
      id: slug('masts-2h'),
      what: { nl: 'Zendmasten uit', en: 'Masts down' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 2 },
      lowest: peopleOf(HOMES * 0.3),
      highest: peopleOf(HOMES),
      reading: {
        nl: '“binnen twee uur op grote schaal” uitgevallen. Gelezen als 30 tot 100 %.',
        en: 'failed “widely within two hours”. Read as 30 to 100 %.',
      },
      sources: [NRC],
      standing: 'informed',
    },
    {
      id: slug('calling-2h'),
      what: { nl: 'Kan niet mobiel bellen', en: 'Cannot call by mobile' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 2 },
      lowest: 0,
      highest: peopleOf(HOMES * 0.5),
      reading: {
        nl: 'De inspecties: de meeste mensen konden wel bellen, omdat masten in de omgeving het overnamen. Gelezen als hooguit 50 % niet.',
        en: 'The inspectorates: most people could call, because masts nearby took over. Read as 50 % at most who could not.',
      },
      sources: [INSPECTORATES],
      standing: 'judged',
    },
    {
      id: slug('heating-returns'),
      what: { nl: 'Verwarming terug (uur)', en: 'Heating back (hour)' },
      measure: { kind: 'returns', service: slug('heating') },
      lowest: 6,
      highest: 16,
      reading: {
        nl: '20.000 woningen met stadsverwarming (5,5 %) waren nog koud toen alle stroom terug was; later op de dag waren de meeste weer warm.',
        en: '20,000 homes on district heating (5.5 %) were still cold when all power was back; later that day most were warm again.',
      },
      sources: [RD],
      standing: 'informed',
    },
  ],
}
