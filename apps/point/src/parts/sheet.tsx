import { Icon } from '@weerbaar/ui/icons'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'

/** A form or a card over the screen, on the browser's own dialog: it keeps the focus in, closes on Escape and gives the focus back. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { i18n } = useWords()
  // Before it leaves the page, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="pt-sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="pt-sheet__head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="pt-close" aria-label={i18n.t('Sluit')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="pt-sheet__body">{children}</div>
    </dialog>
  )
}
