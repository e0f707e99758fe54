import type { MouseEvent, Ref } from 'react'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icons.tsx'

export interface IconButtonProps {
  label: string
  icon: IconName
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  /** 44 px; 32 px inside tables, cards and on the map. */
  size?: 'dense' | 'target' | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** A sign alone, with its name for the ear and on hover. */
export function IconButton({ label, icon, onClick, pressed, disabled, size = 'dense', ref }: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classNames('wb-iconbtn', size === 'target' && 'wb-iconbtn--target')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
