import type { DueView } from '@weerbaar/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Dialog, Panel, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'

const dueQuery = queryOptions({
  queryKey: ['erasures-due'],
  queryFn: ({ signal }) => request<readonly DueView[]>('/erasures/due', { signal }),
})
/** As many as the hub takes at once. */
const AT_ONCE = 1000

/** What is about persons and whose date has come. A person erases it: a clock may be years ahead. */
export function ErasurePanel() {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const due = useQuery(dueQuery)
  const [asked, setAsked] = useState(false)
  const events = due.data?.map(({ event }) => event).slice(0, AT_ONCE) ?? []
  const erasing = useMutation({
    mutationFn: () => request<unknown>('/erasures', { method: 'POST', body: { events, duty: 'retention' } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      setAsked(false)
    },
  })
  return (
    <Panel title={i18n.t('Te wissen')} look={3}>
      <Stack>
        <Small>
          {events.length === 0
            ? i18n.t('Er is nu niets waarvan de bewaartermijn voorbij is.')
            : i18n.t(
                '{count, plural, one {Van # gebeurtenis over personen is} other {Van # gebeurtenissen over personen is}} de bewaartermijn voorbij.',
                { count: events.length },
              )}
        </Small>
        <Small>{i18n.t('Maak eerst het archief, als dat nog moet. Archiveren wist niets, en wat gewist is komt niet terug.')}</Small>
        {events.length > 0 && <Button onClick={() => setAsked(true)}>{i18n.t('Wis {count}', { count: events.length })}</Button>}
        <ProblemNote error={due.error} />
      </Stack>
      {asked && (
        <Dialog
          open
          onOpenChange={(open) => !open && setAsked(false)}
          title={i18n.t('Voorgoed wissen')}
          closeLabel={i18n.t('Sluiten')}
          footer={
            <>
              <Button onClick={() => setAsked(false)}>{i18n.t('Annuleer')}</Button>
              <Button appearance="primary" busy={erasing.isPending} onClick={() => erasing.mutate()}>
                {i18n.t('Wis voorgoed')}
              </Button>
            </>
          }
        >
          <Stack>
            <p>{i18n.t('De inhoud gaat weg, hier en overal waar dit logboek komt. Dat er iets stond en wanneer, blijft staan.')}</p>
            <ProblemNote error={erasing.error} />
          </Stack>
        </Dialog>
      )}
    </Panel>
  )
}
