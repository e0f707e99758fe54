import type { Words } from '@weerbaar/core'

/** Words of the report of an impact run. `{…}` is filled in by the report. */
export const REPORT_WORDS = {
  mark: { nl: 'OEFENING', en: 'EXERCISE' },
  question: {
    nl: 'Wat gebeurt er met wie, wanneer, in dit scenario? {disruptions} Laag, midden en hoog: van tien berekeningen liggen er acht tussen laag en hoog.',
    en: 'What happens to whom, when, in this scenario? {disruptions} Low, middle and high: of ten calculations eight lie between low and high.',
  },
  disruption: { nl: '{service}: {hours} uur.', en: '{service}: {hours} hours.' },
  flood: { nl: 'Water over het land: {depth} meter, {hours} uur.', en: 'Water over the land: {depth} metres, {hours} hours.' },
  region: { nl: 'De hele regio', en: 'The whole region' },
  regionText: {
    nl: 'Op basis van {people} inwoners. Een getal is midden, daaronder laag – hoog. Gemiddelden tellen op, laag en hoog niet.',
    en: 'Based on {people} inhabitants. A figure is the middle, below it low – high. Means add up, low and high do not.',
  },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  unit: { nl: 'Eenheid, geteld op', en: 'Unit, counted on' },
  hour: { nl: 'uur {hour}', en: 'hour {hour}' },
  municipalities: { nl: 'Per gemeente, uur {hour}', en: 'Per municipality, hour {hour}' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  chain: { nl: 'Wat valt uit, en waarom', en: 'What stops, and why' },
  chainText: {
    nl: 'Uren na het begin, midden van de berekeningen. Uitgevallen: bij de helft van wie het ooit kwijtraakt. Terug: bij op 5 % na iedereen.',
    en: 'Hours after the start, middle of the calculations. Stopped: for half of those who ever lose it. Back: for all but 5 %.',
  },
  service: { nl: 'Voorziening', en: 'Service' },
  stops: { nl: 'Valt uit (uur)', en: 'Stops (hour)' },
  returns: { nl: 'Terug (uur)', en: 'Back (hour)' },
  because: { nl: 'Door', en: 'Because of' },
  disruptionItself: { nl: 'de uitval zelf', en: 'the disruption itself' },
  notWithin: { nl: 'niet binnen 28 dagen', en: 'not within 28 days' },
  drivers: { nl: 'Zoek dit eerst uit', en: 'Find this out first' },
  driversText: {
    nl: 'Aannames die het aantal bezoekers per dag het meest bewegen, op het drukste uur: wat het wordt als de aanname laag of hoog uitvalt.',
    en: 'Assumptions that move the visitors per day most, at the busiest hour: what it becomes when the assumption turns out low or high.',
  },
  assumption: { nl: 'Aanname', en: 'Assumption' },
  whenLow: { nl: 'Als laag', en: 'When low' },
  whenHigh: { nl: 'Als hoog', en: 'When high' },
  sources: { nl: 'Waar de getallen vandaan komen', en: 'Where the figures come from' },
  sourcesText: {
    nl: 'Model {version}, {draws} trekkingen, zaad {seed}. {judgements} van {count} aannames zijn een inschatting zonder meting: hun bereik is ruim. Berekening {run}.',
    en: 'Model {version}, {draws} draws, seed {seed}. {judgements} of {count} assumptions are a judgement without measurement: their range is wide. Run {run}.',
  },
  source: { nl: 'Bron', en: 'Source' },
} as const satisfies Record<string, Words>

/** Units of the outcomes of a run, and whom they are counted on, by the code the impact engine gives. */
export const UNIT_WORDS: Readonly<Record<string, Words>> = {
  people: { nl: 'mensen', en: 'people' },
  'people-per-day': { nl: 'mensen per dag', en: 'people a day' },
  'people-per-hour': { nl: 'mensen per uur', en: 'people an hour' },
  'litres-per-day': { nl: 'liter per dag', en: 'litres a day' },
  'meals-per-day': { nl: 'maaltijden per dag', en: 'meals a day' },
  'kilowatt-hours-per-day': { nl: 'kWh per dag', en: 'kWh a day' },
  'contacts-per-day': { nl: 'contacten per dag', en: 'contacts a day' },
  places: { nl: 'plekken', en: 'places' },
  points: { nl: 'punten', en: 'points' },
  'square-metres': { nl: 'm²', en: 'm²' },
  staff: { nl: 'medewerkers', en: 'staff' },
  toilets: { nl: 'toiletten', en: 'toilets' },
  vehicles: { nl: 'voertuigen', en: 'vehicles' },
}
export const BASE_WORDS: Readonly<Record<string, Words>> = {
  inhabitants: { nl: 'inwoners', en: 'inhabitants' },
  elderly: { nl: '65-plussers', en: 'people of 65+' },
  children: { nl: 'kinderen 0–14', en: 'children 0–14' },
  'medical-power-users': { nl: 'wie beademing of zuurstof heeft', en: 'users of ventilation or oxygen' },
  visitors: { nl: 'bezoekers', en: 'visitors' },
  'mobile-users': { nl: 'mobiele bellers', en: 'mobile users' },
  'municipality-clients': { nl: 'inwoners', en: 'inhabitants' },
}
