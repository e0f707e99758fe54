import { Page, PageTitle, Panel, Stack } from '@weerbaar/ui'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { PowerPanel } from './power-panel.tsx'
import { StorePanel } from './store-panel.tsx'

/** Over: what it is, and what it is not. */
export function AboutPage() {
  const { i18n } = useLanguage()
  usePageTitle(i18n.t('Over Weerbaar'))
  const parts = [
    {
      title: i18n.t('Waarvoor'),
      text: i18n.t(
        'Weerbaar helpt een veiligheidsregio en haar gemeenten om zich voor te bereiden op een lange uitval van stroom, water, telecom of gas.',
      ),
    },
    {
      title: i18n.t('Hoe zeker'),
      text: i18n.t(
        'Elk cijfer heeft een marge: laag, midden en hoog. Achter elk cijfer staat waar het vandaan komt. Wat niemand weet, is een aanname met een eigenaar.',
      ),
    },
    {
      title: i18n.t('Wat het niet is'),
      text: i18n.t('Geen voorspelling en geen besluit. Een netwerk is bewezen goed onder de aannames die ernaast staan. Mensen besluiten.'),
    },
    {
      title: i18n.t('Waar het staat'),
      text: i18n.t(
        'Alles draait op de hub waar deze pagina vandaan komt. Er gaat niets naar buiten: geen kaart, geen lettertype, geen cijfers.',
      ),
    },
    {
      title: i18n.t('Licentie'),
      text: i18n.t('Weerbaar is open source onder de EUPL 1.2. Gegevens houden de licentie van hun bron; die staat bij Regio.'),
    },
  ]
  return (
    <Page id="inhoud">
      <PageTitle title={i18n.t('Over Weerbaar')} />
      <Panel>
        <Stack>
          {parts.map(({ title, text }) => (
            <section key={title} className="app-prose">
              <h2 className="utrecht-heading-3">{title}</h2>
              <p>{text}</p>
            </section>
          ))}
        </Stack>
      </Panel>
      <StorePanel />
      <PowerPanel />
      <ClocksPanel />
    </Page>
  )
}
