import { useNavigate } from '@tanstack/react-router'
import { Link } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** Between the rooms of the points: now, how municipalities do it, afterwards. */
export function PointsNav({ current }: { readonly current: 'nu' | 'profielen' | 'evaluatie' }) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const rooms = [
    { key: 'nu', href: '/noodsteunpunten', label: i18n.t('Nu') },
    { key: 'profielen', href: '/noodsteunpunten/profielen', label: i18n.t('Profielen van gemeenten') },
    { key: 'evaluatie', href: '/noodsteunpunten/evaluatie', label: i18n.t('Achteraf') },
  ]
  return (
    <nav className="app-rooms app-noprint" aria-label={i18n.t('Onderdelen van Noodsteunpunten')}>
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
