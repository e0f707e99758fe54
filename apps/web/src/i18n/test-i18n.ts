import { setupI18n, type I18n } from '@lingui/core'

/** The Dutch source itself, compiled as the tests go. */
export const dutch = (): I18n => setupI18n({ locale: 'nl', messages: { nl: {} } })
