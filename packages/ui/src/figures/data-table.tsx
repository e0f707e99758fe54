import { Table, TableBody, TableCaption, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react'
import { Fragment, useId, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { Segmented } from '../controls/segmented.tsx'
import type { Text } from '../text.ts'
import { useOverflow } from './use-overflow.ts'

export interface DataColumn<Row> {
  readonly key: string
  readonly header: Text
  readonly cell: (row: Row) => Text
  /** Figures stand right, words left. */
  readonly align?: 'start' | 'end' | undefined
  /** Low to high, small, in a column of its own beside the figure. */
  readonly band?: ((row: Row) => Text) | undefined
  readonly bandHeader?: Text
  /** The hour it belongs to; below 1100 px only the chosen one is shown. */
  readonly group?: string | undefined
  /** Left out on a phone. */
  readonly wideOnly?: boolean | undefined
}

export interface DataTableProps<Row> {
  /** What it is and what adds up. */
  caption: Text
  rows: readonly Row[]
  rowKey: (row: Row) => string
  name: { readonly header: Text; readonly cell: (row: Row) => Text }
  columns: readonly DataColumn<Row>[]
  groups?: readonly { readonly key: string; readonly label: Text }[] | undefined
  /** The chosen, tinted one. */
  group?: string | undefined
  onGroup?: ((key: string) => void) | undefined
  /** Spoken name of the switch between groups. */
  groupLabel?: string | undefined
  /** The region: first and heavy. */
  isTotal?: ((row: Row) => boolean) | undefined
  /** Old or silent: hatched, grey, italic. */
  isStale?: ((row: Row) => boolean) | undefined
  selected?: string | undefined
  /** Makes the names buttons. */
  onSelect?: ((key: string) => void) | undefined
  /** Scrolls in a box of its own, head and names held. */
  scroll?: boolean | undefined
}

/** Names left, figures right, bands beside their figure, the region first; a real table for eye, ear and paper. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    rows,
    rowKey,
    name,
    columns,
    groups = [],
    group,
    onGroup,
    groupLabel = '',
    isTotal,
    isStale,
    selected,
    onSelect,
    scroll,
  } = props
  const captionId = useId()
  const box = useRef<HTMLDivElement>(null)
  const scrolls = useOverflow(box)
  const look = (column: DataColumn<Row>, more?: string) =>
    classNames(
      more,
      column.align === 'start' && 'l',
      column.wideOnly && 'wide-only',
      column.group !== undefined && group !== undefined && (column.group === group ? 'is-now' : 'is-aside'),
    )
  return (
    <div className="wb-tablebox">
      {groups.length > 1 && group !== undefined && onGroup !== undefined && (
        <div className="wb-table__switch">
          <Segmented
            label={groupLabel}
            value={group}
            onChange={onGroup}
            options={groups.map(({ key, label }) => ({ value: key, label }))}
            size="target"
          />
        </div>
      )}
      <div
        ref={box}
        className={scroll === true ? 'wb-scroll wb-scroll--both' : 'wb-scroll'}
        {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': captionId } : {})}
      >
        <Table className="wb-table">
          <TableCaption id={captionId}>{caption}</TableCaption>
          <TableHeader>
            <TableRow>
              <TableHeaderCell scope="col" className="l">
                {name.header}
              </TableHeaderCell>
              {columns.map((column) => (
                <Fragment key={column.key}>
                  <TableHeaderCell scope="col" className={look(column)}>
                    {column.header}
                  </TableHeaderCell>
                  {column.band !== undefined && (
                    <TableHeaderCell scope="col" className={look(column, 'bnd')}>
                      <span className="wb-hide">{column.header} </span>
                      {column.bandHeader}
                    </TableHeaderCell>
                  )}
                </Fragment>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => {
              const key = rowKey(row)
              return (
                <TableRow
                  key={key}
                  className={classNames(isTotal?.(row) && 'tot', isStale?.(row) && 'is-stale', key === selected && 'is-chosen')}
                >
                  <TableHeaderCell scope="row">
                    {onSelect === undefined ? (
                      name.cell(row)
                    ) : (
                      <button type="button" className="wb-table__pick" aria-pressed={key === selected} onClick={() => onSelect(key)}>
                        {name.cell(row)}
                      </button>
                    )}
                  </TableHeaderCell>
                  {columns.map((column) => (
                    <Fragment key={column.key}>
                      <TableCell className={look(column)}>{column.cell(row)}</TableCell>
                      {column.band !== undefined && <TableCell className={look(column, 'bnd')}>{column.band(row)}</TableCell>}
                    </Fragment>
                  ))}
                </TableRow>
              )
            })}
          </TableBody>
        </Table>
      </div>
    </div>
  )
}
