import { SMALL, type PointRow, type RegionView } from '@weerbaar/core'
import { getRouteApi } from '@tanstack/react-router'
import { DataTable, Panel, SelectField, Small, Switch } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { heardBy } from './heard-by.ts'
import { HeardCell } from './heard-cell.tsx'
import { HelpCell } from './help-cell.tsx'
import { peopleWords, totalWords } from './people-words.ts'
import { PointNameCell } from './point-name-cell.tsx'
import type { PointsSearch } from './points-search.ts'
import type { PointsSeen } from './points-view.ts'
import { WaterCell } from './water-cell.tsx'

const route = getRouteApi('/noodsteunpunten')
const WHOLE_REGION = 'regio'

interface Props {
  readonly view: PointsSeen
  readonly region: RegionView
  readonly rows: readonly PointRow[]
  /** Points that were never opened and are not in `rows`. */
  readonly hidden: number
  readonly owner: boolean
  readonly search: PointsSearch
}

/** The points one under another; a silent one keeps its last figures, grey, and is no part of the last line. */
export function PointsTable({ view, region, rows, hidden, owner, search }: Props) {
  const { i18n } = useLanguage()
  const navigate = route.useNavigate()
  const known = rows.filter(({ silentSince }) => silentSince === undefined)
  const lines: readonly Line[] = [...rows.map((row): Line => ({ key: row.point, row })), { key: TOTAL }]
  const look = (change: Partial<Record<keyof PointsSearch, string | true | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...change }) as PointsSearch, replace: true, resetScroll: false }) // undefined drops the key
  const sum = (of: (row: PointRow) => number | undefined) =>
    totalWords(
      known.flatMap((row) => of(row) ?? []),
      owner,
      i18n,
    )
  return (
    <Panel
      title={i18n.t('De punten')}
      aside={
        <SelectField
          compact
          hideLabel
          label={i18n.t('Regio of één gemeente')}
          value={search.gemeente ?? WHOLE_REGION}
          onChange={(value) => look({ gemeente: value === WHOLE_REGION ? undefined : value })}
          options={[
            { value: WHOLE_REGION, label: i18n.t('Hele regio') },
            ...region.municipalities
              .map(({ id, name }) => ({ value: id, label: name }))
              .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
          ]}
        />
      }
    >
      <DataTable
        caption={i18n.t('Kies een naam voor alles over dat punt. Grijs en gestreept: er kwam te lang niets.')}
        rows={lines}
        rowKey={({ key }) => key}
        isTotal={({ row }) => row === undefined}
        isStale={({ row }) => row?.silentSince !== undefined}
        name={{
          header: i18n.t('Punt'),
          cell: ({ row }) =>
            row ? (
              <PointNameCell row={row} now={view.now} />
            ) : (
              i18n.t('{known} van {all, plural, one {# punt} other {# punten}}', { known: known.length, all: rows.length })
            ),
        }}
        columns={[
          {
            key: 'inside',
            header: i18n.t('Nu binnen'),
            cell: ({ row }) => (row ? peopleWords(row.inside, owner, i18n) : sum(({ inside }) => inside)),
          },
          {
            key: 'came',
            header: i18n.t('Sinds opening'),
            cell: ({ row }) => (row ? peopleWords(row.cameInAll, owner, i18n) : sum(({ cameInAll }) => cameInAll)),
            wideOnly: true,
          },
          { key: 'water', header: i18n.t('Water voor'), cell: ({ row }) => row && <WaterCell water={row.water} /> },
          {
            key: 'staff',
            header: i18n.t('In dienst'),
            cell: ({ row }) => (row ? row.staff : known.reduce((total, { staff }) => total + staff, 0)),
            wideOnly: true,
          },
          { key: 'help', header: i18n.t('Open vragen'), align: 'start', cell: ({ row }) => row && <HelpCell row={row} />, wideOnly: true },
          {
            key: 'heard',
            header: i18n.t('Laatst gehoord'),
            align: 'start',
            cell: ({ row }) => row && <HeardCell row={row} by={heardBy(view, row)} now={view.now} />,
          },
        ]}
      />
      {(hidden > 0 || search.all) && (
        <Switch checked={search.all === true} onChange={(all) => look({ all: all ? true : undefined })}>
          {i18n.t('Toon ook punten die nog niet geopend zijn')}
        </Switch>
      )}
      {!owner && (
        <Small>
          {i18n.t('Minder dan {small} mensen op één punt: dat getal blijft bij de gemeente. Kies die gemeente om het te zien.', {
            small: SMALL,
          })}
        </Small>
      )}
    </Panel>
  )
}

/** A point, or the line that adds up. */
interface Line {
  readonly key: string
  readonly row?: PointRow
}
const TOTAL = 'total'
