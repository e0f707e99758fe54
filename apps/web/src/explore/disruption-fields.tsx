import { parseSlug, type Disruption, type ModelView, type RegionView } from '@weerbaar/core'
import { Button, NumberField, SelectField, Stack } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { AreaFields } from './area-fields.tsx'
import { RangeFields } from './range-fields.tsx'
import { RestorationFields } from './restoration-fields.tsx'
import type { DisruptionChange } from './scenario-draft.ts'

interface Props {
  readonly number: number
  readonly disruption: Disruption
  readonly region: RegionView
  readonly model: ModelView
  readonly onChange: (change: DisruptionChange) => void
  readonly onRemove: (() => void) | undefined
}

/** One thing that fails: what, where, from when, how long, how it comes back. */
export function DisruptionFields({ number, disruption, region, model, onChange, onRemove }: Props) {
  const { i18n, locale, say } = useLanguage()
  const { area } = disruption
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale }
  return (
    <Stack tight>
      <AreaFields
        area={area}
        region={region}
        service={disruption.service}
        onChange={(to) => onChange({ area: to })}
        beside={
          <SelectField
            label={i18n.t('Wat valt uit ({number})', { number })}
            value={disruption.service}
            options={model.services.map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={(value) => {
              const service = parseSlug(value)
              if (service) onChange({ service, ...(area.kind === 'service-area' ? { area: { kind: 'region' } } : {}) })
            }}
          />
        }
      />
      <RangeFields
        label={i18n.t('Hoe lang')}
        unit={i18n.t('uur')}
        range={disruption.durationHours}
        onChange={(durationHours) => onChange({ durationHours })}
      />
      <div className="app-fields">
        <NumberField
          label={i18n.t('Begint na')}
          unit={i18n.t('uur')}
          value={disruption.from / 3600}
          onChange={(hours) => hours !== null && onChange({ from: Math.round(hours * 3600) })}
          {...steps}
        />
        <NumberField
          label={i18n.t('Deel van de aansluitingen')}
          unit="%"
          value={Math.round(disruption.severity * 100)}
          min={1}
          max={100}
          onChange={(percent) => percent !== null && onChange({ severity: percent / 100 })}
          {...steps}
        />
      </div>
      <RestorationFields disruption={disruption} inTurns region={region} service={disruption.service} onChange={onChange} />
      {onRemove && (
        <Button small appearance="subtle" icon="close" onClick={onRemove}>
          {i18n.t('Haal deze uitval weg')}
        </Button>
      )}
    </Stack>
  )
}
