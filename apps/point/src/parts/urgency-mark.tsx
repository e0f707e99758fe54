import type { Urgency } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'
import { urgencyWord } from '../words/words.ts'

/** Shape and word, so that it reads without colour. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const { i18n } = useWords()
  return (
    <span className={`pt-mark ${urgency === 'now' ? 'pt-bad' : urgency === 'soon' ? 'pt-warn' : 'pt-soft'}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {urgency === 'now' ? (
          <rect x="1" y="1" width="12" height="12" fill="currentColor" />
        ) : (
          <>
            <circle cx="7" cy="7" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.7" />
            {urgency === 'soon' && <path d="M7 1.3a5.7 5.7 0 0 1 0 11.4z" fill="currentColor" />}
          </>
        )}
      </svg>
      {urgencyWord(urgency, i18n)}
    </span>
  )
}
