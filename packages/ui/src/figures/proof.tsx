import { classNames } from '../class-names.ts'
import { type PlotPoint, stepPath } from '../scale/plot-path.ts'
import { proofDomain } from '../scale/proof-domain.ts'
import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'
import { ChartFrame } from './chart-frame.tsx'

export interface ProofStripProps {
  /** "Zo goed is dit plan". */
  kicker: Text
  /** "Bewezen: met deze aannames hooguit 0,3 % beter mogelijk". */
  statement: Text
  detail?: Text
  /** A ProofChart. */
  chart?: Text
}

/** How good the plan is, said in a sentence; the drawing only helps. */
export const ProofStrip = ({ kicker, statement, detail, chart }: ProofStripProps) => (
  <section className={classNames('wb-proof', chart !== undefined && 'wb-proof--chart')}>
    <div>
      <p className="wb-small">{kicker}</p>
      <p className="wb-proof__say">{statement}</p>
      {detail !== undefined && <p className="wb-sub">{detail}</p>}
    </div>
    {chart}
  </section>
)

export interface ProofPoint {
  /** Seconds since the start of the work. */
  readonly at: number
  readonly value: number
}

export interface ProofChartProps {
  label: string
  /** Best value found so far, ascending in time. */
  found: readonly ProofPoint[]
  /** Proven limit so far, ascending in time; above for most people, below for least walking. */
  bound: readonly ProofPoint[]
  /** Seconds at the right end. */
  end: number
  foundLabel: Text
  boundLabel: Text
  startLabel: Text
  endLabel: Text
  height?: number | undefined
}

/** Two stepped lines that close on each other, and a bracket over what is left between them. */
export function ProofChart({ label, found, bound, end, foundLabel, boundLabel, startLabel, endLabel, height = 92 }: ProofChartProps) {
  const [low, high] = proofDomain(
    found.map((p) => p.value),
    bound.map((p) => p.value),
  )
  const y = (value: number): number => 0.1 + 0.8 * share(value, low, high)
  const place = (points: readonly ProofPoint[]): PlotPoint[] => points.map((p) => [0.92 * share(p.at, 0, end), y(p.value)])
  const [foundEnd, boundEnd] = [found.at(-1), bound.at(-1)]
  const boundOnTop = (boundEnd?.value ?? 1) >= (foundEnd?.value ?? 0)
  const bracket =
    foundEnd === undefined || boundEnd === undefined
      ? ''
      : `M935 ${1000 - 1000 * y(foundEnd.value)}H975V${1000 - 1000 * y(boundEnd.value)}H935`
  return (
    <ChartFrame
      label={label}
      height={height}
      xLabels={[
        { place: 0.05, text: startLabel },
        { place: 0.92, text: endLabel },
      ]}
      shapes={
        <>
          <path className="p-bound" d={stepPath(place(bound), 0.92)} />
          <path className="p-mid" d={stepPath(place(found), 0.92)} />
          <path className="p-now" d={bracket} />
          <path className="p-axis" d="M0 1000H1000" />
        </>
      }
    >
      <span className="wb-chart__lab wb-chart__lab--bound" style={labelPlace(reachOf(place(bound)), boundOnTop)}>
        {boundLabel}
      </span>
      <span className="wb-chart__lab" style={labelPlace(reachOf(place(found)), !boundOnTop)}>
        {foundLabel}
      </span>
    </ChartFrame>
  )
}

/** The right part of a stepped line, where its label stands: its lowest and highest place over the last two thirds. */
function reachOf(points: readonly PlotPoint[]): readonly [number, number] {
  const before = points.findLast(([x]) => x <= 0.35)
  const ys = [...(before === undefined ? [] : [before]), ...points.filter(([x]) => x > 0.35)].map(([, y]) => y)
  return ys.length === 0 ? [0.5, 0.5] : [Math.min(...ys), Math.max(...ys)]
}

/** Just outside its line, clear of the steps. */
const labelPlace = ([lowest, highest]: readonly [number, number], above: boolean) => ({
  insetInlineEnd: '10%',
  insetBlockStart: percent(Math.min(0.9, Math.max(0.08, above ? 1 - highest - 0.14 : 1 - lowest + 0.16))),
})
