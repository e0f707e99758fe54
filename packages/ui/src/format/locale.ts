/** The two languages of the screens. */
export type Locale = 'nl' | 'en'

/** What Intl calls them: English as written in Europe. */
export const intlLocale = (locale: Locale): string => (locale === 'nl' ? 'nl-NL' : 'en-GB')
