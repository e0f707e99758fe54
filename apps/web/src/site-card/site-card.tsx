import type { SiteCardView, SiteField, SiteFieldView } from '@weerbaar/core'
import { Badge, Button, Small } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { Apart } from '../gaps/apart.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { SiteFieldDialog } from './site-field-dialog.tsx'
import { SitePhotoBox } from './site-photo.tsx'
import { useChangeSite } from './site-queries.ts'
import { siteFieldWords, siteGroups, siteValueWords } from './site-words.ts'

interface Props {
  readonly card: SiteCardView
  /** Name of the site, for the words of the photo. */
  readonly name: string
}

/** All that is known of one site, field by field, to be filled in by whoever went to look. Mounted wherever a site is looked at. */
export function SiteCard({ card, name }: Props) {
  const { i18n } = useLanguage()
  const [editing, setEditing] = useState<SiteField>()
  return (
    <div className="app-sitecard">
      {siteGroups(i18n).map(({ title, fields }) => (
        <section key={title}>
          <h3 className="utrecht-heading-4">{title}</h3>
          <dl className="app-fieldlist">
            {fields.map((field) => (
              <Row key={field} card={card} field={field} onEdit={() => setEditing(field)} />
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h3 className="utrecht-heading-4">{i18n.t('Foto')}</h3>
        <SitePhotoBox card={card} name={name} />
      </section>
      {editing && <SiteFieldDialog key={editing} card={card} field={editing} onClose={() => setEditing(undefined)} />}
    </div>
  )
}

interface RowProps {
  readonly card: SiteCardView
  readonly field: SiteField
  readonly onEdit: () => void
}

function Row({ card, field, onEdit }: RowProps) {
  const { i18n } = useLanguage()
  const label = siteFieldWords(field, i18n)
  const known: SiteFieldView | undefined = card.fields[field]
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Apart
          values={(known?.values ?? [null]).map((value) => (value === null ? null : siteValueWords(field, value, i18n)))}
          text={(text) => text}
          unknown={i18n.t('onbekend')}
        />
        {known?.by === 'source' && <Small>{i18n.t('volgens de bron')}</Small>}
      </dd>
      <dd>
        <Button small icon="edit" label={i18n.t('Wijzig {name}', { name: label })} onClick={onEdit}>
          {i18n.t('Wijzig')}
        </Button>
      </dd>
      {known?.differs && <Difference card={card} field={field} known={known} />}
    </div>
  )
}

/** A new import says something else than a person did: the person's word stands until somebody chooses. */
function Difference({ card, field, known }: { readonly card: SiteCardView; readonly field: SiteField; readonly known: SiteFieldView }) {
  const { i18n } = useLanguage()
  const changing = useChangeSite(card.site)
  const { source, values } = known
  if (source === undefined) return null
  const said = siteValueWords(field, values[0] ?? null, i18n)
  const offered = siteValueWords(field, source, i18n)
  return (
    <dd className="app-difference">
      <Badge tone="warn">{i18n.t('verschil')}</Badge> {i18n.t('De bron zegt nu: {value}.', { value: offered })}
      <div className="app-table-tools">
        <Button small busy={changing.isPending} onClick={() => changing.mutate({ field, value: source })}>
          {i18n.t('Neem over: {value}', { value: offered })}
        </Button>
        <Button small busy={changing.isPending} onClick={() => changing.mutate({ field, value: values[0] ?? null })}>
          {i18n.t('Houd: {value}', { value: said })}
        </Button>
      </div>
      <ProblemNote error={changing.error} />
    </dd>
  )
}
