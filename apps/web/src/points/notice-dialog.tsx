import type { MunicipalityId, PointRow, RecordId } from '@weerbaar/core'
import { Button, Checkbox, Dialog, Segmented, SelectField, Small, Stack, TextArea, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { newId } from './new-id.ts'
import { useTell } from './point-queries.ts'
import { nameOf } from './point-words.ts'

interface Props {
  /** Whose notice it is: of this municipality, or of the region. */
  readonly municipality: MunicipalityId | undefined
  /** Points it can go to. */
  readonly rows: readonly PointRow[]
  readonly now: number
  readonly onClose: () => void
}

const HOUR_MS = 3_600_000
const FOR_EVER = '0'

/** A notice to all points, or to those that are chosen. Mounted when it opens, so that what is typed is not lost to news behind it. */
export function NoticeDialog({ municipality, rows, now, onClose }: Props) {
  const { i18n } = useLanguage()
  const telling = useTell(onClose)
  const [sender, setSender] = useState('')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [hours, setHours] = useState('12')
  const [some, setSome] = useState<'all' | 'some'>('all')
  const [chosen, setChosen] = useState<ReadonlySet<RecordId>>(new Set())
  const points = some === 'some' ? rows.filter(({ point }) => chosen.has(point)).map(({ point }) => point) : rows.map(({ point }) => point)
  // A notice of the region to all is for every point there will ever be; one of a municipality is for its own points.
  const to = some === 'all' && municipality === undefined ? null : points
  const ready = [sender, title, text].every((one) => one.trim() !== '') && (to === null || to.length > 0)
  const send = () =>
    telling.mutate({
      events: [
        {
          type: 'NoticeSent',
          notice: newId(),
          from: municipality === undefined ? 'region' : 'municipality',
          sender: sender.trim(),
          to,
          title: title.trim(),
          text: text.trim(),
          validUntil: hours === FOR_EVER ? null : now + Number(hours) * HOUR_MS,
        },
      ],
    })
  const toggle = (point: RecordId, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(point)
    else next.delete(point)
    setChosen(next)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Bericht aan punten')}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={telling.isPending} disabled={!ready} onClick={send}>
            {i18n.t('Stuur het bericht')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextField label={i18n.t('Onderwerp')} value={title} onChange={setTitle} />
        <TextArea
          label={i18n.t('Bericht')}
          hint={i18n.t('Zoals het op het punt wordt voorgelezen of opgehangen.')}
          rows={4}
          value={text}
          onChange={setText}
        />
        <div className="app-fields app-fields--two">
          <TextField label={i18n.t('Afzender')} hint={i18n.t('Een functie, geen naam')} value={sender} onChange={setSender} />
          <SelectField
            label={i18n.t('Geldig')}
            value={hours}
            onChange={setHours}
            options={[
              ...[2, 6, 12, 24, 72].map((one) => ({ value: String(one), label: i18n.t('{hours} uur', { hours: one }) })),
              { value: FOR_EVER, label: i18n.t('tot het wordt ingetrokken') },
            ]}
          />
        </div>
        <Segmented
          label={i18n.t('Voor welke punten')}
          value={some}
          onChange={setSome}
          size="target"
          options={[
            { value: 'all', label: municipality === undefined ? i18n.t('Alle punten') : i18n.t('Alle punten van de gemeente') },
            { value: 'some', label: i18n.t('Gekozen punten') },
          ]}
        />
        {some === 'some' && (
          <fieldset className="app-fieldset">
            <legend>{i18n.t('{count, plural, one {# punt} other {# punten}} gekozen', { count: points.length })}</legend>
            <div className="app-checks">
              {rows.map((row) => (
                <Checkbox key={row.point} checked={chosen.has(row.point)} onChange={(on) => toggle(row.point, on)}>
                  {nameOf(row)}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )}
        <Small>{i18n.t('Een punt zonder verbinding krijgt het bericht met de koerier. U ziet hier welk punt het heeft gezien.')}</Small>
        <ProblemNote error={telling.error} />
      </Stack>
    </Dialog>
  )
}
