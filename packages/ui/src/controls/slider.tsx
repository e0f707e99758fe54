import { useId } from 'react'

export interface SliderProps {
  label: string
  value: number
  onChange: (value: number) => void
  /** Once, when the thumb or key is let go: the place to start work from. */
  onChangeEnd?: ((value: number) => void) | undefined
  min: number
  max: number
  step?: number | undefined
  /** The value in words, e.g. "117 punten". */
  valueText: (value: number) => string
  /** Label and value above the rail; without it they are spoken only. */
  showLabel?: boolean | undefined
  disabled?: boolean | undefined
}

/** The browser's own range control in our looks: its keys, touch and voice come with it, and it speaks `valueText`. */
export function Slider({ label, value, onChange, onChangeEnd, min, max, step = 1, valueText, showLabel, disabled }: SliderProps) {
  const id = useId()
  const end = (event: { currentTarget: HTMLInputElement }) => onChangeEnd?.(event.currentTarget.valueAsNumber)
  return (
    <div className="wb-slider">
      {showLabel === true && (
        <div className="wb-slide__label">
          <label htmlFor={id}>{label}</label>
          <strong>{valueText(value)}</strong>
        </div>
      )}
      <input
        className="wb-slide"
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        disabled={disabled === true}
        aria-label={showLabel === true ? undefined : label}
        aria-valuetext={valueText(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={end}
        onKeyUp={end}
      />
    </div>
  )
}
