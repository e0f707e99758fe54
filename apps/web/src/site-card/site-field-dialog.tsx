import type { SiteCardView, SiteField } from '@weerbaar/core'
import { Button, Dialog, NumberField, SelectField, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { type SiteValue, useChangeSite } from './site-queries.ts'
import { siteFieldHint, siteFieldKind, siteFieldWords } from './site-words.ts'

interface Props {
  readonly card: SiteCardView
  readonly field: SiteField
  readonly onClose: () => void
}

/** One field of a card. Left empty it says: not known. */
export function SiteFieldDialog({ card, field, onClose }: Props) {
  const { i18n, locale } = useLanguage()
  const changing = useChangeSite(card.site, onClose)
  const [value, setValue] = useState<SiteValue['value']>(card.fields[field]?.values[0] ?? null)
  const label = siteFieldWords(field, i18n)
  const hint = siteFieldHint(field, i18n)
  const more = hint === undefined ? {} : { hint }
  const kind = siteFieldKind(field, i18n)
  const unknown = { value: '', label: i18n.t('onbekend') }
  const choices =
    kind.kind === 'choice'
      ? kind.options
      : [
          { value: 'yes', label: i18n.t('ja') },
          { value: 'no', label: i18n.t('nee') },
        ]
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '')
  const choose = (text: string): void => {
    if (text === '') setValue(null)
    else setValue(kind.kind === 'choice' ? text : text === 'yes')
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={label}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button
            appearance="primary"
            busy={changing.isPending}
            onClick={() => changing.mutate({ field, value: typeof value === 'string' && value.trim() === '' ? null : value })}
          >
            {i18n.t('Bewaar')}
          </Button>
        </>
      }
    >
      <Stack>
        {kind.kind === 'text' ? (
          <TextField label={label} hideLabel {...more} value={String(value ?? '')} onChange={setValue} />
        ) : kind.kind === 'number' ? (
          <NumberField
            label={label}
            hideLabel
            {...more}
            value={typeof value === 'number' ? value : null}
            onChange={setValue}
            min={0}
            max={kind.most}
            locale={locale}
            unit={kind.unit}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
        ) : (
          <SelectField label={label} hideLabel {...more} value={chosen} onChange={choose} options={[unknown, ...choices]} />
        )}
        <ProblemNote error={changing.error} />
      </Stack>
    </Dialog>
  )
}
