import { classNames } from '../class-names.ts'
import { Button } from '../controls/button.tsx'
import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'

/** @param value share done, 0 to 1; null while nobody knows how long it takes */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  const done = value === null ? undefined : share(value, 0, 1)
  return (
    <div
      className={classNames('wb-progress', done === undefined && 'wb-progress--open')}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={done === undefined ? undefined : Math.round(done * 100)}
    >
      <i style={done === undefined ? undefined : { inlineSize: percent(done) }} />
    </div>
  )
}

export interface JobProgressProps {
  value: number | null
  /** "Bereken … 40 %", or "tot nu toe 82,1 %". */
  text: Text
  label: string
  stopLabel?: Text
  onStop?: (() => void) | undefined
}

/** Long work: a thin bar, a sentence and a way to stop it. */
export const JobProgress = ({ value, text, label, stopLabel, onStop }: JobProgressProps) => (
  <div className="wb-job">
    <ProgressBar value={value} label={label} />
    <div className="wb-job__row">
      <span>{text}</span>
      {onStop !== undefined && (
        <Button small onClick={onStop}>
          {stopLabel}
        </Button>
      )}
    </div>
  </div>
)

/** Keeps the old figures in sight, greyed, while new ones are made; under 300 ms nothing is seen. */
export const Busy = ({ busy, children }: { busy: boolean; children: Text }) => (
  <div className="wb-busy" aria-busy={busy}>
    {children}
  </div>
)
