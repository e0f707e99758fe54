import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ButtonLink, Page, PageTitle, Panel, Small, Stack, Sub } from '@weerbaar/ui'
import { modelQuery } from '../../api/queries.ts'
import { Loading } from '../../frame/loading.tsx'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { usePageTitle } from '../../frame/use-page-title.ts'
import { dateOf } from '../../format/moments.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { hourWords, sourceWords } from './tested-words.ts'
import { TestedTable } from './tested-table.tsx'
import { useTested } from './use-tested.ts'

/** Getoetst aan wat er gebeurde: the model laid beside outages that happened, what falls outside included. */
export function TestedPage() {
  const { i18n, say } = useLanguage()
  const navigate = useNavigate()
  const model = useQuery(modelQuery)
  const tested = useTested(model.data)
  const title = i18n.t('Getoetst aan wat er gebeurde')
  usePageTitle(title)
  const rows = tested?.flatMap(({ judged }) => judged) ?? []
  const fair = rows.filter(({ observation }) => observation.standing === 'judged')
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={
          tested &&
          i18n.t('{inside} van {count} echte toetsen liggen tussen laag en hoog. Geen aanname is op deze tabel afgestemd.', {
            inside: fair.filter(({ verdict }) => verdict === 'inside').length,
            count: fair.length,
          })
        }
        actions={
          <ButtonLink href="/verkennen" onNavigate={(href) => void navigate({ href })}>
            {i18n.t('Terug naar Verkennen')}
          </ButtonLink>
        }
      />
      {model.error ? (
        <ProblemNote error={model.error} onRetry={() => void model.refetch()} />
      ) : !tested ? (
        <Loading />
      ) : (
        <Stack>
          {tested.map((one) => (
            <Panel key={one.case.id} title={say(one.case.name)} aside={<Sub>{dateOf(one.case.date, i18n)}</Sub>}>
              <Stack tight>
                <TestedTable tested={one} />
                {one.judged.map(({ observation }) => (
                  <Small key={observation.id}>
                    <b>{[say(observation.what), hourWords(observation, i18n)].filter(Boolean).join(', ')}</b>
                    {`: ${say(observation.reading)} ${observation.missing ? say(observation.missing) : ''} ${sourceWords(observation)}`}
                  </Small>
                ))}
              </Stack>
            </Panel>
          ))}
          <Small>
            {i18n.t(
              'In deze browser gerekend met het model van nu, 256 trekkingen. Wie een aanname wijzigt, ziet hier wat dat met de toets doet.',
            )}
          </Small>
        </Stack>
      )}
    </Page>
  )
}
