import { parseSlug, type PointRow } from '@weerbaar/core'
import { Button, ComboBox, Dialog, NumberField, SelectField, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { newId } from './new-id.ts'
import { useTell } from './point-queries.ts'
import { nameOf } from './point-words.ts'

interface Props {
  readonly rows: readonly PointRow[]
  readonly now: number
  readonly onClose: () => void
}

const HOUR_MS = 3_600_000
const NO_HURRY = '0'

/** Asks for stock, people or things for a point. */
export function AskDialog({ rows, now, onClose }: Props) {
  const { i18n, locale } = useLanguage()
  const telling = useTell(onClose)
  const [point, setPoint] = useState<string | null>(rows.length === 1 ? (rows[0]?.point ?? null) : null)
  const [item, setItem] = useState('water')
  const [amount, setAmount] = useState<number | null>(null)
  const [why, setWhy] = useState('')
  const [hours, setHours] = useState(NO_HURRY)
  const items = [
    { item: 'water', label: i18n.t('drinkwater'), unit: 'liter' },
    { item: 'meals', label: i18n.t('maaltijden'), unit: 'maaltijden' },
    { item: 'blankets', label: i18n.t('dekens'), unit: 'dekens' },
    { item: 'volunteers', label: i18n.t('vrijwilligers'), unit: 'vrijwilligers' },
    { item: 'generator', label: i18n.t('aggregaat'), unit: 'aggregaat' },
    { item: 'fuel', label: i18n.t('brandstof'), unit: 'liter' },
    { item: 'toilets', label: i18n.t('toiletten'), unit: 'toiletten' },
  ]
  const chosen = items.find((one) => one.item === item)
  const slug = parseSlug(item)
  const row = rows.find((one) => one.point === point)
  const ask = () => {
    if (!row || !slug || amount === null || !chosen) return
    const before = hours === NO_HURRY ? null : now + Number(hours) * HOUR_MS
    telling.mutate({
      events: [
        {
          type: 'SupplyAsked',
          supply: newId(),
          point: row.point,
          item: slug,
          amount,
          unit: chosen.unit,
          why: why.trim() === '' ? null : why.trim(),
          before,
        },
      ],
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Vraag iets aan')}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={telling.isPending} disabled={!row || amount === null} onClick={ask}>
            {i18n.t('Vraag aan')}
          </Button>
        </>
      }
    >
      <Stack>
        <ComboBox
          label={i18n.t('Voor welk punt')}
          value={point}
          onChange={setPoint}
          options={rows.map((one) => ({ value: one.point, label: nameOf(one) }))}
          showLabel={i18n.t('Toon alle punten')}
          emptyText={i18n.t('Geen punt met die naam')}
        />
        <div className="app-fields app-fields--two">
          <SelectField
            label={i18n.t('Wat is nodig')}
            value={item}
            onChange={setItem}
            options={items.map((one) => ({ value: one.item, label: one.label }))}
          />
          <NumberField
            label={i18n.t('Hoeveel')}
            value={amount}
            onChange={setAmount}
            min={1}
            max={1_000_000}
            step={1}
            unit={chosen?.unit}
            locale={locale}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
          />
        </div>
        <SelectField
          label={i18n.t('Nodig binnen')}
          value={hours}
          onChange={setHours}
          options={[
            { value: NO_HURRY, label: i18n.t('geen tijd genoemd') },
            ...[1, 2, 4, 8, 12, 24].map((one) => ({ value: String(one), label: i18n.t('{hours} uur', { hours: one }) })),
          ]}
        />
        <TextField label={i18n.t('Waarom')} value={why} onChange={setWhy} />
        <ProblemNote error={telling.error} />
      </Stack>
    </Dialog>
  )
}
