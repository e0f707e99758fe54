import { pointsGeoJson, type PointRow } from '@weerbaar/core'
import { Button, Dialog, Segmented, Small, Stack, StatusLine, TextArea } from '@weerbaar/ui'
import { useState } from 'react'
import { saveFile } from '../files/save-file.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { lcmsText } from './lcms-text.ts'
import type { PointsSeen } from './points-view.ts'

interface Props {
  readonly view: PointsSeen
  readonly rows: readonly PointRow[]
  /** Name of the municipality or region. */
  readonly where: string
  /** Whether one municipality is looked at, whose own the points are. */
  readonly own: boolean
  readonly onClose: () => void
}

/** What goes out: text for LCMS and files for a map. Made on this screen of what it shows now. */
export function ShareDialog({ view, rows, where, own, onClose }: Props) {
  const { i18n } = useLanguage()
  const [audience, setAudience] = useState<'owner' | 'others'>('others')
  const [copied, setCopied] = useState(false)
  const owner = own && audience === 'owner'
  const text = lcmsText({ where, exercise: view.exercise, rows, supplies: view.supplies, now: view.now, owner }, i18n)
  const save = (form: 'rd' | 'wgs84') =>
    saveFile(
      `OEFENING-noodsteunpunten-${form}.geojson`,
      'application/geo+json',
      pointsGeoJson({ rows, form, audience: owner ? 'owner' : 'others', now: view.now, exercise: view.exercise }),
    )
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={i18n.t('Deel de stand')} closeLabel={i18n.t('Sluiten')}>
      <Stack>
        {own && (
          <Segmented
            label={i18n.t('Voor wie')}
            value={audience}
            onChange={(value) => {
              setAudience(value)
              setCopied(false)
            }}
            size="target"
            options={[
              { value: 'others', label: i18n.t('Regio en anderen') },
              { value: 'owner', label: i18n.t('Alleen de gemeente zelf') },
            ]}
          />
        )}
        <TextArea label={i18n.t('Tekst om in LCMS te plakken')} rows={14} value={text} onChange={() => undefined} />
        <div className="app-tags">
          <Button appearance="primary" onClick={() => void copy()}>
            {i18n.t('Kopieer de tekst')}
          </Button>
          <Button icon="download" onClick={() => save('rd')}>
            {i18n.t('GeoJSON in RD')}
          </Button>
          <Button icon="download" onClick={() => save('wgs84')}>
            {i18n.t('GeoJSON in WGS84')}
          </Button>
        </div>
        <StatusLine>{copied ? i18n.t('De tekst staat op het klembord.') : ''}</StatusLine>
        <Small>{i18n.t('Een punt zonder plek staat wel in de tekst en niet in de kaartbestanden.')}</Small>
      </Stack>
    </Dialog>
  )
}
