import { parseSlug, type Position, rdOfPointed, type Disruption, type ModelView, type RegionView } from '@weerbaar/core'
import { Button, Checkbox, NumberField, SelectField, Stack } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { AreaDrawing } from './area-drawing.tsx'
import { RangeFields } from './range-fields.tsx'
import { RestorationFields } from './restoration-fields.tsx'
import { areaKey, areaOf, type DisruptionChange } from './scenario-draft.ts'

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
  const areas = [
    { value: 'region', label: i18n.t('Hele regio') },
    { value: 'municipalities', label: i18n.t('Gemeenten kiezen') },
    ...region.serviceAreas
      .filter(({ service }) => service === disruption.service)
      .map(({ id, name }) => ({ value: `service-area:${id}`, label: name })),
    { value: 'circle', label: i18n.t('Rond een plek op de kaart') },
    { value: 'polygon', label: i18n.t('Gebied tekenen op de kaart') },
  ]
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale }
  return (
    <Stack tight>
      <div className="app-fields">
        <SelectField
          label={i18n.t('Wat valt uit ({number})', { number })}
          value={disruption.service}
          options={model.services.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(value) => {
            const service = parseSlug(value)
            if (service) onChange({ service, ...(area.kind === 'service-area' ? { area: { kind: 'region' } } : {}) })
          }}
        />
        <SelectField
          label={i18n.t('Waar')}
          value={areaKey(area)}
          options={areas}
          onChange={(key) => onChange({ area: areaOf(key, area, middleOf(region)) })}
        />
      </div>
      {(area.kind === 'polygon' || area.kind === 'circle') && (
        <AreaDrawing key={area.kind} area={area} region={region} onChange={(drawn) => onChange({ area: drawn })} />
      )}
      {area.kind === 'municipalities' && (
        <fieldset className="app-fieldset">
          <legend>{i18n.t('Welke gemeenten')}</legend>
          <div className="app-checks">
            {region.municipalities.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={area.ids.includes(id)}
                onChange={(checked) =>
                  onChange({
                    area: { kind: 'municipalities', ids: checked ? [...area.ids, id] : area.ids.filter((other) => other !== id) },
                  })
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
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
      <RestorationFields disruption={disruption} onChange={onChange} />
      {onRemove && (
        <Button small appearance="subtle" icon="close" onClick={onRemove}>
          {i18n.t('Haal deze uitval weg')}
        </Button>
      )}
    </Stack>
  )
}

/** The middle of the region, where drawing begins. */
const middleOf = ({ bounds: [west, south, east, north] }: RegionView): Position =>
  rdOfPointed({ lon: (west + east) / 2, lat: (south + north) / 2 })
