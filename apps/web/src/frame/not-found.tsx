import { useNavigate } from '@tanstack/react-router'
import { ButtonLink, EmptyState, Page, Panel } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { usePageTitle } from './use-page-title.ts'

export function NotFound() {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  usePageTitle(i18n.t('Niet gevonden'))
  return (
    <Page id="inhoud">
      <Panel title={i18n.t('Deze pagina is er niet')} level={1}>
        <EmptyState
          action={
            <ButtonLink appearance="primary" href="/verkennen" onNavigate={(href) => void navigate({ href })}>
              {i18n.t('Ga naar Verkennen')}
            </ButtonLink>
          }
        >
          {i18n.t('Het adres klopt niet of de pagina heet nu anders.')}
        </EmptyState>
      </Panel>
    </Page>
  )
}
