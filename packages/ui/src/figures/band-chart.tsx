import { interpolate } from '../scale/interpolate.ts'
import type { TimeTick } from '../scale/hour-ticks.ts'
import { niceTicks } from '../scale/nice-ticks.ts'
import { areaPath, linePath, type PlotPoint } from '../scale/plot-path.ts'
import { percent, share } from '../scale/share.ts'
import { spreadLabels } from '../scale/spread-labels.ts'
import { classNames } from '../class-names.ts'
import type { Span, Text } from '../text.ts'
import { ChartFrame } from './chart-frame.tsx'

export interface BandPoint {
  /** Hours since the start, ascending. */
  readonly at: number
  readonly low: number
  readonly mid: number
  readonly high: number
}

export interface BandChartProps {
  /** The drawing in words: what, from when to when, the highest point with its band. */
  label: string
  points: readonly BandPoint[]
  formatY: (value: number) => string
  xTicks: readonly TimeTick[]
  /** The present hour. */
  now?: number | undefined
  outage?: (Span & { readonly label?: Text }) | undefined
  /** Words at the lines: "hoog: 83.000 op uur 72". */
  labels?: { readonly low?: Text; readonly mid?: Text; readonly high?: Text } | undefined
  /** The hour the labels stand at; the highest middle without it. */
  labelAt?: number | undefined
  /** Pixels. */
  height?: number | undefined
  /** Once on a screen: what a band means. */
  note?: Text
  /** A click in the plot, as an hour. */
  onPick?: ((at: number) => void) | undefined
}

/** Low, middle and high over time, from zero; the outage tinted, the present hour a thin line. The table beside it says the same. */
export function BandChart(props: BandChartProps) {
  const { label, points, formatY, xTicks, now, outage, labels = {}, height = 268, note, onPick } = props
  const from = points[0]?.at ?? 0
  const to = points.at(-1)?.at ?? 0
  const top = Math.max(0, ...points.map((p) => p.high)) * 1.12 || 1
  const x = (at: number): number => share(at, from, to)
  const line = (pick: (p: BandPoint) => number): PlotPoint[] => points.map((p) => [x(p.at), share(pick(p), 0, top)])
  const [low, mid, high] = [line((p) => p.low), line((p) => p.mid), line((p) => p.high)]
  const ticks = niceTicks(top)
  const peak = points.reduce<BandPoint | undefined>((best, p) => (best === undefined || p.mid > best.mid ? p : best), undefined)
  const at = props.labelAt ?? peak?.at ?? from
  const onTheRight = x(at) < 0.6
  const words = [
    { key: 'high', text: labels.high, heavy: false, pick: (p: BandPoint) => p.high },
    { key: 'mid', text: labels.mid, heavy: true, pick: (p: BandPoint) => p.mid },
    { key: 'low', text: labels.low, heavy: false, pick: (p: BandPoint) => p.low },
  ].filter(({ text }) => text !== undefined)
  const places = spreadLabels(
    words.map(
      ({ pick }) =>
        1 -
        share(
          interpolate(
            points.map((p) => ({ at: p.at, value: pick(p) })),
            at,
          ) ?? 0,
          0,
          top,
        ),
    ),
    20 / height,
  )
  return (
    <>
      <ChartFrame
        label={label}
        height={height}
        yLabels={ticks.map((tick) => ({ place: share(tick, 0, top), text: formatY(tick) }))}
        yWidth={Math.max(...ticks.map((tick) => formatY(tick).length))}
        xLabels={xTicks.map((tick) => ({ place: x(tick.at), text: tick.label, kind: tick.minor === true ? 'minor' : undefined }))}
        onPick={onPick && ((place) => onPick(from + place * (to - from)))}
        shapes={
          <>
            {outage !== undefined && <path className="p-out" d={box(x(outage.from), x(outage.to))} />}
            <path className="p-grid" d={ticks.map((tick) => across(share(tick, 0, top))).join('')} />
            <path className="p-band" d={areaPath(high, low)} />
            <path className="p-edge hi" d={linePath(high)} />
            <path className="p-edge lo" d={linePath(low)} />
            <path className="p-mid" d={linePath(mid)} />
            {now !== undefined && <path className="p-now" d={down(x(now))} />}
            <path className="p-axis" d="M0 1000H1000" />
          </>
        }
      >
        {outage?.label !== undefined && (
          <span
            className="wb-chart__lab wb-chart__lab--out"
            style={{ insetInlineStart: `calc(${percent(x(clearOf(now, outage)))} + 6px)`, insetBlockStart: '12px' }}
          >
            {outage.label}
          </span>
        )}
        {words.map(({ key, text, heavy }, i) => (
          <span
            key={key}
            className={classNames('wb-chart__lab', !onTheRight && 'wb-chart__lab--left')}
            style={{
              insetInlineStart: `calc(${percent(x(at))} ${onTheRight ? '+' : '-'} 10px)`,
              insetBlockStart: percent(places[i] ?? 0),
            }}
          >
            {heavy ? <b>{text}</b> : text}
          </span>
        ))}
      </ChartFrame>
      {note !== undefined && <p className="wb-small wb-chart__note">{note}</p>}
    </>
  )
}

/** Where the words of the outage start: after the line of now when that lies inside it, so that neither hides the other. */
const clearOf = (now: number | undefined, { from, to }: Span): number => (now !== undefined && now > from && now < to ? now : from)

const across = (y: number): string => `M0 ${Math.round((1 - y) * 1000)}H1000`
const down = (x: number): string => `M${Math.round(x * 10_000) / 10} 0V1000`
const box = (from: number, to: number): string =>
  `M${Math.round(from * 10_000) / 10} 0H${Math.round(to * 10_000) / 10}V1000H${Math.round(from * 10_000) / 10}z`
