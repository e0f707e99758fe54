import type { GapPatch, GapView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Dialog, NumberField, Stack, TextArea, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, gapsQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { gapPatch } from './gap-patch.ts'
import { Others } from './others.tsx'

/** Changes a gap; where two wrote apart, what the other wrote can be taken over. */
export function GapEditor({ gap, onClose }: { readonly gap: GapView; readonly onClose: () => void }) {
  const { i18n, locale } = useLanguage()
  const queryClient = useQueryClient()
  const [edit, setEdit] = useState<Required<Omit<GapPatch, 'unit'>>>({
    title: gap.title,
    present: gap.present[0] ?? null,
    wanted: gap.wanted[0] ?? null,
    owner: gap.owner[0] ?? null,
    payer: gap.payer[0] ?? null,
    decision: gap.decision[0] ?? null,
  })
  const patch = gapPatch(gap, edit)
  const saving = useMutation({
    mutationFn: () => request<GapView>(`/gaps/${gap.id}`, { method: 'PATCH', body: patch }),
    onSuccess: async () => {
      await Promise.all([gapsQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
      onClose()
    },
  })
  const text = (value: string): string | null => (value.trim() === '' ? null : value)
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale, unit: unitWords(gap.unit, i18n) }
  const take = (key: 'owner' | 'payer' | 'decision') => (value: string | null) => setEdit({ ...edit, [key]: value })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Opgave wijzigen')}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button
            appearance="primary"
            busy={saving.isPending}
            disabled={Object.keys(patch).length === 0 || edit.title.trim() === ''}
            onClick={() => saving.mutate()}
          >
            {i18n.t('Bewaar')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextArea rows={2} label={i18n.t('Opgave')} value={edit.title} onChange={(title) => setEdit({ ...edit, title })} />
        <div className="app-fields app-fields--two">
          <NumberField
            label={i18n.t('Hoe is het nu')}
            value={edit.present}
            hint={i18n.t('Leeg is onbekend')}
            onChange={(present) => setEdit({ ...edit, present })}
            {...steps}
          />
          <NumberField
            label={i18n.t('Hoe moet het zijn')}
            value={edit.wanted}
            onChange={(wanted) => setEdit({ ...edit, wanted })}
            {...steps}
          />
        </div>
        <TextField
          label={i18n.t('Eigenaar')}
          hint={i18n.t('Een functie, geen naam')}
          value={edit.owner ?? ''}
          onChange={(owner) => setEdit({ ...edit, owner: text(owner) })}
        />
        <Others values={gap.owner} onTake={take('owner')} />
        <TextField label={i18n.t('Wie betaalt')} value={edit.payer ?? ''} onChange={(payer) => setEdit({ ...edit, payer: text(payer) })} />
        <Others values={gap.payer} onTake={take('payer')} />
        <TextArea
          label={i18n.t('Welk besluit is nodig')}
          rows={3}
          value={edit.decision ?? ''}
          onChange={(decision) => setEdit({ ...edit, decision: text(decision) })}
        />
        <Others values={gap.decision} onTake={take('decision')} />
        <ProblemNote error={saving.error} />
      </Stack>
    </Dialog>
  )
}
