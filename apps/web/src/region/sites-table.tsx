import type { RegionView, SiteCardView } from '@weerbaar/core'
import { SITE_FIELDS } from '@weerbaar/core'
import { Badge, DataTable, SelectField, TextField } from '@weerbaar/ui'
import { useMemo, useState } from 'react'
import { siteKind } from '../format/layer-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { siteValueWords } from '../site-card/site-words.ts'

const SHOWN = ['all', 'differs', 'agreed', 'not-agreed'] as const
type Shown = (typeof SHOWN)[number]

interface Props {
  readonly region: RegionView
  readonly cards: readonly SiteCardView[]
  readonly site: string | undefined
  readonly onPick: (site: string) => void
}

/** All sites, with how far it is with the owner, how much is known, and where a source and a person differ. */
export function SitesTable({ region, cards, site, onPick }: Props) {
  const { i18n } = useLanguage()
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const rows = useMemo(() => {
    const byId = new Map(cards.map((card) => [card.site, card]))
    const names = new Map<string, string>(region.municipalities.map(({ id, name }) => [id, name]))
    return region.sites
      .map((at) => {
        const fields = byId.get(at.id)?.fields ?? {}
        const known = SITE_FIELDS.filter((field) => fields[field] !== undefined && fields[field]?.values[0] !== null).length
        const differs = SITE_FIELDS.filter((field) => fields[field]?.differs || (fields[field]?.values.length ?? 0) > 1).length
        return {
          ...at,
          title: fields.name?.values[0] ?? at.name,
          where: names.get(at.municipality) ?? '',
          agreement: fields.agreement?.values[0] ?? ('not-asked' as const),
          known,
          differs,
        }
      })
      .toSorted((a, b) => a.title.localeCompare(b.title, 'nl'))
  }, [region, cards])
  const words = wanted.trim().toLowerCase()
  const found = rows.filter(
    ({ title, where, agreement, differs }) =>
      (title.toLowerCase().includes(words) || where.toLowerCase().includes(words)) &&
      (shown === 'all' || (shown === 'differs' ? differs > 0 : (shown === 'agreed') === (agreement === 'agreed'))),
  )
  const choices: Readonly<Record<Shown, string>> = {
    all: i18n.t('Alle locaties'),
    differs: i18n.t('Met een verschil om te kiezen'),
    agreed: i18n.t('Eigenaar is akkoord'),
    'not-agreed': i18n.t('Eigenaar is nog niet akkoord'),
  }
  return (
    <div className="app-sites">
      <div className="app-fields app-fields--two app-fields--end">
        <TextField label={i18n.t('Zoek een locatie of gemeente')} value={wanted} onChange={setWanted} type="search" />
        <SelectField
          label={i18n.t('Welke locaties')}
          value={shown}
          onChange={(value) => setShown(SHOWN.find((one) => one === value) ?? 'all')}
          options={SHOWN.map((value) => ({ value, label: choices[value] }))}
        />
      </div>
      <DataTable
        caption={i18n.t('{count, plural, one {# locatie} other {# locaties}}. Kies een naam om de kaart te bekijken.', {
          count: found.length,
        })}
        rows={found}
        rowKey={({ id }) => id}
        name={{ header: i18n.t('Locatie'), cell: ({ title }) => title }}
        selected={site}
        onSelect={onPick}
        scroll
        columns={[
          { key: 'where', header: i18n.t('Gemeente'), align: 'start', cell: ({ where }) => where },
          { key: 'kind', header: i18n.t('Soort'), align: 'start', cell: ({ kind }) => siteKind(kind, i18n), wideOnly: true },
          {
            key: 'agreement',
            header: i18n.t('Eigenaar'),
            align: 'start',
            cell: ({ agreement }) => (
              <Badge tone={agreement === 'agreed' ? 'ok' : agreement === 'refused' ? 'bad' : 'neutral'}>
                {siteValueWords('agreement', agreement, i18n)}
              </Badge>
            ),
          },
          {
            key: 'known',
            header: i18n.t('Bekend'),
            cell: ({ known }) => i18n.t('{filled} van {all}', { filled: known, all: SITE_FIELDS.length }),
          },
          {
            key: 'differs',
            header: i18n.t('Verschil'),
            cell: ({ differs }) => (differs > 0 ? <Badge tone="warn">{i18n.number(differs)}</Badge> : '–'),
          },
        ]}
      />
    </div>
  )
}
