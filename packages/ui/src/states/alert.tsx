import { Alert as UtrechtAlert } from '@utrecht/component-library-react'
import { Icon } from '../icons.tsx'
import { Actions } from '../shell/page.tsx'
import type { Text } from '../text.ts'

export type Tone = 'info' | 'ok' | 'warn' | 'bad'

export interface AlertProps {
  tone: Tone
  title?: Text
  children?: Text
  action?: Text
}

const KIND = {
  info: { type: 'info', icon: 'info', name: '' },
  ok: { type: 'ok', icon: 'check', name: 's-ok' },
  warn: { type: 'warning', icon: 'warning', name: 's-warn' },
  bad: { type: 'error', icon: 'warning', name: 's-bad' },
} as const

/** A message in its place. Bad news is spoken at once, the rest when there is a pause. */
export function Alert({ tone, title, children, action }: AlertProps) {
  const { type, icon, name } = KIND[tone]
  return (
    <UtrechtAlert
      type={type}
      role={tone === 'bad' ? 'alert' : 'status'}
      icon={
        <span className={name}>
          <Icon name={icon} />
        </span>
      }
    >
      <div className="wb-alert__body">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <Actions>{action}</Actions>}
      </div>
    </UtrechtAlert>
  )
}

/** What went wrong, where, what now. Nothing is lost; the words say so. */
export const ErrorNote = ({ title, children, action }: Omit<AlertProps, 'tone'> & { title: Text }) => (
  <Alert tone="bad" title={title} action={action}>
    {children}
  </Alert>
)
