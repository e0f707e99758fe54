import { Button, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly values: readonly (string | null)[]
  readonly onTake: (value: string | null) => void
}

/** What somebody else wrote apart, to be taken over with one press. */
export function Others({ values, onTake }: Props) {
  const { i18n } = useLanguage()
  if (values.length < 2) return null
  return (
    <div className="app-others">
      <Small>{i18n.t('Hier is los van elkaar geschreven:')}</Small>
      {values.map((value) => (
        <Button key={String(value)} small onClick={() => onTake(value)}>
          {value ?? i18n.t('leeg')}
        </Button>
      ))}
    </div>
  )
}
