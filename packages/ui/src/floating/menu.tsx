import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import type { Appearance } from '../controls/button.tsx'
import { Icon, type IconName } from '../icons.tsx'
import type { Text } from '../text.ts'

export interface MenuChoice {
  readonly key: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly href?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface MenuProps {
  label: Text
  /** Spoken name, where `label` is a sign only. */
  name?: string | undefined
  icon?: IconName | undefined
  items: readonly MenuChoice[]
  onAction: (key: string) => void
  appearance?: Appearance | undefined
  small?: boolean | undefined
}

const APPEARANCE = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
} as const

/** A few actions behind one button; an item with `href` is a link, for downloads. */
export function Menu({ label, name, icon, items, onAction, appearance = 'secondary', small }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={classNames('utrecht-button', APPEARANCE[appearance], small && 'wb-button--small')}
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        {icon !== undefined && <Icon name={icon} />}
        {label}
        <Icon name="down" />
      </Button>
      <Popover className="wb-pop" placement="bottom end">
        <AriaMenu className="wb-choices" onAction={(key) => onAction(String(key))}>
          {items.map((item) => (
            <MenuItem
              key={item.key}
              id={item.key}
              className="wb-choices__item"
              textValue={item.label}
              isDisabled={item.disabled === true}
              {...(item.href === undefined ? {} : { href: item.href })}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
