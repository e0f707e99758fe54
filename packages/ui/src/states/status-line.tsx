import { classNames } from '../class-names.ts'
import { IconButton } from '../controls/icon-button.tsx'
import type { Text } from '../text.ts'
import type { Tone } from './alert.tsx'

/** Says what changed, when there is a pause. Keep it on the page and change its words; one that comes and goes is not spoken. */
export const StatusLine = ({ children }: { children: Text }) => (
  <p className="wb-sub" role="status">
    {children}
  </p>
)

export interface ToastProps {
  tone?: Tone | undefined
  children: Text
  onClose?: (() => void) | undefined
  closeLabel: string
}

/** Floats at the foot of the screen until it is closed; nothing that matters goes by itself. */
export const Toast = ({ tone = 'info', children, onClose, closeLabel }: ToastProps) => (
  <div className={classNames('wb-toast', `wb-toast--${tone}`)} role={tone === 'bad' ? 'alert' : 'status'}>
    <div>{children}</div>
    {onClose !== undefined && <IconButton label={closeLabel} icon="close" size="target" onClick={onClose} />}
  </div>
)
