import type { I18n } from '@lingui/core'

const WORDS = (i18n: I18n): Readonly<Record<string, string>> => ({
  name: i18n.t('Naam'),
  kind: i18n.t('Soort'),
  at: i18n.t('Plaats'),
  ownerAgreed: i18n.t('Eigenaar is akkoord'),
  floorArea: i18n.t('Vloer voor mensen'),
  stepFree: i18n.t('Zonder drempels'),
  toilets: i18n.t('Toiletten'),
  generator: i18n.t('Eigen noodstroom'),
})

export const listFieldWords = (field: string, i18n: I18n): string => WORDS(i18n)[field] ?? field

export function listValueWords(value: string | number | boolean | null, i18n: I18n): string {
  if (value === null) return i18n.t('onbekend')
  if (typeof value === 'boolean') return value ? i18n.t('ja') : i18n.t('nee')
  return typeof value === 'number' ? i18n.number(value) : value
}
