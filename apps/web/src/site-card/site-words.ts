import type { I18n } from '@lingui/core'
import { AGREEMENTS, RADIO_COVERAGES, type SiteField, type SiteFields } from '@weerbaar/core'

export const siteFieldWords = (field: SiteField, i18n: I18n): string =>
  ({
    name: i18n.t('Naam'),
    owner: i18n.t('Eigenaar'),
    agreement: i18n.t('Is de eigenaar akkoord?'),
    keys: i18n.t('Wie heeft de sleutel'),
    openWithin: i18n.t('Open binnen'),
    floorArea: i18n.t('Vloer voor mensen'),
    stepFree: i18n.t('Zonder drempels'),
    toilets: i18n.t('Toiletten'),
    toiletCount: i18n.t('Aantal toiletten'),
    water: i18n.t('Water uit de kraan'),
    heatingWithoutPower: i18n.t('Verwarming zonder stroom'),
    generator: i18n.t('Eigen noodstroom'),
    inlet: i18n.t('Aansluiting voor een aggregaat'),
    kitchen: i18n.t('Keuken'),
    parking: i18n.t('Parkeerplaatsen'),
    truckAccess: i18n.t('Vrachtwagen kan erbij'),
    hardStanding: i18n.t('Verharde plek voor een watertank'),
    floodDepth: i18n.t('Water bij een overstroming'),
    radioCoverage: i18n.t('Bereik van de portofoon'),
    remark: i18n.t('Opmerking'),
  })[field]

/** Where the name does not say enough. */
export function siteFieldHint(field: SiteField, i18n: I18n): string | undefined {
  switch (field) {
    case 'owner':
    case 'keys':
      return i18n.t('Een organisatie of functie. Geen naam van een persoon.')
    case 'agreement':
      return i18n.t('Zolang de eigenaar niet akkoord is, komt deze plek niet naar buiten.')
    case 'floodDepth':
      return i18n.t('0 is droog.')
    case 'hardStanding':
      return i18n.t('Voor nooddrinkwater: de grond moet een volle tank dragen.')
    default:
      return undefined
  }
}

/** Groups of the card, as one goes round a building. */
export const siteGroups = (i18n: I18n): readonly { readonly title: string; readonly fields: readonly SiteField[] }[] => [
  { title: i18n.t('Afspraken'), fields: ['owner', 'agreement', 'keys', 'openWithin'] },
  { title: i18n.t('Binnen'), fields: ['floorArea', 'stepFree', 'toilets', 'toiletCount', 'kitchen', 'radioCoverage'] },
  { title: i18n.t('Als alles uitvalt'), fields: ['heatingWithoutPower', 'generator', 'inlet', 'water', 'floodDepth'] },
  { title: i18n.t('Buiten'), fields: ['parking', 'truckAccess', 'hardStanding'] },
  { title: i18n.t('Verder'), fields: ['name', 'remark'] },
]

type Kind =
  | { readonly kind: 'text' | 'yes-no' }
  | { readonly kind: 'number'; readonly unit: string; readonly most: number }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }

/** What one fills in for a field; the bounds are those of core. */
export function siteFieldKind(field: SiteField, i18n: I18n): Kind {
  switch (field) {
    case 'name':
    case 'owner':
    case 'keys':
    case 'remark':
      return { kind: 'text' }
    case 'openWithin':
      return { kind: 'number', unit: i18n.t('minuten'), most: 10_080 }
    case 'floorArea':
      return { kind: 'number', unit: i18n.t('m²'), most: 1_000_000 }
    case 'toiletCount':
      return { kind: 'number', unit: '', most: 1_000 }
    case 'parking':
      return { kind: 'number', unit: i18n.t('plaatsen'), most: 100_000 }
    case 'floodDepth':
      return { kind: 'number', unit: i18n.t('cm'), most: 5_000 }
    case 'agreement':
      return { kind: 'choice', options: AGREEMENTS.map((value) => ({ value, label: choiceWords(value, i18n) })) }
    case 'radioCoverage':
      return { kind: 'choice', options: RADIO_COVERAGES.map((value) => ({ value, label: choiceWords(value, i18n) })) }
    default:
      return { kind: 'yes-no' }
  }
}

const choiceWords = (value: SiteFields['agreement'] | SiteFields['radioCoverage'], i18n: I18n): string =>
  ({
    'not-asked': i18n.t('nog niet gevraagd'),
    asked: i18n.t('gevraagd'),
    agreed: i18n.t('akkoord'),
    refused: i18n.t('wil niet'),
    good: i18n.t('goed'),
    weak: i18n.t('zwak'),
    none: i18n.t('geen'),
  })[value]

/** `null` was said to be not known. */
export function siteValueWords(field: SiteField, value: SiteFields[SiteField] | null, i18n: I18n): string {
  if (value === null) return i18n.t('onbekend')
  if (typeof value === 'boolean') return value ? i18n.t('ja') : i18n.t('nee')
  const kind = siteFieldKind(field, i18n)
  if (typeof value === 'number') return `${i18n.number(value)} ${kind.kind === 'number' ? kind.unit : ''}`.trim()
  return kind.kind === 'choice' ? (kind.options.find((option) => option.value === value)?.label ?? value) : value
}
