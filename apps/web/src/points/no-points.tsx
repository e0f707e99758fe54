import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink, EmptyState, Panel, SelectField, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { plansQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { usePointsFromPlan } from './point-queries.ts'

/** Before there are points: they come from a kept plan. */
export function NoPoints() {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const plans = useQuery(plansQuery)
  const [chosen, setChosen] = useState<string>()
  const making = usePointsFromPlan()
  const plan = chosen ?? plans.data?.[0]?.id
  if (plans.error) return <ProblemNote error={plans.error} onRetry={() => void plans.refetch()} />
  if (!plans.data) return <Loading />
  if (plan === undefined)
    return (
      <Panel>
        <EmptyState
          title={i18n.t('Nog geen noodsteunpunten')}
          action={
            <ButtonLink appearance="primary" href="/netwerk" onNavigate={(href) => void navigate({ href })}>
              {i18n.t('Bewaar eerst een plan')}
            </ButtonLink>
          }
        >
          {i18n.t('Hier komen de punten met wat er bekend is. Punten komen uit een plan. Er is nog geen plan bewaard.')}
        </EmptyState>
      </Panel>
    )
  return (
    <Panel>
      <Stack>
        <EmptyState
          title={i18n.t('Nog geen noodsteunpunten')}
          action={
            <Button appearance="primary" busy={making.isPending} onClick={() => making.mutate({ plan })}>
              {i18n.t('Maak punten van dit plan')}
            </Button>
          }
        >
          {i18n.t(
            'Hier komen de punten met wat er bekend is. Punten komen uit een plan: elke locatie wordt een punt met een voorraadlijst.',
          )}
        </EmptyState>
        <SelectField
          label={i18n.t('Welk plan')}
          value={plan}
          onChange={setChosen}
          options={plans.data.map(({ id, name, points }) => ({
            value: id,
            label: i18n.t('{name} ({points, plural, one {# punt} other {# punten}})', { name, points }),
          }))}
        />
        <ProblemNote error={making.error} />
      </Stack>
    </Panel>
  )
}
