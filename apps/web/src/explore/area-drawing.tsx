import { type Position, type RegionView, rdOfPointed } from '@weerbaar/core'
import { Button, NumberField, Small, Stack, TextField } from '@weerbaar/ui'
import type { MapLibreMap } from 'maplibre-gl'
import { useCallback, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { LazyRegionMap } from '../map/lazy-region-map.tsx'
import type { ClassColour } from '../map/region-style.ts'
import { useDrawing } from '../map/use-drawing.ts'
import { canDrawMap } from '../map/webgl.ts'
import { cornersAsText, cornersFromText, cornersOf, type DrawnArea, outlineOf, polygonOf } from './draw-area.ts'

interface Props {
  readonly area: DrawnArea
  readonly region: RegionView
  readonly onChange: (area: DrawnArea) => void
}

/** An area by hand: press the map, or type where. Both say the same. */
export function AreaDrawing({ area, region, onChange }: Props) {
  const { i18n } = useLanguage()
  // Corners on their way to an area: with one or two there is nothing yet to compute with.
  const [corners, setCorners] = useState<readonly Position[]>(area.kind === 'polygon' ? cornersOf(area.ring) : [])
  // What is typed keeps its field; what is pressed makes it anew.
  const [pressed, setPressed] = useState(0)
  const setAll = useCallback(
    (next: readonly Position[]) => {
      setCorners(next)
      const polygon = polygonOf(next)
      if (polygon) onChange(polygon)
    },
    [onChange],
  )
  const pick = useCallback(
    (place: { readonly lon: number; readonly lat: number }) => {
      const at = rdOfPointed(place)
      if (area.kind === 'circle') onChange({ ...area, at })
      else {
        setPressed((count) => count + 1)
        setAll([...corners, at])
      }
    },
    [area, corners, onChange, setAll],
  )
  const replace = (next: readonly Position[]): void => {
    setPressed((count) => count + 1)
    setAll(next)
  }
  return (
    <Stack tight>
      {canDrawMap && <DrawingMap area={area} region={region} onPick={pick} />}
      {area.kind === 'circle' ? (
        <CircleFields area={area} onChange={onChange} />
      ) : (
        <>
          <CornerField key={pressed} corners={corners} onChange={setAll} />
          <div>
            <Button small disabled={corners.length === 0} onClick={() => replace(corners.slice(0, -1))}>
              {i18n.t('Haal de laatste hoek weg')}
            </Button>{' '}
            <Button small disabled={corners.length === 0} onClick={() => replace([])}>
              {i18n.t('Begin opnieuw')}
            </Button>
          </div>
          {corners.length < 3 && (
            <Small>{i18n.t('Nog {count} hoeken nodig. Tot dan geldt het vorige gebied.', { count: 3 - corners.length })}</Small>
          )}
        </>
      )}
    </Stack>
  )
}

/** Nothing is painted on this map; it has to be able to all the same. */
const NO_CLASSES: readonly ClassColour[] = [{ role: '--wb-impact-1' }]

function DrawingMap({
  area,
  region,
  onPick,
}: Omit<Props, 'onChange'> & { readonly onPick: (place: { lon: number; lat: number }) => void }) {
  const { i18n } = useLanguage()
  const [map, setMap] = useState<MapLibreMap>()
  const outline = useMemo(() => outlineOf(area), [area])
  useDrawing(map, outline, onPick)
  return (
    <div className="app-drawing">
      <LazyRegionMap
        regionHash={region.hash}
        bounds={region.bounds}
        name={i18n.t('Kaart om het gebied op aan te wijzen. De velden eronder doen hetzelfde.')}
        palette={NO_CLASSES}
        classes={undefined}
        onMap={setMap}
      />
    </div>
  )
}

function CircleFields({ area, onChange }: { readonly area: Extract<DrawnArea, { kind: 'circle' }>; readonly onChange: Props['onChange'] }) {
  const { i18n, locale } = useLanguage()
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale }
  const [x, y] = area.at
  const whole = (value: number | null, change: (metres: number) => DrawnArea) => value !== null && onChange(change(Math.round(value)))
  return (
    <div className="app-fields">
      <NumberField
        label={i18n.t('Straal')}
        unit={i18n.t('meter')}
        value={area.radius}
        min={100}
        max={100_000}
        step={100}
        onChange={(value) => whole(value, (radius) => ({ ...area, radius }))}
        {...steps}
      />
      <NumberField
        label={i18n.t('RD x')}
        value={x}
        min={0}
        max={300_000}
        onChange={(value) => whole(value, (to) => ({ ...area, at: [to, y] }))}
        {...steps}
      />
      <NumberField
        label={i18n.t('RD y')}
        value={y}
        min={280_000}
        max={640_000}
        onChange={(value) => whole(value, (to) => ({ ...area, at: [x, to] }))}
        {...steps}
      />
    </div>
  )
}

function CornerField({
  corners,
  onChange,
}: {
  readonly corners: readonly Position[]
  readonly onChange: (corners: readonly Position[]) => void
}) {
  const { i18n } = useLanguage()
  const [text, setText] = useState(cornersAsText(corners))
  const read = cornersFromText(text)
  return (
    <TextField
      label={i18n.t('Hoeken in RD-meters, met puntkomma’s ertussen')}
      value={text}
      onChange={(next) => {
        setText(next)
        const typed = cornersFromText(next)
        if (typed) onChange(typed)
      }}
      {...(read ? {} : { error: i18n.t('Schrijf per hoek twee hele getallen: 187000 428000; 188000 428000; …') })}
    />
  )
}
