import { useNavigate } from '@tanstack/react-router'
import { Link } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** Between the rooms of Regio: what we reckon with, the sites, another region file. */
export function RegionNav({ current }: { readonly current: 'lagen' | 'locaties' | 'bestanden' }) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const rooms = [
    { key: 'lagen', href: '/regio', label: i18n.t('Lagen en bronnen') },
    { key: 'locaties', href: '/regio/locaties', label: i18n.t('Kandidaat-locaties') },
    { key: 'bestanden', href: '/regio/bestanden', label: i18n.t('Regiobestanden') },
  ]
  return (
    <nav className="app-rooms app-noprint" aria-label={i18n.t('Onderdelen van Regio')}>
      {rooms.map(({ key, href, label }) =>
        key === current ? (
          <strong key={key} aria-current="page">
            {label}
          </strong>
        ) : (
          <Link key={key} href={href} onNavigate={(to) => void navigate({ href: to })}>
            {label}
          </Link>
        ),
      )}
    </nav>
  )
}
