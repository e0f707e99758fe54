import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { AppHeader, ExerciseFrame, SkipLink } from '@weerbaar/ui'
import { isLanguage } from '@weerbaar/text'
import { deskQuery, regionQuery } from '../api/queries.ts'
import { speak } from '../i18n/catalogs.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { SavedStatus } from './saved-status.tsx'
import { SourcesFooter } from './sources-footer.tsx'

/** What stands around every room: bar, exercise frame, sources. */
export function Frame() {
  const { i18n, locale } = useLanguage()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { data: region } = useQuery(regionQuery)
  const { data: desk } = useQuery(deskQuery)
  const rooms = [
    { href: '/verkennen', label: i18n.t('Verkennen') },
    { href: '/netwerk', label: i18n.t('Netwerk') },
    { href: '/noodsteunpunten', label: i18n.t('Noodsteunpunten') },
    { href: '/opgaven', label: i18n.t('Opgaven') },
    { href: '/regio', label: i18n.t('Regio') },
  ]
  const go = (href: string): void => void navigate({ href })

  return (
    <>
      <SkipLink href="#inhoud">{i18n.t('Ga naar de inhoud')}</SkipLink>
      <AppHeader
        brand="Weerbaar"
        area={region?.name}
        home="/verkennen"
        nav={rooms.map((room) => ({ ...room, current: pathname.startsWith(room.href) }))}
        navLabel={i18n.t('Hoofdmenu')}
        menuLabel={i18n.t('Menu')}
        onNavigate={go}
        right={<SavedStatus />}
        language={{
          label: i18n.t('Taal'),
          value: locale,
          options: [
            { value: 'nl', label: 'NL', name: 'Nederlands' },
            { value: 'en', label: 'EN', name: 'English' },
          ],
          onChange: (value) => isLanguage(value) && speak(value),
        }}
      />
      <ExerciseFrame
        active={desk?.space.kind === 'exercise'}
        word={i18n.t('OEFENING')}
        text={desk && i18n.t('Ruimte ‘{name}’. Wat hier wordt vastgelegd, is oefening en geen echt besluit.', { name: desk.space.name })}
      >
        <Outlet />
        <SourcesFooter />
      </ExerciseFrame>
    </>
  )
}
