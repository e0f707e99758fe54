import type { Issue } from '@weerbaar/core'
import { sentenceOf } from '@weerbaar/text'
import { useLanguage } from '../i18n/use-language.ts'

/** What the hub found, as sentences in the language of the screen. */
export function useIssueSentences(issues: readonly Issue[]): readonly string[] {
  const { locale } = useLanguage()
  return issues.map((issue) => sentenceOf(issue, locale))
}
