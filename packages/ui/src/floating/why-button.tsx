import { Button, Dialog, DialogTrigger, Heading, OverlayArrow, Popover } from 'react-aria-components'
import { IconButton } from '../controls/icon-button.tsx'
import { Icon } from '../icons.tsx'
import type { Text } from '../text.ts'
import { useMedia } from '../use-media.ts'

export interface WhyButtonProps {
  /** Names the figure too, so that ten of these on a page can be told apart: "Waar komt dit vandaan? Drinkwater". */
  label: string
  title: Text
  closeLabel: string
  /** Usually a WhyPanel. Made only when it opens. */
  children: Text
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** The question mark beside every figure, and what it answers. */
export function WhyButton({ label, title, closeLabel, children, open, onOpenChange }: WhyButtonProps) {
  const beside = useMedia('(min-width: 1100px)')
  return (
    <DialogTrigger {...(open === undefined ? {} : { isOpen: open })} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <Button className="wb-iconbtn wb-why" aria-label={label}>
        <Icon name="why" />
      </Button>
      <Popover
        className="wb-pop wb-pop--why"
        placement={beside ? 'left top' : 'bottom end'}
        offset={beside ? 12 : 8}
        crossOffset={beside ? -8 : 0}
        containerPadding={12}
      >
        <OverlayArrow className="wb-pop__arrow">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M0 0L7 7L14 0" />
          </svg>
        </OverlayArrow>
        <Dialog className="wb-pop__dialog">
          {({ close }) => (
            <>
              <header>
                <Heading slot="title" level={2} className="utrecht-heading-4">
                  {title}
                </Heading>
                <IconButton label={closeLabel} icon="close" onClick={close} />
              </header>
              {children}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
