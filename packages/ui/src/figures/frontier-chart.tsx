import { type CSSProperties, useRef } from 'react'
import { Slider } from '../controls/slider.tsx'
import { clearTicks } from '../scale/clear-ticks.ts'
import { interpolate } from '../scale/interpolate.ts'
import { ticksWithin } from '../scale/nice-ticks.ts'
import { type Box, placeLabels, type PlacedLabels, type Size } from '../scale/place-labels.ts'
import { linePath, type PlotPoint } from '../scale/plot-path.ts'
import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'
import { axisWidth, ChartFrame } from './chart-frame.tsx'
import { type LabelSizes, useLabelSizes } from './use-label-sizes.ts'

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

/** Left free above and under the lines, as a share of what they span, so that a label fits on either side of them. */
const HEADROOM = 0.17
/** Pixels taken for the width of the plot until it is measured: a narrow phone. */
const NARROW = 240

/** What more points would bring, with the proven limit above it, and a slider on the same axis. */
export function FrontierChart(props: FrontierChartProps) {
  const { label, points, current, onChange, onChangeEnd, formatY, valueText, sliderLabel, height = 216, disabled } = props
  const over = useRef<HTMLDivElement>(null)
  const sizes = useLabelSizes(over)
  const from = points[0]?.count ?? 0
  const to = points.at(-1)?.count ?? 0
  const values = points.flatMap((p) => [p.value, p.bound ?? p.value])
  const least = Math.min(...values)
  const most = Math.max(...values)
  const room = (most - least || 1) * HEADROOM
  const marks = ticksWithin(least - room, most + room)
  const [bottom, top] = [least - room, most + room]
  const x = (count: number): number => share(count, from, to)
  const y = (value: number): number => share(value, bottom, top)
  const found: PlotPoint[] = points.map((p) => [x(p.count), y(p.value)])
  const bound: PlotPoint[] = points.flatMap((p) => (p.bound === undefined ? [] : [[x(p.count), y(p.bound)] as const]))
  const here = interpolate(
    points.map((p) => ({ at: p.count, value: p.value })),
    current,
  )
  const counts = clearTicks(props.xTicks ?? ends(from, to), current, x, sizes?.box.width ?? NARROW)
  const characters = Math.max(...marks.map((mark) => formatY(mark).length), 1)
  const placed = placedLabels(sizes, found, bound, x(current))
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
            <path className="p-now" d={`M${1000 * x(current)} 1000V${1000 - 1000 * (here === undefined ? 0 : y(here))}`} />
            <path className="p-axis" d="M0 1000H1000" />
          </>
        }
      >
        <div ref={over} style={OVER}>
          <span className="wb-chart__lab" style={labelStyle(placed.found, sizes)}>
            {props.valueLabel}
          </span>
          <span className="wb-chart__lab wb-chart__lab--bound" style={labelStyle(placed.bound, sizes)}>
            {props.boundLabel}
          </span>
          <span className="wb-chart__lab" style={labelStyle(placed.current, sizes)}>
            <b>{props.currentLabel}</b>
          </span>
        </div>
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

const OVER: CSSProperties = { position: 'absolute', inset: 0, pointerEvents: 'none' }
const NOTHING: Size = { width: 0, height: 0 }

function placedLabels(
  sizes: LabelSizes | undefined,
  found: readonly PlotPoint[],
  bound: readonly PlotPoint[],
  current: number,
): PlacedLabels {
  if (sizes === undefined || found.length === 0) return {}
  const [ofFound = NOTHING, ofBound = NOTHING, ofCurrent = NOTHING] = sizes.labels
  return placeLabels({ plot: sizes.box, found, bound, current, sizes: { found: ofFound, bound: ofBound, current: ofCurrent } })
}

/** In shares of the plot, so that paper of another width comes near; a label without a place stays to be measured, unseen. */
const labelStyle = (box: Box | undefined, sizes: LabelSizes | undefined): CSSProperties =>
  box === undefined || sizes === undefined
    ? { insetInlineStart: 0, insetBlockStart: 0, transform: 'none', visibility: 'hidden' }
    : {
        insetInlineStart: percent(box.left / sizes.box.width),
        insetBlockStart: percent(box.top / sizes.box.height),
        transform: 'none',
      }

/** Both ends, the most needed, and round counts between them. */
const ends = (from: number, to: number): number[] => [from, to, ...ticksWithin(from, to).filter((count) => count > from && count < to)]
