import type { NetworkView, PlanView } from '@weerbaar/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Panel, Small, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, plansQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { dayAndClock } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { metres } from './network-words.ts'

interface Props {
  readonly answer: NetworkView | undefined
  readonly onOpen: (answer: string) => void
}

/** Networks somebody wants to come back to, by name. */
export function PlansPanel({ answer, onOpen }: Props) {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const plans = useQuery(plansQuery)
  const saving = useMutation({
    mutationFn: (hash: string) => request<PlanView>('/plans', { method: 'POST', body: { name: name.trim(), answer: hash } }),
    onSuccess: async () => {
      setName('')
      await Promise.all([plansQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
    },
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
                onClick={() => onOpen(plan.answer)}
              >
                {plan.name}
              </button>{' '}
              <Badge tone="action">{i18n.t('Concept')}</Badge>
              <Small>
                {i18n.t('{points} punten, {reach}, {when}', {
                  points: plan.points,
                  reach: metres(plan.reach, i18n),
                  when: dayAndClock(plan.savedAt, i18n),
                })}
              </Small>
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
      <ProblemNote error={plans.error ?? saving.error} />
    </Panel>
  )
}
