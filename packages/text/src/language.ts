/** Languages of the product. Dutch is the source: every other text is a translation of it. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text)

/** First language of an `Accept-Language` header that the product speaks; Dutch when it names none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .map(([tag = '', quality = 'q=1']) => ({ tag: tag.slice(0, 2).toLowerCase(), weight: Number(quality.replace(/^q=/, '')) }))
    .toSorted((a, b) => b.weight - a.weight)
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'nl'
}
