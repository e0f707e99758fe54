import type { CellsView, RegionView } from '@weerbaar/core'
import { BEYOND, halfWalks, type ReachChange } from '@weerbaar/engines/reach'
import { Button, DataTable, formatNumber } from '@weerbaar/ui'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { signed } from './change-words.ts'
import type { Comparison } from './comparison.ts'

/** Rows shown before somebody asks for all. */
const FIRST = 12

interface Props {
  readonly comparison: Comparison
  readonly region: RegionView
  readonly cells: CellsView
}

interface Row extends ReachChange {
  readonly key: string
  readonly name: string
  readonly where: string
  readonly half: string
}

/** Who gains and who loses, by neighbourhood: those with most to lose first. */
export function ChangeTable({ comparison, region, cells }: Props) {
  const { i18n, locale } = useLanguage()
  const [all, setAll] = useState(false)
  const number = (value: number): string => formatNumber(Math.round(value), { locale })
  const halves = useMemo(
    () =>
      [comparison.before, comparison.after].map(({ metres }) =>
        halfWalks(cells.inhabitants, known(metres), cells.part, region.parts.length),
      ),
    [comparison, cells, region],
  )
  const walk = (value: number | null | undefined): string =>
    value === null || value === undefined ? i18n.t('niet te lopen') : number(value)
  const names = new Map<string, string>(region.municipalities.map(({ id, name }) => [id, name]))
  const rows = comparison.perPart
    .flatMap((change, part): Row[] => {
      const about = region.parts[part]
      if (!about || Math.round(change.all.lost) + Math.round(change.all.gained) === 0) return []
      return [
        {
          ...change,
          key: String(part),
          name: about.name,
          where: names.get(about.municipality) ?? about.municipality,
          half: `${walk(halves[0]?.[part])} → ${walk(halves[1]?.[part])}`,
        },
      ]
    })
    .toSorted((a, b) => b.all.lost - a.all.lost || b.all.gained - a.all.gained || a.name.localeCompare(b.name, 'nl'))
  if (rows.length === 0) return undefined
  const part = region.partKind === 'neighbourhoods' ? i18n.t('Buurt') : i18n.t('Kern')
  return (
    <>
      <DataTable
        caption={i18n.t('Wie verliest en wie wint, {count, plural, one {# plek} other {# plekken}}. Inwoners zijn die van de vierkanten.', {
          count: rows.length,
        })}
        rows={all ? rows : rows.slice(0, FIRST)}
        rowKey={({ key }) => key}
        name={{ header: part, cell: ({ name }) => name }}
        columns={[
          { key: 'where', header: i18n.t('Gemeente'), align: 'start', cell: ({ where }) => where, wideOnly: true },
          { key: 'change', header: i18n.t('Verschil'), cell: ({ all: of }) => signed(of.after - of.before, i18n) },
          {
            key: 'none',
            header: i18n.t('Zonder punt dichtbij'),
            cell: ({ all: of }) => `${number(of.people - of.after)} / ${number(of.people)}`,
          },
          {
            key: 'elderly',
            header: i18n.t('65-plussers'),
            cell: ({ elderly }) => (elderly === null ? i18n.t('onbekend') : signed(elderly.after - elderly.before, i18n)),
          },
          {
            key: 'children',
            header: i18n.t('Kinderen'),
            cell: ({ children }) => (children === null ? i18n.t('onbekend') : signed(children.after - children.before, i18n)),
          },
          { key: 'half', header: i18n.t('De helft loopt, meter'), cell: ({ half }) => half, wideOnly: true },
        ]}
      />
      {rows.length > FIRST && (
        <Button small appearance="subtle" onClick={() => setAll(!all)}>
          {all ? i18n.t('Toon minder') : i18n.t('Toon alle {count}', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

const known = (metres: ArrayLike<number | null>): (number | null)[] => Array.from(metres, (walked) => (walked === BEYOND ? null : walked))
