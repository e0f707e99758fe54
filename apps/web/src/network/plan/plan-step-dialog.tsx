import type { PlanStepDraft, PlanView, RegionView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Dialog, SelectField, Sub, TextArea, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, plansQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { verdictWord } from './plan-words.ts'

const EVERY = 'alle'
const LEVELS = ['officials', 'college'] as const
const VERDICTS = ['agreed', 'objected', 'silent'] as const

interface Props {
  readonly plan: PlanView
  readonly region: RegionView
  readonly what: PlanStepDraft['what']
  readonly title: string
  /** What follows from it. */
  readonly hint: string
  readonly onClose: () => void
}

/** Puts down what was said of a plan: by whom, and why. Each is an event that names the network it is about. */
export function PlanStepDialog({ plan, region, what, title, hint, onClose }: Props) {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [municipality, setMunicipality] = useState<string>(region.municipalities[0]?.id ?? '')
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('officials')
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number]>('agreed')
  const judges = what === 'PlanJudged'
  const saying = useMutation({
    // One after another: each is an event of its own, and what went before a refusal stands.
    async mutationFn() {
      const where = judges ? (municipality === EVERY ? region.municipalities.map(({ id }) => id) : [municipality]) : ['']
      for (const id of where) {
        const body: PlanStepDraft = {
          what,
          answer: plan.answer,
          by,
          reason: reason.trim() === '' ? null : reason,
          ...(judges ? { judged: { municipality: id, level, verdict } } : {}),
        }
        await request<PlanView>(`/plans/${plan.id}/steps`, { method: 'POST', body })
      }
    },
    onSuccess: onClose,
    onSettled: () => Promise.all([plansQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey }))),
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={i18n.t('Sluiten')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('Annuleer')}</Button>
          <Button appearance="primary" busy={saying.isPending} disabled={by.trim() === ''} onClick={() => saying.mutate()}>
            {i18n.t('Leg vast')}
          </Button>
        </>
      }
    >
      <Sub>{hint}</Sub>
      {judges && (
        <>
          <SelectField
            label={i18n.t('Gemeente')}
            value={municipality}
            onChange={setMunicipality}
            options={[
              ...region.municipalities.map(({ id, name }) => ({ value: id, label: name })),
              { value: EVERY, label: i18n.t('Alle gemeenten') },
            ]}
          />
          <SelectField
            label={i18n.t('Wie spreekt')}
            value={level}
            onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? 'officials')}
            options={[
              { value: 'officials', label: i18n.t('De ambtenaren') },
              { value: 'college', label: i18n.t('Het college van burgemeester en wethouders') },
            ]}
          />
          <SelectField
            label={i18n.t('Oordeel')}
            value={verdict}
            onChange={(value) => setVerdict(VERDICTS.find((one) => one === value) ?? 'agreed')}
            options={VERDICTS.map((value) => ({ value, label: verdictWord(value, i18n) }))}
          />
        </>
      )}
      <TextField
        label={i18n.t('Namens wie')}
        hint={i18n.t('Een functie of organisatie, geen naam van een persoon.')}
        value={by}
        onChange={setBy}
      />
      <TextArea
        label={i18n.t('Reden')}
        hint={i18n.t('Nodig bij een bezwaar, en bij vaststellen terwijl er een bezwaar is.')}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote error={saying.error} />
    </Dialog>
  )
}
