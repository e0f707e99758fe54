import { Button, Group, I18nProvider, Input, NumberField as AriaNumberField } from 'react-aria-components'
import { FormFieldDescription, FormFieldErrorMessage } from '@utrecht/component-library-react'
import { Label, Text as AriaText } from 'react-aria-components'
import { intlLocale, type Locale } from '../format/locale.ts'
import { Icon } from '../icons.tsx'
import type { Text } from '../text.ts'
import type { FieldTexts } from './field.tsx'

export interface NumberFieldProps extends FieldTexts {
  /** Null is not filled in, which is not zero. */
  value: number | null
  /** Called when the box is left or a step is taken, with a number inside the bounds. */
  onChange: (value: number | null) => void
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  locale: Locale
  unit?: Text
  disabled?: boolean | undefined
  increaseLabel: string
  decreaseLabel: string
}

/** A number with comma or point as the language has it, steps by arrow keys, and its unit in sight. */
export function NumberField({
  label,
  hint,
  error,
  hideLabel,
  value,
  onChange,
  min,
  max,
  step,
  locale,
  unit,
  disabled,
  increaseLabel,
  decreaseLabel,
}: NumberFieldProps) {
  const invalid = error !== undefined && error !== null && error !== ''
  return (
    <I18nProvider locale={intlLocale(locale)}>
      <AriaNumberField
        className="wb-field"
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        {...(min === undefined ? {} : { minValue: min })}
        {...(max === undefined ? {} : { maxValue: max })}
        {...(step === undefined ? {} : { step })}
        isDisabled={disabled === true}
        isInvalid={invalid}
        isWheelDisabled
      >
        <Label className={hideLabel === true ? 'wb-hide' : 'utrecht-form-label'}>{label}</Label>
        <Group className="wb-number">
          <span className="wb-number__in">
            <Input />
            {unit !== undefined && <span>{unit}</span>}
          </span>
          <span className="wb-number__steps">
            <Button slot="increment" aria-label={increaseLabel}>
              <Icon name="up" />
            </Button>
            <Button slot="decrement" aria-label={decreaseLabel}>
              <Icon name="down" />
            </Button>
          </span>
        </Group>
        {hint !== undefined && (
          <FormFieldDescription>
            <AriaText slot="description">{hint}</AriaText>
          </FormFieldDescription>
        )}
        {invalid && (
          <FormFieldErrorMessage className="wb-field__error">
            <Icon name="warning" />
            <AriaText slot="errorMessage">{error}</AriaText>
          </FormFieldErrorMessage>
        )}
      </AriaNumberField>
    </I18nProvider>
  )
}
