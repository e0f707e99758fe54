import type { GapDraft, GapView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Dialog, NumberField, SelectField, Small, Stack, TextArea, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, gapsQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { shortHash } from '../format/values.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'

interface Props {
  readonly onClose: () => void
  /** What the screen knows already: the number, its unit, its run. */
  readonly draft: GapDraft
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly onRaised: (gap: GapView) => void
}

/** Puts a gap on the list: how it is, how it should be, whose it is, who pays, what is asked. Mounted when it opens, so that what is typed is not lost to a new figure behind it. */
export function GapDialog({ onClose, draft, areas, onRaised }: Props) {
  const { i18n, locale } = useLanguage()
  const queryClient = useQueryClient()
  const [gap, setGap] = useState(draft)
  const raising = useMutation({
    mutationFn: () => request<GapView>('/gaps', { method: 'POST', body: gap }),
    onSuccess: async (raised) => {
      await Promise.all([gapsQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
      onRaised(raised)
      onClose()
    },
  })
  const text = (value: string): string | null => (value.trim() === '' ? null : value)
  const unit = unitWords(gap.unit, i18n)
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale, unit, min: 0 }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Zet op de opgaven')}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={raising.isPending} disabled={gap.title.trim() === ''} onClick={() => raising.mutate()}>
            {i18n.t('Zet op de opgaven')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextArea rows={2} label={i18n.t('Opgave')} value={gap.title} onChange={(title) => setGap({ ...gap, title })} />
        <SelectField
          label={i18n.t('Waar')}
          value={gap.area}
          options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(area) => setGap({ ...gap, area })}
        />
        <div className="app-fields app-fields--two">
          <NumberField
            label={i18n.t('Hoe is het nu')}
            value={gap.present}
            hint={i18n.t('Leeg is onbekend')}
            onChange={(present) => setGap({ ...gap, present })}
            {...steps}
          />
          <NumberField
            label={i18n.t('Hoe moet het zijn')}
            value={gap.wanted}
            hint={i18n.t('Uit de berekening')}
            onChange={(wanted) => setGap({ ...gap, wanted })}
            {...steps}
          />
        </div>
        <div className="app-fields app-fields--two">
          <TextField
            label={i18n.t('Eigenaar')}
            hint={i18n.t('Een functie, geen naam')}
            value={gap.owner ?? ''}
            onChange={(owner) => setGap({ ...gap, owner: text(owner) })}
          />
          <TextField
            label={i18n.t('Wie betaalt')}
            hint={i18n.t('Een organisatie of potje')}
            value={gap.payer ?? ''}
            onChange={(payer) => setGap({ ...gap, payer: text(payer) })}
          />
        </div>
        <TextArea
          label={i18n.t('Welk besluit is nodig')}
          rows={3}
          value={gap.decision ?? ''}
          onChange={(decision) => setGap({ ...gap, decision: text(decision) })}
        />
        <Small>{i18n.t('De opgave verwijst naar berekening {hash}. Die verandert niet meer.', { hash: shortHash(gap.runHash) })}</Small>
        <ProblemNote error={raising.error} />
      </Stack>
    </Dialog>
  )
}
