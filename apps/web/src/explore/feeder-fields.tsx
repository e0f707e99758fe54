import { type Feeder, type NeighbourhoodId, parseNeighbourhoodId, type RegionView, type Slug } from '@weerbaar/core'
import { Button, NumberField, SelectField, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly feeders: readonly Feeder[]
  readonly region: RegionView
  /** Whose supply areas may be chosen; absent: those of all services. */
  readonly service: Slug | undefined
  readonly onChange: (feeders: readonly Feeder[]) => void
}

const LIST = 'neighbourhoods'

/** Which part of the area comes back when: the supply areas of the region where it has them, else lists of neighbourhoods. */
export function FeederFields({ feeders, region, service, onChange }: Props) {
  const { i18n, locale } = useLanguage()
  const areas = region.serviceAreas.filter((one) => service === undefined || one.service === service)
  const change = (index: number, feeder: Feeder): void => onChange(feeders.map((one, i) => (i === index ? feeder : one)))
  const last = feeders.at(-1)
  return (
    <fieldset className="app-fieldset">
      <legend>{i18n.t('In welke volgorde')}</legend>
      {feeders.map((feeder, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a feeder has no identity but its place in the list
        <div key={i} className="app-fields">
          <SelectField
            label={i18n.t('Gebied {number}', { number: i + 1 })}
            value={feeder.area.kind === 'service-area' ? feeder.area.id : LIST}
            options={[
              ...areas.map(({ id, name }) => ({ value: id, label: name })),
              { value: LIST, label: i18n.t('Buurten, met hun codes') },
            ]}
            onChange={(id) =>
              change(i, { ...feeder, area: id === LIST ? { kind: 'neighbourhoods', ids: [] } : { kind: 'service-area', id } })
            }
          />
          {feeder.area.kind === 'neighbourhoods' && (
            <NeighbourhoodField ids={feeder.area.ids} onChange={(ids) => change(i, { ...feeder, area: { kind: 'neighbourhoods', ids } })} />
          )}
          <NumberField
            label={i18n.t('Na de eerste')}
            unit={i18n.t('uur')}
            value={feeder.hours}
            min={0}
            max={8760}
            locale={locale}
            onChange={(hours) => hours !== null && change(i, { ...feeder, hours })}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
          {feeders.length > 1 && (
            <Button small appearance="subtle" icon="close" onClick={() => onChange(feeders.filter((_, other) => other !== i))}>
              {i18n.t('Haal gebied {number} weg', { number: i + 1 })}
            </Button>
          )}
        </div>
      ))}
      <Button small onClick={() => last && onChange([...feeders, { ...last, hours: last.hours + 2 }])}>
        {i18n.t('Voeg een gebied toe')}
      </Button>
    </fieldset>
  )
}

function NeighbourhoodField({
  ids,
  onChange,
}: {
  readonly ids: readonly NeighbourhoodId[]
  readonly onChange: (ids: readonly NeighbourhoodId[]) => void
}) {
  const { i18n } = useLanguage()
  const [text, setText] = useState(ids.join(' '))
  const read = idsOf(text)
  return (
    <TextField
      label={i18n.t('Codes van buurten, met een spatie ertussen')}
      value={text}
      onChange={(next) => {
        setText(next)
        const typed = idsOf(next)
        if (typed) onChange(typed)
      }}
      {...(read ? {} : { error: i18n.t('Schrijf codes met hun jaar: BU02680101@2024 BU02680102@2024') })}
    />
  )
}

/** @returns `undefined` where one of them is no code */
function idsOf(text: string): readonly NeighbourhoodId[] | undefined {
  const ids = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(parseNeighbourhoodId)
  return ids.every((id) => id !== undefined) ? ids : undefined
}

/** Every supply area of the service in turn, two hours apart; a region without any begins with an empty list of neighbourhoods. */
export function firstFeeders(region: RegionView, service: Slug | undefined): readonly Feeder[] {
  const areas = region.serviceAreas.filter((one) => one.service === service)
  return areas.length > 0
    ? areas.map(({ id }, i) => ({ area: { kind: 'service-area', id }, hours: 2 * i }))
    : [{ area: { kind: 'neighbourhoods', ids: [] }, hours: 0 }]
}
