import { useNavigate } from '@tanstack/react-router'
import { Link, Toast } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

export function RaisedToast({ shown, onClose }: { readonly shown: boolean; readonly onClose: () => void }) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  if (!shown) return null
  return (
    <Toast tone="ok" onClose={onClose} closeLabel={i18n.t('Sluiten')}>
      {i18n.t('Staat op de opgaven.')}{' '}
      <Link href="/opgaven" onNavigate={(href) => void navigate({ href })}>
        {i18n.t('Bekijk de lijst')}
      </Link>
    </Toast>
  )
}
