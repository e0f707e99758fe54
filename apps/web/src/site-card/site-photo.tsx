import type { SiteCardView } from '@weerbaar/core'
import { Button, ErrorNote, Small } from '@weerbaar/ui'
import { useState } from 'react'
import { FileButton } from '../files/file-button.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { photoAddress, useSitePhoto } from './site-queries.ts'
import { smallPhoto } from './small-photo.ts'

/** The photo of a site: one, small, without the place and the name that a telephone writes into it. */
export function SitePhotoBox({ card, name }: { readonly card: SiteCardView; readonly name: string }) {
  const { i18n } = useLanguage()
  const changing = useSitePhoto(card.site)
  const [unfit, setUnfit] = useState(false)
  const { photo } = card
  const take = async (file: File): Promise<void> => {
    const small = await smallPhoto(file)
    setUnfit(small === undefined)
    if (small) changing.mutate(small)
  }
  return (
    <div className="app-photo">
      {photo ? (
        <img src={photoAddress(card.site, photo.tag)} width={photo.width} height={photo.height} alt={i18n.t('Foto van {name}', { name })} />
      ) : (
        <Small>{i18n.t('Nog geen foto. Fotografeer het gebouw en de ingang, zonder mensen.')}</Small>
      )}
      <div className="app-table-tools">
        <FileButton accept="image/*" busy={changing.isPending} onFile={(file) => void take(file)}>
          {photo ? i18n.t('Andere foto') : i18n.t('Kies een foto')}
        </FileButton>
        {photo && (
          <Button small icon="trash" onClick={() => changing.mutate(null)}>
            {i18n.t('Haal de foto weg')}
          </Button>
        )}
      </div>
      {unfit && (
        <ErrorNote title={i18n.t('Deze foto kan niet worden gebruikt')}>
          {i18n.t('Kies een foto als JPEG of PNG. Er is niets veranderd.')}
        </ErrorNote>
      )}
      <ProblemNote error={changing.error} />
    </div>
  )
}
