import type { I18n } from '@lingui/core'
import type { Need, ProfileField, ProfileFields } from '@weerbaar/core'
import { tierWords } from './point-words.ts'
import { needWords } from './thing-words.ts'

export const profileFieldWords = (field: ProfileField, i18n: I18n): string =>
  ({
    pointName: i18n.t('Hoe heet een punt'),
    tiers: i18n.t('Welke soorten punten'),
    package: i18n.t('Wat biedt elk punt'),
    extra: i18n.t('Wat biedt een punt als het kan'),
    openingAuthority: i18n.t('Wie mag een punt laten openen'),
    openWithin: i18n.t('Open binnen, minuten'),
    keyHolder: i18n.t('Wie heeft de sleutel'),
    coordinator: i18n.t('Wie coördineert de punten'),
    stockConsent: i18n.t('Wie beslist over voorraad'),
    reportsTo: i18n.t('Aan wie wordt gemeld'),
  })[field]

const needsWords = (needs: readonly Need[], i18n: I18n): string => needs.map((need) => needWords(need, i18n)).join(', ')

/** A value of a profile in words; `null` was said to be not settled. */
export function profileValueWords(value: ProfileFields[ProfileField], i18n: I18n): string {
  if (value === null) return i18n.t('nog niet geregeld')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value
  if (value.length === 0) return i18n.t('geen')
  return isTiers(value) ? value.map(({ tier, name }) => `${name} (${tierWords(tier, i18n)})`).join(', ') : needsWords(value, i18n)
}

type Tiers = NonNullable<ProfileFields['tiers']>
const isTiers = (value: Tiers | readonly Need[]): value is Tiers => typeof value[0] === 'object'
