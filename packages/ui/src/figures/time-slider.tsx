import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons.tsx'
import type { TimeTick } from '../scale/hour-ticks.ts'
import { areaPath, type PlotPoint } from '../scale/plot-path.ts'
import { percent, share } from '../scale/share.ts'
import { moveOfKey, nearestTime, stepTime } from '../scale/step-time.ts'
import type { Span, Text } from '../text.ts'
import { useMedia } from '../use-media.ts'

export interface TimeSliderProps {
  /** Hours that have figures, ascending; the slider stops nowhere else. */
  times: readonly number[]
  value: number
  onChange: (at: number) => void
  label: string
  /** The hour in words, for the ear: "uur 24 van 336, woensdag 17:00". */
  valueText: (at: number) => string
  /** The same for the eye, at the right above the rail. */
  now?: Text
  /** What grows and shrinks, drawn behind the rail. */
  curve?: readonly { readonly at: number; readonly value: number }[] | undefined
  outage?: Span | undefined
  recovery?: Span | undefined
  ticks: readonly TimeTick[]
  /** With both, a play button: it walks the times by itself. */
  playLabel?: string | undefined
  pauseLabel?: string | undefined
  /** Keeps playing in the hands of the caller; without it the slider keeps it. */
  playing?: boolean | undefined
  onPlay?: ((playing: boolean) => void) | undefined
  /** Milliseconds per time while it plays; five times as long for who asks for less motion. */
  stepMs?: number | undefined
}

const LESS_MOTION = 5

/** Moves the whole screen through the hours: drag, click, arrow keys per hour, Page keys per day, Home and End. */
export function TimeSlider(props: TimeSliderProps) {
  const { times, value, onChange, label, valueText, now, curve = [], outage, recovery, ticks, playLabel, pauseLabel, stepMs = 300 } = props
  const first = times[0] ?? 0
  const last = times.at(-1) ?? 0
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const [ownPlaying, setOwnPlaying] = useState(false)
  const playing = props.playing ?? ownPlaying
  const play = (on: boolean) => {
    setOwnPlaying(on)
    props.onPlay?.(on)
  }
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(
      () => {
        const next = stepTime(times, value, 'hour-on')
        if (next === value) play(false)
        else onChange(next)
      },
      stepMs * (still ? LESS_MOTION : 1),
    )
    return () => clearTimeout(timer)
  })

  const x = (at: number): number => share(at, first, last)
  const top = Math.max(...curve.map((point) => point.value), 0) || 1
  const skyline: PlotPoint[] = curve.map((point) => [x(point.at), share(point.value, 0, top)])
  const ground: PlotPoint[] = curve.map((point) => [x(point.at), 0])

  const pick = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = nearestTime(times, first + share(event.clientX, box.left, box.right) * (last - first))
    if (at !== value) onChange(at)
  }
  const key = (event: KeyboardEvent) => {
    const move = moveOfKey(event.key)
    if (move === undefined) return
    event.preventDefault()
    onChange(stepTime(times, value, move))
  }

  return (
    <div className={classNames('wb-time', playLabel === undefined && 'wb-time--bare')}>
      {playLabel !== undefined && (
        <button
          type="button"
          className="wb-time__play"
          aria-label={playing ? (pauseLabel ?? playLabel) : playLabel}
          onClick={() => play(!playing)}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
      )}
      <div
        className="wb-time__track"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={value}
        aria-valuetext={valueText(value)}
        onKeyDown={key}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          pick(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event)
        }}
      >
        {skyline.length > 0 && (
          <svg className="wb-time__spark" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path d={areaPath(skyline, ground)} />
          </svg>
        )}
        <span className="wb-time__base" />
        {outage !== undefined && <span className="wb-time__out" style={stretch(outage, x)} />}
        {recovery !== undefined && <span className="wb-time__rec" style={stretch(recovery, x)} />}
        {ticks.map((tick) => (
          <span
            key={tick.at}
            className={classNames(
              'wb-time__tick',
              tick.minor && tick.at !== value && 'is-minor',
              tick.at === value && 'is-now',
              x(tick.at) > 0.97 && 'wb-time__tick--end',
            )}
            style={{ insetInlineStart: percent(x(tick.at)) }}
          >
            {tick.label}
          </span>
        ))}
        <span className="wb-time__thumb" style={{ insetInlineStart: percent(x(value)) }} />
        {now !== undefined && <span className="wb-time__now">{now}</span>}
      </div>
    </div>
  )
}

const stretch = ({ from, to }: Span, x: (at: number) => number) => ({
  insetInlineStart: percent(x(from)),
  inlineSize: percent(Math.max(0, x(to) - x(from))),
})
