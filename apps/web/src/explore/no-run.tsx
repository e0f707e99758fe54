import { Button, EmptyState, Panel } from '@weerbaar/ui'
import type { Runner } from '../api/use-runner.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ScenarioDraft } from './use-scenario-draft.ts'

export function NoRun({ runner, draft }: { readonly runner: Runner<object>; readonly draft: ScenarioDraft }) {
  const { i18n } = useLanguage()
  return (
    <Panel>
      <EmptyState
        title={i18n.t('Nog geen berekening')}
        action={
          <Button disabled={runner.busy} onClick={() => runner.start({ scenario: draft.scenario })}>
            {i18n.t('Bereken')}
          </Button>
        }
      >
        {i18n.t('Hier komt de kaart met wie wat mist, en wanneer. Kies een scenario en druk op Bereken.')}
      </EmptyState>
    </Panel>
  )
}
