import type { AssumptionChange, AssumptionView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Actions, Button, Stack, Sub, TextArea } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, modelQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { rangeOf, withUnit } from '../format/values.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { RangeFields } from './range-fields.tsx'

interface Props {
  readonly assumption: AssumptionView
  /** The saved assumption, or nothing when it was left as it was. */
  readonly onDone: (saved?: AssumptionView) => void
}

/** Another range, with the reason why: the reason goes into the log with it. */
export function AssumptionForm({ assumption, onDone }: Props) {
  const { i18n, say } = useLanguage()
  const queryClient = useQueryClient()
  // People write percentages; the hub keeps shares.
  const scale = assumption.unit === 'share' ? 100 : 1
  const [range, setRange] = useState({
    lowest: tidy(assumption.lowest * scale),
    likely: tidy(assumption.likely * scale),
    highest: tidy(assumption.highest * scale),
  })
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () => {
      const body: AssumptionChange = { lowest: range.lowest / scale, likely: range.likely / scale, highest: range.highest / scale, why }
      return request<AssumptionView>(`/assumptions/${assumption.id}`, { method: 'PUT', body })
    },
    onSuccess: async () => {
      await Promise.all([modelQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
      onDone(assumption)
    },
  })
  const { delivered, unit } = assumption
  return (
    <Stack>
      <Sub>
        {i18n.t('Meegeleverd: {likely} ({range}).', {
          likely: withUnit(delivered.likely, unit, i18n),
          range: rangeOf(delivered.lowest, delivered.highest, unit, i18n),
        })}
      </Sub>
      <RangeFields
        label={say(assumption.name)}
        unit={unit === 'share' ? '%' : unitWords(unit, i18n)}
        range={range}
        step={scale === 100 ? 1 : stepFor(assumption.highest)}
        onChange={setRange}
      />
      <TextArea
        label={i18n.t('Waarom')}
        hint={i18n.t('Bijvoorbeeld: gemeten bij de oefening van mei, of afgesproken met de netbeheerder.')}
        rows={2}
        value={why}
        onChange={setWhy}
      />
      <ProblemNote error={saving.error} />
      <Actions>
        <Button onClick={() => onDone()}>{i18n.t('Terug zonder wijzigen')}</Button>
        <Button appearance="primary" busy={saving.isPending} disabled={why.trim() === ''} onClick={() => saving.mutate()}>
          {i18n.t('Bewaar deze aanname')}
        </Button>
      </Actions>
    </Stack>
  )
}

/** 0.1 + 0.2 as a person writes it. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

/** A step a person would take for values of this size. */
const stepFor = (value: number): number => (Math.abs(value) <= 2 ? 0.05 : Math.abs(value) <= 20 ? 0.5 : 1)
