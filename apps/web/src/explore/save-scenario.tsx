import { parseSlug, type Scenario, type ScenarioView } from '@weerbaar/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@weerbaar/ui'
import { deskQuery, modelQuery } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { plain } from './scenario-draft.ts'

/** Keeps the scenario on the hub under its own name; the delivered one stays as it is. */
export function SaveScenario({ scenario, onSaved }: { readonly scenario: Scenario; readonly onSaved: (saved: Scenario) => void }) {
  const { i18n, locale } = useLanguage()
  const queryClient = useQueryClient()
  const saving = useMutation({
    mutationFn: () => request<ScenarioView>('/scenarios', { method: 'POST', body: ownScenario(scenario, locale) }),
    onSuccess: async (saved) => {
      await Promise.all([modelQuery, deskQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })))
      onSaved(plain(saved))
    },
  })
  return (
    <>
      <ProblemNote error={saving.error} />
      <Button busy={saving.isPending} onClick={() => saving.mutate()}>
        {i18n.t('Bewaar als eigen scenario')}
      </Button>
    </>
  )
}

/** The name in the language of the screen goes for both: nobody translated it. */
function ownScenario(scenario: Scenario, locale: 'nl' | 'en'): Scenario {
  const name = scenario.name[locale].trim()
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const id = parseSlug(`own-${words}`.slice(0, 60).replace(/-$/, '')) ?? scenario.id
  return { ...plain(scenario), id, name: { nl: name, en: name } }
}
