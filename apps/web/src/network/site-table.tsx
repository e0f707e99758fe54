import type { NetworkView, RegionView } from '@weerbaar/core'
import { DataTable, formatNumber, Segmented, TextField } from '@weerbaar/ui'
import { useMemo, useState } from 'react'
import { siteKind } from '../format/layer-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { kilometres } from './proof-words.ts'
import type { Rules } from './rules.ts'
import { openSites, siteState } from './site-marks.ts'
import { stateWord } from './state-words.ts'

const SHOWN = ['used', 'all'] as const

interface Props {
  readonly answer: NetworkView
  readonly region: RegionView
  readonly rules: Rules
  readonly site: number | undefined
  readonly onPick: (site: number) => void
}

/** The sites of the map for keyboard and screen reader: press a name to look at it. */
export function SiteTable({ answer, region, rules, site, onPick }: Props) {
  const { i18n, locale } = useLanguage()
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('used')
  const [wanted, setWanted] = useState('')
  const rows = useMemo(() => {
    const open = openSites(answer)
    const facts = new Map(answer.open.map((at) => [at.site, at]))
    const names = new Map<string, string>(region.municipalities.map(({ id, name }) => [id, name]))
    return region.sites
      .map((at, number) => ({
        ...at,
        number,
        where: names.get(at.municipality) ?? '',
        state: siteState(number, rules, open),
        facts: facts.get(number),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  }, [answer, region, rules])
  const cover = answer.request.objective === 'max-cover'
  const words = wanted.trim().toLowerCase()
  const found = rows.filter(
    ({ state, name, where }) =>
      (shown === 'all' || state !== 'candidate') && (name.toLowerCase().includes(words) || where.toLowerCase().includes(words)),
  )
  return (
    <div className="app-sites">
      <div className="app-fields app-fields--two app-fields--end">
        <TextField label={i18n.t('Zoek een punt of gemeente')} value={wanted} onChange={setWanted} type="search" />
        <Segmented
          label={i18n.t('Welke punten')}
          value={shown}
          onChange={(value) => setShown(value === 'all' ? 'all' : 'used')}
          options={[
            { value: 'used', label: i18n.t('Gekozen en uitgesloten') },
            { value: 'all', label: i18n.t('Alle kandidaten') },
          ]}
        />
      </div>
      <DataTable
        caption={i18n.t('{count, plural, one {# punt} other {# punten}}. Kies een naam om het punt te bekijken.', { count: found.length })}
        rows={found}
        rowKey={({ number }) => String(number)}
        name={{ header: i18n.t('Punt'), cell: ({ name }) => name }}
        selected={site === undefined ? undefined : String(site)}
        onSelect={(key) => onPick(Number(key))}
        scroll
        columns={[
          { key: 'where', header: i18n.t('Gemeente'), align: 'start', cell: ({ where }) => where },
          { key: 'kind', header: i18n.t('Soort'), align: 'start', cell: ({ kind }) => siteKind(kind, i18n), wideOnly: true },
          { key: 'state', header: i18n.t('Stand'), align: 'start', cell: ({ state }) => stateWord(state, i18n) },
          {
            key: 'load',
            header: i18n.t('Dichtst bij'),
            cell: ({ facts }) => (facts ? formatNumber(Math.round(facts.load), { locale }) : '–'),
            wideOnly: true,
          },
          {
            key: 'lost',
            header: i18n.t('Zonder dit punt'),
            cell: ({ facts }) =>
              facts
                ? cover
                  ? formatNumber(Math.round(facts.lostWithout), { locale })
                  : i18n.t('{distance} km', { distance: kilometres(facts.lostWithout, locale) })
                : '–',
            wideOnly: true,
          },
        ]}
      />
    </div>
  )
}
