import { formatPercent, JobProgress } from '@weerbaar/ui'
import type { Runner } from '../api/use-runner.ts'
import { useIssueSentences } from './use-issue-sentences.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ProblemNote } from './problem-note.tsx'
import { ErrorNote, Small } from '@weerbaar/ui'

/** How far the work is, with a way to stop it; afterwards why it failed, if it did. */
export function RunProgress<Request>({ runner, text }: { readonly runner: Runner<Request>; readonly text: string }) {
  const { i18n, locale } = useLanguage()
  const sentences = useIssueSentences(runner.job?.issues ?? [])
  if (runner.error) return <ProblemNote error={runner.error} />
  if (runner.busy) {
    const done = runner.job?.done ?? 0
    return (
      <JobProgress
        value={done}
        text={`${text} ${formatPercent(done, { locale, decimals: 0 })}`}
        label={text}
        stopLabel={i18n.t('Stop')}
        onStop={runner.stop}
      />
    )
  }
  if (runner.job?.state === 'failed')
    return <ErrorNote title={i18n.t('Dit is niet gelukt')}>{sentences.join(' ') || i18n.t('De vorige cijfers staan er nog.')}</ErrorNote>
  if (runner.job?.state === 'stopped' && !runner.job.result) return <Small>{i18n.t('Gestopt. De vorige cijfers staan er nog.')}</Small>
  return null
}
