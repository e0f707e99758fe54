import { useQuery } from '@tanstack/react-query'
import { WhyButton } from '@weerbaar/ui'
import { useState } from 'react'
import { whyQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import type { View } from './use-explore.ts'
import { WhyContent } from './why-content.tsx'

/** "Waar komt dit vandaan?": asked of the hub when somebody wants to know. @param where name the area too, in a table */
export function Why({ view, where }: { readonly view: View; readonly where?: boolean }) {
  const { i18n, say } = useLanguage()
  const [open, setOpen] = useState(false)
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  const query = useQuery({
    ...whyQuery(run.hash, what?.id ?? '', run.areas[area]?.id ?? '', run.times[time] ?? 0),
    enabled: open && what !== undefined,
  })
  if (!what) return null
  return (
    <WhyButton
      label={i18n.t('Waar komt dit vandaan? {what}', {
        what: where ? `${say(what.name)}, ${run.areas[area]?.name ?? ''}` : say(what.name),
      })}
      title={i18n.t('Waar komt dit vandaan?')}
      closeLabel={i18n.t('Sluiten')}
      open={open}
      onOpenChange={setOpen}
    >
      {query.data ? <WhyContent why={query.data} run={run} /> : query.error ? <ProblemNote error={query.error} /> : <Loading />}
    </WhyButton>
  )
}
