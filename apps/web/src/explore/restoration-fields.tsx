import type { Disruption, RegionView, Rotation, Slug } from '@weerbaar/core'
import { NumberField, SelectField } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { FeederFields, firstFeeders } from './feeder-fields.tsx'
import type { DisruptionChange } from './scenario-draft.ts'

const STEPS = 4
/** Hours a new way takes when the old one had none. */
const USUAL_HOURS = 12
const ROTATION: Rotation = { groups: 4, hoursOff: 2 }
const CREWS = { crews: 20, visitsPerCrewDay: 12 }

interface Props {
  readonly disruption: Pick<Disruption, 'restoration' | 'rotation'>
  /** May it be switched off in turns? */
  readonly inTurns?: boolean
  readonly region: RegionView
  /** Whose supply areas bring it back in turn; absent: those of any service. */
  readonly service?: Slug
  readonly onChange: (change: Pick<DisruptionChange, 'restoration' | 'rotation'>) => void
}

/** How connections come back, or go off in turns, with the numbers of that way. */
export function RestorationFields({ disruption, inTurns = false, region, service, onChange }: Props) {
  const { i18n, locale } = useLanguage()
  const { restoration, rotation } = disruption
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale }
  const number = (
    label: string,
    value: number,
    range: { min: number; max: number },
    change: (to: number) => DisruptionChange,
    unit?: string,
  ) => (
    <NumberField
      label={label}
      value={value}
      {...range}
      {...(unit ? { unit } : {})}
      onChange={(to) => to !== null && onChange(change(to))}
      {...steps}
    />
  )
  const hours = i18n.t('uur')
  return (
    <>
      <div className="app-fields">
        <SelectField
          label={i18n.t('Komt terug')}
          value={rotation ? 'in-turns' : restoration.shape}
          options={[
            { value: 'at-once', label: i18n.t('in één keer') },
            { value: 'staged', label: i18n.t('in stappen') },
            { value: 'feeders', label: i18n.t('per voedingsgebied') },
            { value: 'linear', label: i18n.t('huis voor huis') },
            { value: 'crews', label: i18n.t('huis voor huis, met ploegen') },
            ...(inTurns ? [{ value: 'in-turns', label: i18n.t('om de beurt uit') }] : []),
            ...(restoration.shape === 'curve' ? [{ value: 'curve', label: i18n.t('zoals eerder gemeten') }] : []),
          ]}
          onChange={(way) =>
            onChange(
              way === 'feeders'
                ? { rotation: undefined, restoration: { shape: 'feeders', feeders: firstFeeders(region, service) } }
                : changeOf(way, disruption),
            )
          }
        />
        {rotation && number(i18n.t('Groepen'), rotation.groups, { min: 2, max: 24 }, (groups) => ({ rotation: { ...rotation, groups } }))}
        {rotation &&
          number(
            i18n.t('Uit per keer'),
            rotation.hoursOff,
            { min: 1, max: 24 },
            (hoursOff) => ({ rotation: { ...rotation, hoursOff } }),
            hours,
          )}
        {restoration.shape === 'staged' &&
          number(i18n.t('Stappen'), restoration.steps, { min: 1, max: 100 }, (to) => ({ restoration: { ...restoration, steps: to } }))}
        {(restoration.shape === 'staged' || restoration.shape === 'linear') &&
          number(
            i18n.t('Van eerste tot laatste'),
            restoration.hours,
            { min: 0, max: 8760 },
            (to) => ({ restoration: { ...restoration, hours: to } }),
            hours,
          )}
        {restoration.shape === 'crews' &&
          number(i18n.t('Ploegen'), restoration.crews, { min: 1, max: 10_000 }, (crews) => ({ restoration: { ...restoration, crews } }))}
        {restoration.shape === 'crews' &&
          number(i18n.t('Huizen per ploeg per dag'), restoration.visitsPerCrewDay, { min: 1, max: 1000 }, (visitsPerCrewDay) => ({
            restoration: { ...restoration, visitsPerCrewDay },
          }))}
      </div>
      {restoration.shape === 'feeders' && (
        <FeederFields
          feeders={restoration.feeders}
          region={region}
          service={service}
          onChange={(feeders) => onChange({ restoration: { shape: 'feeders', feeders } })}
        />
      )}
    </>
  )
}

/** Another way: what goes round comes back at once, and what comes back another way no longer goes round. */
function changeOf(way: string, { restoration, rotation }: Props['disruption']): Pick<DisruptionChange, 'restoration' | 'rotation'> {
  const hours = 'hours' in restoration ? restoration.hours : USUAL_HOURS
  switch (way) {
    case 'in-turns':
      return { restoration: { shape: 'at-once' }, rotation: rotation ?? ROTATION }
    case 'staged':
      return { rotation: undefined, restoration: restoration.shape === 'staged' ? restoration : { shape: 'staged', steps: STEPS, hours } }
    case 'linear':
      return { rotation: undefined, restoration: { shape: 'linear', hours } }
    case 'crews':
      return { rotation: undefined, restoration: { shape: 'crews', ...CREWS } }
    case 'curve':
      return { rotation: undefined, restoration }
    default:
      return { rotation: undefined, restoration: { shape: 'at-once' } }
  }
}
