import { Icon } from '@weerbaar/ui/icons'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { usePoint, useTabletView } from '../tablet/use-tablet.ts'
import { Button } from './button.tsx'

/** A sheet of paper: set by the laptop when it answers, else this screen as the browser prints it. */
export function PrintButton({ sheet, children }: { sheet: 'door' | 'handover' | 'report'; children: ReactNode }) {
  const { settings } = usePoint()
  const { laptop } = useTabletView()
  const { i18n } = useWords()
  if (laptop !== 'here')
    return (
      <Button icon="print" onPress={() => print()}>
        {children}
      </Button>
    )
  return (
    <a className="pt-button" href={`/v1/paper/${settings.point}/${sheet}.pdf?language=${i18n.locale}`} download>
      <Icon name="print" />
      <span>{children}</span>
    </a>
  )
}
