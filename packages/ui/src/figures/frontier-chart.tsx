import type { CSSProperties } from 'react'
import { Slider } from '../controls/slider.tsx'
import { interpolate } from '../scale/interpolate.ts'
import { ticksWithin } from '../scale/nice-ticks.ts'
import { linePath, type PlotPoint } from '../scale/plot-path.ts'
import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'
import { axisWidth, ChartFrame } from './chart-frame.tsx'

export interface FrontierPoint {
  /** Number of points opened. */
  readonly count: number
  /** What the best network found reaches. */
  readonly value: number
  /** More cannot be; absent where nothing is proven. */
  readonly bound?: number | undefined
}

export interface FrontierChartProps {
  label: string
  points: readonly FrontierPoint[]
  current: number
  onChange: (count: number) => void
  /** When the slider is let go: the place to compute from. */
  onChangeEnd?: ((count: number) => void) | undefined
  formatY: (value: number) => string
  /** "117 punten, 82,6 %", for the ear. */
  valueText: (count: number) => string
  sliderLabel: string
  valueLabel: Text
  boundLabel: Text
  /** The figure at the line of the present count. */
  currentLabel: Text
  height?: number | undefined
  xTicks?: readonly number[] | undefined
  disabled?: boolean | undefined
}

/** What more points would bring, with the proven limit above it, and a slider on the same axis. */
export function FrontierChart(props: FrontierChartProps) {
  const { label, points, current, onChange, onChangeEnd, formatY, valueText, sliderLabel, height = 216, disabled } = props
  const from = points[0]?.count ?? 0
  const to = points.at(-1)?.count ?? 0
  const values = points.flatMap((p) => [p.value, p.bound ?? p.value])
  const least = Math.min(...values)
  const most = Math.max(...values)
  const room = (most - least || 1) * 0.08
  const marks = ticksWithin(least - room, most + room)
  const [bottom, top] = [Math.min(least - room, marks[0] ?? least), most + room]
  const x = (count: number): number => share(count, from, to)
  const y = (value: number): number => share(value, bottom, top)
  const found: PlotPoint[] = points.map((p) => [x(p.count), y(p.value)])
  const bound: PlotPoint[] = points.flatMap((p) => (p.bound === undefined ? [] : [[x(p.count), y(p.bound)] as const]))
  const here = interpolate(
    points.map((p) => ({ at: p.count, value: p.value })),
    current,
  )
  const height01 = here === undefined ? 0 : y(here)
  const counts = (props.xTicks ?? ends(from, to)).filter((count) => Math.abs(x(count) - x(current)) > 0.06)
  const characters = Math.max(...marks.map((mark) => formatY(mark).length), 1)
  const boundAt = 0.3
  const boundY = y(
    interpolate(
      points.map((p) => ({ at: p.count, value: p.bound ?? p.value })),
      from + boundAt * (to - from),
    ) ?? least,
  )
  // A custom property is not in React's list of styles.
  const style = { '--yw': axisWidth(characters) } as CSSProperties
  return (
    <div style={style}>
      <ChartFrame
        label={label}
        height={height}
        yWidth={characters}
        yLabels={marks.map((mark) => ({ place: y(mark), text: formatY(mark) }))}
        xLabels={[...counts.map((count) => ({ place: x(count), text: count })), { place: x(current), text: current, kind: 'now' as const }]}
        shapes={
          <>
            <path className="p-grid" d={marks.map((mark) => `M0 ${1000 - 1000 * y(mark)}H1000`).join('')} />
            <path className="p-bound" d={linePath(bound)} />
            <path className="p-mid" d={linePath(found)} />
            <path className="p-now" d={`M${1000 * x(current)} 1000V${1000 - 1000 * height01}`} />
            <path className="p-axis" d="M0 1000H1000" />
          </>
        }
      >
        {bound.length > 0 && (
          <span
            className="wb-chart__lab wb-chart__lab--bound wb-chart__lab--left wb-phone-hide"
            style={{ insetInlineStart: percent(boundAt), insetBlockStart: `calc(${percent(1 - boundY)} - 16px)` }}
          >
            {props.boundLabel}
          </span>
        )}
        <span
          className="wb-chart__lab wb-phone-hide"
          style={{ insetInlineStart: percent(boundAt), insetBlockStart: `calc(${percent(1 - boundY)} + 24px)` }}
        >
          {props.valueLabel}
        </span>
        <span
          className={`wb-chart__lab${x(current) > 0.85 ? ' wb-chart__lab--left' : ''}`}
          style={{
            insetInlineStart: `calc(${percent(x(current))} ${x(current) > 0.85 ? '-' : '+'} 8px)`,
            insetBlockStart: `calc(${percent(1 - height01)} + 26px)`,
          }}
        >
          <b>{props.currentLabel}</b>
        </span>
      </ChartFrame>
      <div className="wb-chart-slide">
        <Slider
          label={sliderLabel}
          value={current}
          onChange={onChange}
          onChangeEnd={onChangeEnd}
          min={from}
          max={to}
          valueText={valueText}
          disabled={disabled}
        />
      </div>
    </div>
  )
}

/** Both ends and round counts between them that stand clear of the ends. */
const ends = (from: number, to: number): number[] => [
  from,
  ...ticksWithin(from, to).filter((count) => share(count, from, to) > 0.08 && share(count, from, to) < 0.92),
  to,
]
