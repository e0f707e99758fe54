import type { Range } from '@weerbaar/core'
import { NumberField } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly label: string
  readonly unit?: string
  readonly range: Range
  readonly step?: number
  readonly onChange: (range: Range) => void
}

/** Lowest, likely, highest; says so when they are out of order. What cannot be is not bent into shape: the hub says what is wrong with it. */
export function RangeFields({ label, unit, range, step, onChange }: Props) {
  const { i18n, locale } = useLanguage()
  const wrong = range.lowest > range.likely || range.likely > range.highest
  const parts = [
    ['lowest', i18n.t('Laagste')],
    ['likely', i18n.t('Waarschijnlijk')],
    ['highest', i18n.t('Hoogste')],
  ] as const
  return (
    <fieldset className="app-fieldset">
      <legend>{label}</legend>
      <div className="app-fields">
        {parts.map(([part, name]) => (
          <NumberField
            key={part}
            label={name}
            value={range[part]}
            step={step}
            locale={locale}
            unit={unit}
            onChange={(value) => value !== null && onChange({ ...range, [part]: value })}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
        ))}
      </div>
      {wrong && <p className="app-fieldset__error">{i18n.t('Zet de drie waarden in volgorde: laagste, waarschijnlijk, hoogste.')}</p>}
    </fieldset>
  )
}
