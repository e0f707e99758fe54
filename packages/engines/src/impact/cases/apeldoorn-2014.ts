import type { Case } from './case.ts'
import { peopleOf, peopleWithGas, slug, source } from './case-parts.ts'

const COUNT = source(
  'S203',
  '436 huishoudens in Apeldoorn hebben weer gas (Omroep Gelderland)',
  '2014-06-04',
  'http://www.omroepgelderland.nl/web/nieuws-1/2060688/',
)
const WEEK = source('S96', 'Gasstoring Ede: schadevergoeding (Omroep Gelderland)', '2017-01', 'https://omroepgelderland.nl/nieuws/2125104')
const HALF = source(
  'S97',
  'Afwachten of iedereen vandaag weer gas heeft (Omroep Gelderland)',
  '2014-12-12',
  'https://omroepgelderland.nl/nieuws/9930',
)
const informed: Case['informed'] = [
  {
    defaults: [slug('gas-district-week'), slug('gas-restart-lag'), slug('gas-restart-spread')],
    how: { nl: '“Een week” (S96) bepaalde vorm en duur.', en: '“A week” (S96) set shape and duration.' },
  },
]
const dwellings = { detached: 0.1, terraced: 0.6, apartment: 0.3 }
const TOO_FAST = {
  nl: 'Zolang de leidingen vol modder zitten komt niemand terug; het scenario laat na 24 tot 60 uur de eersten terugkomen. De standaard is te vlot.',
  en: 'Nobody returns while mud is in the mains; the scenario has the first back after 24 to 60 hours. The default is too quick.',
}

/** Friday 30 May 2014, district Sprenkelaar: 6 km of main full of mud. The hour of Friday is not told: noon is taken. */
export const apeldoornMay2014: Case = {
  id: slug('apeldoorn-may-2014'),
  name: { nl: 'Apeldoorn, modder in de gasleiding (mei)', en: 'Apeldoorn, mud in the gas main (May)' },
  date: '2014-05-30',
  people: peopleWithGas(1300),
  peopleFrom: {
    nl: 'ruim 1.300 huishoudens met gas (S96) × 2,13, plus 12 % zonder gas',
    en: 'over 1,300 households with gas (S96) × 2.13, and 12 % without gas on top',
  },
  dwellings,
  course: { kind: 'shipped', scenario: slug('gas-district-week') },
  informed,
  observations: [
    {
      id: slug('gas-126h'),
      what: { nl: 'Zonder gas', en: 'Without gas' },
      measure: { kind: 'outcome', outcome: slug('without-gas'), hour: 126 },
      lowest: peopleOf(850),
      highest: peopleOf(880),
      reading: { nl: 'Woensdagavond 436 van 1.300 terug.', en: '436 of 1,300 back on Wednesday evening.' },
      sources: [COUNT],
      standing: 'informed',
      missing: TOO_FAST,
    },
    {
      id: slug('gas-returns'),
      what: { nl: 'Gas terug (uur)', en: 'Gas back (hour)' },
      measure: { kind: 'returns', service: slug('gas') },
      lowest: 150,
      highest: 216,
      reading: {
        nl: '“Een week”; met Pinksteren (dag 9 en 10) werd zo nodig doorgewerkt.',
        en: '“A week”; over Whitsun (days 9 and 10) work went on where needed.',
      },
      sources: [WEEK, COUNT],
      standing: 'informed',
    },
  ],
}

/** Sunday 7 December 2014, the same quarter again. */
export const apeldoornDecember2014: Case = {
  id: slug('apeldoorn-december-2014'),
  name: { nl: 'Apeldoorn, water in de gasleiding (december)', en: 'Apeldoorn, water in the gas main (December)' },
  date: '2014-12-07',
  people: peopleWithGas(545),
  peopleFrom: {
    nl: '545 aansluitingen met gas (S96) × 2,13, plus 12 % zonder gas',
    en: '545 connections with gas (S96) × 2.13, and 12 % without gas on top',
  },
  dwellings,
  course: { kind: 'shipped', scenario: slug('gas-district-week') },
  informed,
  observations: [
    {
      id: slug('gas-114h'),
      what: { nl: 'Zonder gas', en: 'Without gas' },
      measure: { kind: 'outcome', outcome: slug('without-gas'), hour: 114 },
      lowest: peopleOf(260),
      highest: peopleOf(285),
      reading: { nl: 'Vrijdagochtend 272 aansluitingen, de helft, terug.', en: '272 connections, half, back on Friday morning.' },
      sources: [HALF],
      standing: 'informed',
    },
    {
      id: slug('gas-returns'),
      what: { nl: 'Gas terug (uur)', en: 'Gas back (hour)' },
      measure: { kind: 'returns', service: slug('gas') },
      lowest: 126,
      highest: 168,
      reading: {
        nl: '“Een kleine week”; vrijdag de meesten, sommigen pas zaterdag of zondag.',
        en: '“Nearly a week”; most on Friday, some only on Saturday or Sunday.',
      },
      sources: [HALF, WEEK],
      standing: 'informed',
    },
  ],
}
