import type { Case } from './case.ts'
import { peopleOf, slug, source } from './case-parts.ts'

const NU = source('S11', 'Stroomstoring Culemborg en omgeving (NU.nl)', '2017-11', 'https://nu.nl/binnenland/5005331')
const HLN = source('S197', 'Stroomstoring in Culemborg verholpen (HLN)', '2017-11-14', 'https://hln.be/nieuws/buitenland/~a590e59b/')
const AD = source('S198', 'Alle huizen in Culemborg hebben weer stroom (AD)', '2017-11-14', 'https://ad.nl/utrecht/~a5867fea/')

/** Monday 13 November 2017, 19:00, laid beside the scenario of the model that was made from what was planned that evening. */
export const culemborg2017: Case = {
  id: slug('culemborg-2017'),
  name: { nl: 'Culemborg en omgeving, helikopter in de hoogspanning', en: 'Culemborg and surroundings, helicopter in the power line' },
  date: '2017-11-13',
  people: peopleOf(24_000),
  peopleFrom: { nl: 'ruim 24.000 huishoudens (S11) × 2,13', en: 'over 24,000 households (S11) × 2.13' },
  dwellings: { detached: 0.35, terraced: 0.55, apartment: 0.1 },
  course: { kind: 'shipped', scenario: slug('power-cut-supply-area-staged') },
  informed: [
    {
      defaults: [slug('power-cut-supply-area-staged')],
      how: {
        nl: 'Duur en stappen volgen de planning van die avond (S11, S12): eerste om 00:45, rest tussen 01:30 en 03:00 uur.',
        en: 'Duration and steps follow what was planned that evening (S11, S12): first at 00:45, the rest between 01:30 and 03:00.',
      },
    },
  ],
  observations: [
    {
      id: slug('power-returns'),
      what: { nl: 'Stroom terug (uur)', en: 'Power back (hour)' },
      measure: { kind: 'returns', service: slug('electricity') },
      lowest: 6,
      highest: 6.5,
      reading: {
        nl: 'De netbeheerder meldde rond 01:00 uur dat alles hersteld was: twee uur eerder dan gepland.',
        en: 'The grid operator reported all restored around 01:00: two hours sooner than planned.',
      },
      sources: [HLN, AD],
      standing: 'informed',
      missing: {
        nl: 'Het scenario volgt de planning van die avond, niet hoe het ging. Het blijft zo: het is een voorzichtige vorm.',
        en: 'The scenario follows what was planned that evening, not what happened. It stays: a cautious shape.',
      },
    },
    {
      id: slug('mobile-3h'),
      what: { nl: 'Zonder mobiel', en: 'Without mobile' },
      measure: { kind: 'outcome', outcome: slug('without-mobile'), hour: 3 },
      lowest: 0,
      highest: peopleOf(24_000 * 0.9),
      reading: {
        nl: 'In de avond: zwaar overbelast en “gaat mogelijk uitvallen”; dus niet overal weg. Gelezen als hooguit 90 %.',
        en: 'In the evening: heavily overloaded and “may fail”; so not gone everywhere. Read as 90 % at most.',
      },
      sources: [NU],
      standing: 'judged',
    },
  ],
}
