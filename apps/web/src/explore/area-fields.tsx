import { type DisruptedArea, type Position, rdOfPointed, type RegionView, type Slug } from '@weerbaar/core'
import { Checkbox, SelectField } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { AreaDrawing } from './area-drawing.tsx'
import { areaKey, areaOf } from './scenario-draft.ts'

interface Props {
  readonly area: DisruptedArea
  readonly region: RegionView
  /** Whose supply areas may be chosen; absent: those of all services. */
  readonly service?: Slug
  readonly onChange: (area: DisruptedArea) => void
  /** Stands beside the choice of the kind of area. */
  readonly beside?: React.ReactNode
}

/** Where something happens: by name, or drawn on the map. */
export function AreaFields({ area, region, service, onChange, beside }: Props) {
  const { i18n } = useLanguage()
  const areas = [
    { value: 'region', label: i18n.t('Hele regio') },
    { value: 'municipalities', label: i18n.t('Gemeenten kiezen') },
    ...region.serviceAreas
      .filter((one) => service === undefined || one.service === service)
      .map(({ id, name }) => ({ value: `service-area:${id}`, label: name })),
    ...(area.kind === 'neighbourhoods' ? [{ value: 'neighbourhoods', label: i18n.t('{count} buurten', { count: area.ids.length }) }] : []),
    { value: 'circle', label: i18n.t('Rond een plek op de kaart') },
    { value: 'polygon', label: i18n.t('Gebied tekenen op de kaart') },
  ]
  return (
    <>
      <div className="app-fields">
        {beside}
        <SelectField
          label={i18n.t('Waar')}
          value={areaKey(area)}
          options={areas}
          onChange={(key) => onChange(areaOf(key, area, middleOf(region)))}
        />
      </div>
      {(area.kind === 'polygon' || area.kind === 'circle') && (
        <AreaDrawing key={area.kind} area={area} region={region} onChange={onChange} />
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
                  onChange({ kind: 'municipalities', ids: checked ? [...area.ids, id] : area.ids.filter((other) => other !== id) })
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

/** The middle of the region, where drawing begins. */
export const middleOf = ({ bounds: [west, south, east, north] }: RegionView): Position =>
  rdOfPointed({ lon: (west + east) / 2, lat: (south + north) / 2 })
