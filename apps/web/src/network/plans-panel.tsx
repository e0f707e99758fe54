import type { NetworkView, PlanView } from '@weerbaar/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Panel, Small, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, plansQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { dayAndClock } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { metres, someNames } from './network-words.ts'
import { planStateWord } from './plan/plan-words.ts'
import type { LookNetwork } from './use-network.ts'

interface Props {
  readonly answer: NetworkView | undefined
  readonly look: LookNetwork
}

/** Networks somebody wants to come back to, by name: open one, hold it against the one on the screen, or give it this network. */
export function PlansPanel({ answer, look }: Props) {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const plans = useQuery(plansQuery)
  const again = () => Promise.all([plansQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
  const saving = useMutation({
    mutationFn: (hash: string) => request<PlanView>('/plans', { method: 'POST', body: { name: name.trim(), answer: hash } }),
    onSuccess: async () => {
      setName('')
      await again()
    },
  })
  const revising = useMutation({
    mutationFn: ({ id, hash }: { readonly id: string; readonly hash: string }) =>
      request<PlanView>(`/plans/${id}`, { method: 'PATCH', body: { answer: hash } }),
    onSuccess: again,
  })
  return (
    <Panel title={i18n.t('Plannen')} look={3} tight>
      {plans.data?.length === 0 && (
        <Small>{i18n.t('Nog geen plan bewaard. Geef het netwerk op de kaart een naam om het later terug te vinden.')}</Small>
      )}
      {plans.data && plans.data.length > 0 && (
        <ul className="app-plans">
          {plans.data.map((plan) => (
            <li key={plan.id}>
              <button
                type="button"
                className="app-textbutton"
                aria-pressed={plan.answer === answer?.hash}
                onClick={() => look({ answer: plan.answer, beside: undefined, shut: undefined, added: undefined, bridges: undefined })}
              >
                {plan.name}
              </button>{' '}
              <Badge tone="action">{planStateWord(plan.state, i18n)}</Badge>
              <Small>
                {i18n.t('{points} punten, {reach}, {when}', {
                  points: plan.points,
                  reach: metres(plan.reach, i18n),
                  when: dayAndClock(plan.savedAt, i18n),
                })}
                {plan.closedCrossings.length > 0 && ` · ${i18n.t('dicht: {names}', { names: someNames(plan.closedCrossings, i18n) })}`}
              </Small>
              {answer && plan.answer !== answer.hash && (
                <div className="app-row">
                  <Button
                    small
                    label={i18n.t('Vergelijk met {name}', { name: plan.name })}
                    onClick={() => look({ beside: plan.answer, shut: undefined, added: undefined, bridges: undefined, moving: undefined })}
                  >
                    {i18n.t('Vergelijk')}
                  </Button>
                  <Button
                    small
                    appearance="subtle"
                    label={i18n.t('Geef {name} het netwerk van het scherm', { name: plan.name })}
                    onClick={() => revising.mutate({ id: plan.id, hash: answer.hash })}
                  >
                    {i18n.t('Geef dit netwerk')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <form
          className="app-save"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') saving.mutate(answer.hash)
          }}
        >
          <TextField label={i18n.t('Naam van het plan')} value={name} onChange={setName} />
          <Button type="submit" busy={saving.isPending} disabled={name.trim() === ''}>
            {i18n.t('Bewaar dit netwerk')}
          </Button>
        </form>
      )}
      <ProblemNote error={plans.error ?? saving.error ?? revising.error} />
    </Panel>
  )
}
