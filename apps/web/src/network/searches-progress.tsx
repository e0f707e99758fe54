import { JobProgress } from '@weerbaar/ui'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import type { Searches } from './use-searches.ts'

/** How far several searches are, with a way to stop; nothing while none run. */
export function SearchesProgress({ searches, all }: { readonly searches: Searches; readonly all: number }) {
  const { i18n } = useLanguage()
  const text = i18n.t('Zoeken: {number} van {all}', { number: Math.min(all, searches.done + 1), all })
  return (
    <>
      {searches.busy && (
        <JobProgress
          value={all === 0 ? null : (searches.done + searches.share) / all}
          text={text}
          label={text}
          stopLabel={i18n.t('Stop')}
          onStop={searches.stop}
        />
      )}
      <ProblemNote error={searches.error} />
    </>
  )
}
