import type { Source } from '@weerbaar/core'
import { sourceLine } from './source-line.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** Title and date of a source; a link where it has an address. Opens outside: nothing of this page goes along. */
export function SourceWords({ source }: { readonly source: Source }) {
  const { i18n } = useLanguage()
  const words = sourceLine(source, i18n)
  if (!source.url) return words
  return (
    <a className="utrecht-link" href={source.url} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}
