import type { LayerCard, RegionComparisonView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { Badge, DataTable, formatNumber, Panel, Stack } from '@weerbaar/ui'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { layerName, provenanceWord } from '../format/layer-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { comparisonQuery } from './region-files-queries.ts'

/** A region file beside the one in use, as two years of one region. */
export function ComparisonPanel({ hash }: { readonly hash: string }) {
  const { i18n } = useLanguage()
  const found = useQuery(comparisonQuery(hash))
  return (
    <Panel title={i18n.t('Naast het bestand in gebruik')}>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        <Beside view={found.data} />
      ) : (
        <Loading />
      )}
    </Panel>
  )
}

interface Pair {
  readonly key: string
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

function Beside({ view }: { readonly view: RegionComparisonView }) {
  const { i18n } = useLanguage()
  const totals: Readonly<Record<RegionComparisonView['totals'][number]['what'], string>> = {
    inhabitants: i18n.t('Inwoners'),
    children: i18n.t('Kinderen tot 15 jaar'),
    elderly: i18n.t('65 jaar en ouder'),
    households: i18n.t('Huishoudens'),
    cells: i18n.t('Bewoonde vierkanten'),
    sites: i18n.t('Kandidaat-locaties'),
  }
  const areas = (list: RegionComparisonView['municipalities']): readonly Pair[] =>
    list.map(({ code, name, before, after }) => ({ key: code, name: `${name} (${code})`, before, after }))
  return (
    <Stack>
      <Pairs
        view={view}
        what={i18n.t('Totaal')}
        caption={i18n.t('Zoals gepubliceerd per gemeente, opgeteld.')}
        rows={view.totals.map(({ what, before, after }) => ({ key: what, name: totals[what], before, after }))}
      />
      <Pairs view={view} what={i18n.t('Gemeente')} caption={i18n.t('Inwoners per gemeente.')} rows={areas(view.municipalities)} />
      {view.neighbourhoods.length > 0 && (
        <Pairs
          view={view}
          what={i18n.t('Buurt')}
          caption={i18n.t('Buurten waarvan het aantal inwoners het meest verandert, of die een andere code kregen.')}
          rows={areas(view.neighbourhoods)}
        />
      )}
      <DataTable
        caption={i18n.t('Lagen: aantal, peildatum en hoe gemaakt.')}
        rows={view.layers}
        rowKey={({ layer }) => layer}
        scroll
        name={{ header: i18n.t('Kaartlaag'), cell: ({ layer }) => layerName(layer, i18n) }}
        columns={[
          { key: 'before', header: i18n.t('In gebruik'), align: 'start', cell: ({ before }) => <Card card={before} /> },
          { key: 'after', header: i18n.t('Dit bestand'), align: 'start', cell: ({ after }) => <Card card={after} /> },
        ]}
      />
      <DataTable
        caption={i18n.t('Kandidaat-locaties die erbij komen of verdwijnen. Wat u over een locatie schreef, blijft bewaard.')}
        rows={[
          ...view.sites.added.map((site) => ({ ...site, comes: true })),
          ...view.sites.removed.map((site) => ({ ...site, comes: false })),
        ]}
        rowKey={({ id }) => id}
        scroll
        name={{ header: i18n.t('Locatie'), cell: ({ name }) => name }}
        columns={[
          {
            key: 'comes',
            header: i18n.t('Verandering'),
            align: 'start',
            cell: ({ comes }) => <Badge tone={comes ? 'ok' : 'warn'}>{comes ? i18n.t('erbij') : i18n.t('eruit')}</Badge>,
          },
          { key: 'id', header: i18n.t('Code'), align: 'start', cell: ({ id }) => id },
        ]}
      />
    </Stack>
  )
}

function Card({ card }: { readonly card: LayerCard | null }) {
  const { i18n, locale } = useLanguage()
  if (!card) return <span className="app-unknown">{i18n.t('niet in dit bestand')}</span>
  return (
    <span className="app-wrap">{`${formatNumber(card.features, { locale })} · ${card.date} · ${provenanceWord(card.provenance, i18n)}`}</span>
  )
}

interface PairsProps {
  readonly view: RegionComparisonView
  readonly what: string
  readonly caption: string
  readonly rows: readonly Pair[]
}

function Pairs({ view, what, caption, rows }: PairsProps) {
  const { i18n, locale } = useLanguage()
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, { locale }))
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      scroll
      name={{ header: what, cell: ({ name }) => name }}
      columns={[
        { key: 'before', header: i18n.t('In gebruik, {id}', { id: view.before.id.slice(-4) }), cell: ({ before }) => number(before) },
        { key: 'after', header: i18n.t('Dit bestand, {id}', { id: view.after.id.slice(-4) }), cell: ({ after }) => number(after) },
        {
          key: 'change',
          header: i18n.t('Verschil'),
          cell: ({ before, after }) => (before === null || after === null ? '–' : formatNumber(after - before, { locale, sign: true })),
        },
      ]}
    />
  )
}
