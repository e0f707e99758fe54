import type { GapView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ButtonLink, EmptyState, Page, PageTitle, Panel } from '@weerbaar/ui'
import { useState } from 'react'
import { gapsQuery, regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { GapEditor } from './gap-editor.tsx'
import { GapCards } from './gap-cards.tsx'
import { GapTable } from './gap-table.tsx'

/** Opgaven: what is not as it should be, whose it is, who pays, what must be decided. */
export function GapsPage() {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const gaps = useQuery(gapsQuery)
  const region = useQuery(regionQuery)
  const [editing, setEditing] = useState<GapView>()
  const title = i18n.t('Wat moet er nog gebeuren?')
  usePageTitle(i18n.t('Opgaven'))
  const error = gaps.error ?? region.error
  const go = (href: string): void => void navigate({ href })

  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={gaps.data && i18n.t('{count, plural, one {# opgave} other {# opgaven}}', { count: gaps.data.length })}
      />
      {error ? (
        <ProblemNote error={error} onRetry={() => void gaps.refetch()} />
      ) : !gaps.data || !region.data ? (
        <Loading />
      ) : gaps.data.length === 0 ? (
        <Panel>
          <EmptyState
            title={i18n.t('Nog geen opgaven')}
            action={
              <ButtonLink appearance="primary" href="/verkennen" onNavigate={go}>
                {i18n.t('Ga naar Verkennen')}
              </ButtonLink>
            }
          >
            {i18n.t('Een opgave begint met een berekening. Druk in Verkennen of Netwerk op Zet op de opgaven.')}
          </EmptyState>
        </Panel>
      ) : (
        <Panel title={i18n.t('Opgaven')}>
          <div className="app-when-wide">
            <GapTable gaps={gaps.data} region={region.data} onEdit={setEditing} />
          </div>
          <div className="app-when-narrow">
            <GapCards gaps={gaps.data} region={region.data} onEdit={setEditing} />
          </div>
        </Panel>
      )}
      {editing && <GapEditor key={editing.id} gap={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  )
}
