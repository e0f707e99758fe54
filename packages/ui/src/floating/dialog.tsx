import { Dialog as AriaDialog, Heading as AriaHeading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { IconButton } from '../controls/icon-button.tsx'
import type { Text } from '../text.ts'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: Text
  closeLabel: string
  children: Text
  /** Buttons, the one that does it last. */
  footer?: Text
  wide?: boolean | undefined
  /** Only its own buttons close it: for what would be lost by a slip of the hand. */
  firm?: boolean | undefined
}

/** Asks for all attention: the page behind it stands still until it closes, and focus goes back where it was. */
export function Dialog({ open, onOpenChange, title, closeLabel, children, footer, wide, firm }: DialogProps) {
  return (
    <ModalOverlay
      className="wb-veil"
      isOpen={open}
      onOpenChange={onOpenChange}
      isDismissable={firm !== true}
      isKeyboardDismissDisabled={firm === true}
    >
      <Modal className={classNames('wb-dialog', wide && 'wb-dialog--wide')}>
        <AriaDialog className="wb-dialog__in">
          <header>
            <AriaHeading slot="title" level={2} className="utrecht-heading-2">
              {title}
            </AriaHeading>
            <IconButton label={closeLabel} icon="close" size="target" onClick={() => onOpenChange(false)} />
          </header>
          <div className="wb-dialog__body">{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
