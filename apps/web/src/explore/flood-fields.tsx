import type { Flood, RegionView } from '@weerbaar/core'
import { Button, NumberField, Small, Stack } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { AreaFields } from './area-fields.tsx'
import { RangeFields } from './range-fields.tsx'
import { RestorationFields } from './restoration-fields.tsx'

interface Props {
  readonly number: number
  readonly flood: Flood
  readonly region: RegionView
  readonly onChange: (change: Partial<Flood>) => void
  readonly onRemove: (() => void) | undefined
}

/** Water over an area: how deep, from when, until when. What that stops follows from the model. */
export function FloodFields({ number, flood, region, onChange, onRemove }: Props) {
  const { i18n, locale } = useLanguage()
  return (
    <Stack tight>
      <strong>{i18n.t('Water over het land ({number})', { number })}</strong>
      <AreaFields area={flood.area} region={region} onChange={(area) => onChange({ area })} />
      <RangeFields
        label={i18n.t('Hoe diep het water staat')}
        unit={i18n.t('meter')}
        step={0.1}
        range={flood.depth}
        onChange={(depth) => onChange({ depth })}
      />
      <RangeFields
        label={i18n.t('Tot de eerste plek droog is')}
        unit={i18n.t('uur')}
        range={flood.durationHours}
        onChange={(durationHours) => onChange({ durationHours })}
      />
      <div className="app-fields">
        <NumberField
          label={i18n.t('Het water komt na')}
          unit={i18n.t('uur')}
          locale={locale}
          value={flood.from / 3600}
          min={0}
          onChange={(hours) => hours !== null && onChange({ from: Math.round(hours * 3600) })}
          increaseLabel={i18n.t('Meer')}
          decreaseLabel={i18n.t('Minder')}
        />
      </div>
      <RestorationFields disruption={flood} region={region} onChange={({ restoration }) => restoration && onChange({ restoration })} />
      <Small>
        {i18n.t(
          'Het water zet uit wat lager staat: stroom, telefoon, riool, gebouwen en wegen. Bij welke diepte dat is, staat bij de aannames.',
        )}
      </Small>
      {onRemove && (
        <Button small appearance="subtle" icon="close" onClick={onRemove}>
          {i18n.t('Haal dit water weg')}
        </Button>
      )}
    </Stack>
  )
}
