import type { CSSProperties, PointerEvent } from 'react'
import { percent } from '../scale/share.ts'
import type { Text } from '../text.ts'

interface AxisLabel {
  /** Share along the axis: from the left, or from the bottom. */
  readonly place: number
  readonly text: Text
  readonly kind?: 'now' | 'minor' | undefined
}

export interface ChartFrameProps {
  label: string
  /** Pixels. */
  height: number
  yLabels?: readonly AxisLabel[] | undefined
  xLabels: readonly AxisLabel[]
  /** Characters of the widest label of the value axis. */
  yWidth?: number | undefined
  /** Shapes in a box of 1000 by 1000. */
  shapes: Text
  /** Labels over the shapes. */
  children?: Text
  onPick?: ((place: number) => void) | undefined
}

/** Room the widest figure needs at 13 px, as a CSS length; the slider under a chart uses the same. */
export const axisWidth = (characters: number): string => `${(characters * 0.45 + 0.1).toFixed(2)}rem`

const NONE: readonly AxisLabel[] = []

/** Axes and plot. The shapes stretch with the box; labels are HTML over them, so text keeps its size. */
export function ChartFrame({ label, height, yLabels = NONE, xLabels, yWidth = 0, shapes, children, onPick }: ChartFrameProps) {
  // Custom properties are not in React's list of styles.
  const style = { '--h': `${height}px`, '--yw': yWidth === 0 ? '0px' : axisWidth(yWidth) } as CSSProperties
  const pick = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPick?.((event.clientX - box.left) / box.width)
  }
  return (
    <div className="wb-chart" style={style} role="img" aria-label={label}>
      <div className="wb-chart__y">
        {yLabels.map((tick) => (
          <span key={tick.place} style={{ insetBlockStart: percent(1 - tick.place) }}>
            {tick.text}
          </span>
        ))}
      </div>
      <div className="wb-chart__plot" onPointerUp={onPick === undefined ? undefined : pick}>
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {shapes}
        </svg>
        {children}
      </div>
      <div className="wb-chart__x">
        {xLabels.map((tick) => (
          <span key={tick.place} className={xClass(tick)} style={{ insetInlineStart: percent(tick.place) }}>
            {tick.text}
          </span>
        ))}
      </div>
    </div>
  )
}

const xClass = ({ place, kind }: AxisLabel): string =>
  `${place > 0.97 ? 'is-end' : ''} ${kind === 'now' ? 'is-now' : ''} ${kind === 'minor' ? 'is-minor' : ''}`.trim()
