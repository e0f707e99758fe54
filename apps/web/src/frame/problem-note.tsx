import type { I18n } from '@lingui/core'
import { Button, ErrorNote } from '@weerbaar/ui'
import { Problem } from '../api/problem.ts'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
  /** What the button says, where it does something else than the same again. */
  readonly retryLabel?: string
}

/** What went wrong, in the place itself, with what can be done now. */
export function ProblemNote({ error, onRetry, retryLabel }: Props) {
  const { i18n } = useLanguage()
  if (!error) return null
  const { title, detail } = wordsOf(error, i18n)
  return (
    <ErrorNote
      title={title}
      action={
        onRetry && (
          <Button small onClick={onRetry}>
            {retryLabel ?? i18n.t('Probeer opnieuw')}
          </Button>
        )
      }
    >
      {detail}
    </ErrorNote>
  )
}

function wordsOf(error: unknown, i18n: I18n): { title: string; detail: string } {
  if (!(error instanceof Problem))
    return {
      title: i18n.t('Er ging iets mis in deze pagina'),
      detail: i18n.t('Laad de pagina opnieuw. Wat is opgeslagen, blijft bewaard.'),
    }
  const { status, title, detail } = error.view
  if (status === 0) return { title: i18n.t('De hub antwoordt niet'), detail: i18n.t('Kijk of Weerbaar nog draait. Er is niets verloren.') }
  return {
    title: title || i18n.t('De hub kon dit niet doen'),
    detail: detail && detail !== title ? detail : i18n.t('Er is niets veranderd.'),
  }
}
