import type { GapDraft, NetworkView, RegionView } from '@weerbaar/core'
import { Button, formatNumber, Menu } from '@weerbaar/ui'
import { useState } from 'react'
import { GapDialog } from '../gaps/gap-dialog.tsx'
import { RaisedToast } from '../gaps/raised-toast.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { metres, someNames } from './network-words.ts'

/** Take the network along, or put what it does not reach on the list. */
export function NetworkActions({ answer, region }: { readonly answer: NetworkView; readonly region: RegionView }) {
  const { i18n, locale } = useLanguage()
  const [open, setOpen] = useState(false)
  const [raised, setRaised] = useState(false)
  const file = (form: string): string => `/v1/network-answers/${answer.hash}.${form}`
  const closed = answer.request.closedCrossings
  const title = i18n.t('Niet iedereen heeft een punt binnen {reach} lopen', { reach: metres(answer.reach, i18n) })
  const draft: GapDraft = {
    // A shortfall that only comes with closed bridges must say so wherever it goes.
    title: closed.length === 0 ? title : `${title} (${i18n.t('dicht: {names}', { names: someNames(closed, i18n) })})`,
    area: region.id,
    about: 'people-within-reach',
    unit: 'people',
    present: Math.round(answer.covered),
    wanted: Math.round(answer.inhabitants),
    owner: null,
    payer: null,
    decision: i18n.t('Besluit of er iets bij moet voor {people} mensen zonder punt binnen {reach}.', {
      people: formatNumber(Math.round(answer.inhabitants - answer.covered), { locale }),
      reach: metres(answer.reach, i18n),
    }),
    runHash: answer.hash,
  }
  return (
    <>
      <Menu
        label={i18n.t('Download')}
        icon="download"
        items={[
          { key: 'geojson', label: i18n.t('GeoJSON, voor een webkaart'), href: file('geojson') },
          { key: 'csv', label: i18n.t('CSV, voor Excel'), href: file('csv') },
          { key: 'gpkg', label: i18n.t('GeoPackage, voor QGIS'), href: file('gpkg') },
          { key: 'pdf', label: i18n.t('PDF, één blad per gemeente'), href: `${file('pdf')}?language=${locale}` },
          { key: 'pdf-all', label: i18n.t('PDF met alle namen, alleen intern'), href: `${file('pdf')}?names=all&language=${locale}` },
        ]}
        onAction={() => undefined}
      />
      <Button icon="flag" onClick={() => setOpen(true)}>
        {i18n.t('Zet op de opgaven')}
      </Button>
      {open && (
        <GapDialog
          onClose={() => setOpen(false)}
          draft={draft}
          areas={[{ id: region.id, name: region.name }, ...region.municipalities]}
          onRaised={() => setRaised(true)}
        />
      )}
      <RaisedToast shown={raised} onClose={() => setRaised(false)} />
    </>
  )
}
