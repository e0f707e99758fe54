import type { Words } from '@weerbaar/core'

/** The links between people and a number, as "Waar komt dit vandaan?" names them. By the code the impact engine gives. */
export const STEP_WORDS: Readonly<Record<string, Words>> = {
  inhabitants: { nl: 'inwoners in de vierkanten', en: 'inhabitants in the squares' },
  'unmet-information': {
    nl: 'mensen zonder nieuws: geen stroom, geen telefoon, geen radio',
    en: 'people without news: no power, no phone, no radio',
  },
  'unmet-water': { nl: 'mensen met te weinig water in huis', en: 'people with too little water at home' },
  'unmet-food': { nl: 'mensen met te weinig eten in huis', en: 'people with too little food at home' },
  'unmet-power': { nl: 'mensen met een lege telefoon', en: 'people with an empty phone' },
  'served-with-water': {
    nl: 'mensen voor wie water wordt gehaald, en in de opvang',
    en: 'people for whom water is fetched, and in shelter',
  },
  'served-with-food': { nl: 'mensen die komen eten, en in de opvang', en: 'people who come to eat, and in shelter' },
  'served-with-power': { nl: 'mensen die komen opladen', en: 'people who come to charge' },
  'served-with-medical-power': { nl: 'mensen die komen met een medisch apparaat', en: 'people who come with a medical device' },
  'coming-to-warm-up': { nl: 'mensen die zich komen warmen', en: 'people who come to warm up' },
  'coming-for-information': { nl: 'mensen die nieuws komen halen', en: 'people who come for news' },
  'coming-for-toilet': { nl: 'mensen die naar het toilet komen', en: 'people who come for a toilet' },
  'collecting-water': {
    nl: 'mensen die water komen halen, voor zichzelf en voor anderen',
    en: 'people who fetch water, for themselves and for others',
  },
  'visitors-not-for-water': { nl: 'bezoekers die voor iets anders komen', en: 'visitors who come for something else' },
}
