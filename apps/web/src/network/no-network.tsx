import { Button, EmptyState, Panel } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

export function NoNetwork({ busy, onFind }: { readonly busy: boolean; readonly onFind: () => void }) {
  const { i18n } = useLanguage()
  return (
    <Panel>
      <EmptyState
        title={i18n.t('Nog geen netwerk')}
        action={
          <Button disabled={busy} onClick={onFind}>
            {i18n.t('Zoek het beste netwerk')}
          </Button>
        }
      >
        {i18n.t(
          'Hier komt de kaart met de gekozen punten, en wie er een punt binnen bereik heeft. Kies de regels en druk op Zoek het beste netwerk.',
        )}
      </EmptyState>
    </Panel>
  )
}
