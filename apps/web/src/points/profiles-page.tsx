import { PROFILE_FIELDS, type ProfileField, type ProfileView, type RegionView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { Button, DataTable, Page, PageTitle, Panel, SelectField } from '@weerbaar/ui'
import { useState } from 'react'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { Apart } from '../gaps/apart.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { PointsNav } from './points-nav.tsx'
import { ProfileDialog } from './profile-dialog.tsx'
import { profilesQuery } from './profile-queries.ts'
import { profileFieldWords, profileValueWords } from './profile-words.ts'

/** How each municipality goes about its points, on ten fields that all have in common. */
export function ProfilesPage() {
  const { i18n } = useLanguage()
  const region = useQuery(regionQuery)
  const profiles = useQuery(profilesQuery)
  const title = i18n.t('Hoe doen de gemeenten het?')
  usePageTitle(title)
  const error = region.error ?? profiles.error
  return (
    <Page id="inhoud">
      <PageTitle title={title} sub={i18n.t('Tien dingen die elke gemeente regelt, naast elkaar. Functies, geen namen.')} />
      <PointsNav current="profielen" />
      {region.data && profiles.data ? (
        <Profiles region={region.data} profiles={profiles.data} />
      ) : error ? (
        <ProblemNote error={error} onRetry={() => void profiles.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Profiles({ region, profiles }: { readonly region: RegionView; readonly profiles: readonly ProfileView[] }) {
  const { i18n } = useLanguage()
  const names = new Map<string, string>(region.municipalities.map(({ id, name }) => [id, name]))
  const rows = profiles
    .map((profile) => ({ ...profile, name: names.get(profile.municipality) ?? profile.municipality }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  const [chosen, setChosen] = useState<string>()
  const [editing, setEditing] = useState<ProfileField>()
  const profile = rows.find(({ municipality }) => municipality === (chosen ?? rows[0]?.municipality))
  if (!profile) return null
  return (
    <>
      <Panel
        title={i18n.t('Profiel van {name}', { name: profile.name })}
        aside={
          <SelectField
            compact
            hideLabel
            label={i18n.t('Gemeente')}
            value={profile.municipality}
            onChange={setChosen}
            options={rows.map(({ municipality, name }) => ({ value: municipality, label: name }))}
          />
        }
      >
        <DataTable
          caption={i18n.t('Staan er twee waarden, dan is dat op twee plekken los van elkaar geschreven. Kies welke geldt met Wijzig.')}
          rows={PROFILE_FIELDS}
          rowKey={(field) => field}
          name={{ header: i18n.t('Wat'), cell: (field) => profileFieldWords(field, i18n) }}
          columns={[
            { key: 'value', header: i18n.t('Zo is het'), align: 'start', cell: (field) => <Values profile={profile} field={field} /> },
            {
              key: 'edit',
              header: <span className="wb-hide">{i18n.t('Wijzig')}</span>,
              cell: (field) => (
                <Button small label={i18n.t('Wijzig {name}', { name: profileFieldWords(field, i18n) })} onClick={() => setEditing(field)}>
                  {i18n.t('Wijzig')}
                </Button>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={i18n.t('Naast elkaar')}>
        <DataTable
          caption={i18n.t('Leeg is: niemand heeft het nog gezegd.')}
          rows={rows}
          rowKey={({ municipality }) => municipality}
          scroll
          name={{ header: i18n.t('Gemeente'), cell: ({ name }) => name }}
          columns={[
            {
              key: 'filled',
              header: i18n.t('Ingevuld'),
              cell: ({ fields }) => i18n.t('{filled} van {all}', { filled: Object.keys(fields).length, all: PROFILE_FIELDS.length }),
            },
            ...PROFILE_FIELDS.map((field) => ({
              key: field,
              header: profileFieldWords(field, i18n),
              align: 'start' as const,
              cell: (row: ProfileView) => <Values profile={row} field={field} />,
            })),
          ]}
        />
      </Panel>
      {editing && (
        <ProfileDialog key={`${profile.municipality} ${editing}`} profile={profile} field={editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

function Values({ profile, field }: { readonly profile: ProfileView; readonly field: ProfileField }) {
  const { i18n } = useLanguage()
  const values = profile.fields[field] ?? []
  return <Apart values={values.map((value) => profileValueWords(value, i18n))} text={(text) => text} unknown={i18n.t('nog niet gezegd')} />
}
