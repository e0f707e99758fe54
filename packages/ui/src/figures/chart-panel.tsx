import { Segmented } from '../controls/segmented.tsx'
import type { HeadingLevel } from '../controls/heading.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Text } from '../text.ts'

export type ChartView = 'chart' | 'table'

export interface ChartPanelProps {
  title: Text
  level?: HeadingLevel | undefined
  look?: HeadingLevel | undefined
  view: ChartView
  onView: (view: ChartView) => void
  /** Spoken name of the switch. */
  switchLabel: string
  chartLabel: Text
  tableLabel: Text
  chart: Text
  table: Text
  note?: Text
  /** Between title and switch. */
  aside?: Text
  busy?: boolean | undefined
}

/** A chart with the same figures as a table, one press away. */
export function ChartPanel({
  title,
  level,
  look,
  view,
  onView,
  switchLabel,
  chartLabel,
  tableLabel,
  chart,
  table,
  note,
  aside,
  busy,
}: ChartPanelProps) {
  return (
    <Panel
      title={title}
      level={level}
      look={look}
      busy={busy}
      aside={
        <>
          {aside}
          <Segmented
            label={switchLabel}
            value={view}
            onChange={onView}
            options={[
              { value: 'chart', label: chartLabel },
              { value: 'table', label: tableLabel },
            ]}
          />
        </>
      }
    >
      {view === 'chart' ? chart : table}
      {note !== undefined && <p className="wb-small wb-chart__note">{note}</p>}
    </Panel>
  )
}
