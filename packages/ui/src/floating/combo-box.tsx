import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text as AriaText } from 'react-aria-components'
import type { FieldTexts } from '../controls/field.tsx'
import { Icon } from '../icons.tsx'
import type { Text } from '../text.ts'

export interface ComboChoice {
  readonly value: string
  readonly label: string
  readonly detail?: Text
}

export interface ComboBoxProps extends FieldTexts {
  value: string | null
  onChange: (value: string | null) => void
  options: readonly ComboChoice[]
  placeholder?: string | undefined
  /** Name of the button that opens the whole list. */
  showLabel: string
  /** Said when nothing matches what was typed. */
  emptyText: Text
  disabled?: boolean | undefined
}

/** Choose one of many by typing: municipalities, places, sites. */
export function ComboBox({ label, hint, error, value, onChange, options, placeholder, showLabel, emptyText, disabled }: ComboBoxProps) {
  const invalid = error !== undefined && error !== null && error !== ''
  return (
    <AriaComboBox
      className="wb-field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      defaultItems={options}
      isDisabled={disabled === true}
      isInvalid={invalid}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="utrecht-form-label">{label}</Label>
      <div className="wb-combo">
        <Input className="utrecht-textbox" {...(placeholder === undefined ? {} : { placeholder })} />
        <Button aria-label={showLabel}>
          <Icon name="down" />
        </Button>
      </div>
      {hint !== undefined && (
        <AriaText slot="description" className="wb-small">
          {hint}
        </AriaText>
      )}
      {invalid && (
        <AriaText slot="errorMessage" className="wb-field__error utrecht-form-field-error-message">
          {error}
        </AriaText>
      )}
      <Popover className="wb-pop wb-pop--combo">
        <ListBox<ComboChoice> className="wb-choices" renderEmptyState={() => <div className="wb-choices__none">{emptyText}</div>}>
          {(item) => (
            <ListBoxItem id={item.value} textValue={item.label} className="wb-choices__item">
              {item.label}
              {item.detail !== undefined && <small>{item.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
