import { setupI18n, type I18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { type CandidateSite, type Issue, LAYER_NAMES, type LayerName, type Words } from '@weerbaar/core'
import { ISSUE_SENTENCES } from './issue-sentences.ts'
import { LANGUAGES, type Language } from './language.ts'

const speakers = new Map<Language, I18n>()
for (const language of LANGUAGES) {
  const i18n = setupI18n()
  i18n.setMessagesCompiler(compileMessage)
  i18n.loadAndActivate({ locale: language, messages: {} })
  speakers.set(language, i18n)
}

/** Fills an ICU message in the language asked for. */
export function say(words: Words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const i18n = speakers.get(language)
  if (!i18n) throw new RangeError(`language is ${language}, expected one of ${LANGUAGES.join(', ')}`)
  return i18n._({ id: `${language}:${words[language]}`, message: words[language], values: { ...params } })
}

/** Names of layers, as issues carry them in code. */
const LAYERS: Readonly<Record<LayerName, Words>> = {
  municipalities: { nl: 'gemeenten', en: 'municipalities' },
  neighbourhoods: { nl: 'buurten', en: 'neighbourhoods' },
  cells: { nl: 'vierkanten', en: 'squares' },
  places: { nl: 'kernen', en: 'places' },
  water: { nl: 'water', en: 'water' },
  crossings: { nl: 'oeververbindingen', en: 'crossings' },
  sites: { nl: 'kandidaat-locaties', en: 'candidate sites' },
  'service-areas': { nl: 'verzorgingsgebieden', en: 'service areas' },
  substations: { nl: 'stroomstations', en: 'substations' },
  postcodes: { nl: 'postcodes', en: 'postcodes' },
  'hazard-areas': { nl: 'overstromingsgebieden', en: 'flood areas' },
  'walking-ways': { nl: 'looproutes', en: 'walking ways' },
  surroundings: { nl: 'omgeving', en: 'surroundings' },
}
const isLayer = (value: string | number): value is LayerName => LAYER_NAMES.some((name) => name === value)

/** Kinds of candidate sites, as the parameter `kind` carries them in code. */
const SITE_KINDS: Readonly<Record<CandidateSite['kind'], Words>> = {
  'primary-school': { nl: 'basisschool', en: 'primary school' },
  'secondary-school': { nl: 'middelbare school', en: 'secondary school' },
  school: { nl: 'school', en: 'school' },
  place: { nl: 'kern', en: 'place' },
  'community-centre': { nl: 'dorpshuis', en: 'community centre' },
  'meeting-place': { nl: 'gebouw voor bijeenkomsten', en: 'building for gatherings' },
  'sports-hall': { nl: 'sporthal', en: 'sports hall' },
  church: { nl: 'kerk', en: 'church' },
  mosque: { nl: 'moskee', en: 'mosque' },
  library: { nl: 'bibliotheek', en: 'library' },
  'fire-station': { nl: 'brandweerpost', en: 'fire station' },
  'town-hall': { nl: 'gemeentehuis', en: 'town hall' },
  modelled: { nl: 'gemodelleerde plek', en: 'modelled site' },
}
const STATION: Words = { nl: 'stroomstation', en: 'substation' }
const isSiteKind = (value: string | number): value is CandidateSite['kind'] => Object.hasOwn(SITE_KINDS, value)

/** Parameters as a person reads them: layers and kinds of sites by their name, whole numbers with their thousands apart. */
function readable(params: Issue['params'], language: Language): Record<string, string | number> {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'kind' && value === 'substation') return [name, STATION[language]]
      if (name === 'kind' && isSiteKind(value)) return [name, SITE_KINDS[value][language]]
      if (isLayer(value)) return [name, LAYERS[value][language]]
      return [name, COUNTS.has(name) && typeof value === 'number' ? value.toLocaleString(locale) : value]
    }),
  )
}
/** Parameters that count people or things; codes and years among the others keep their digits together. */
const COUNTS: ReadonlySet<string> = new Set(['sum', 'total', 'demand', 'capacity', 'found', 'expected', 'people', 'bytes', 'most'])

const WHERE: Readonly<Record<'row' | 'field', Words>> = {
  row: { nl: 'regel {row}', en: 'line {row}' },
  field: { nl: 'veld {field}', en: 'field {field}' },
}

/** An issue as one sentence or two: where, what, and what to do. `buurten.csv, regel 14, veld inwoners: "x" is geen getal. …` */
export function sentenceOf(issue: Issue, language: Language): string {
  const where = [
    issue.source,
    issue.row === undefined ? undefined : say(WHERE.row, language, { row: issue.row }),
    issue.field === undefined ? undefined : say(WHERE.field, language, { field: issue.field }),
  ].filter((part) => part !== undefined)
  const what = say(ISSUE_SENTENCES[issue.code], language, readable(issue.params, language))
  return where.length === 0 ? what : `${where.join(', ')}: ${what}`
}
