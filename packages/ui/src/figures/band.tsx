import { percent, share } from '../scale/share.ts'
import type { Text } from '../text.ts'

export interface BandProps {
  low: number
  mid: number
  high: number
  /** Right end of the rail, the same for figures that are compared. */
  max: number
  min?: number | undefined
}

/** From low to high on a rail, the middle as a mark. A drawing only: the words beside it say the same. */
export function Band({ low, mid, high, max, min = 0 }: BandProps) {
  return (
    <div className="wb-band" aria-hidden="true">
      <i style={{ insetInlineStart: percent(share(low, min, max)), insetInlineEnd: percent(1 - share(high, min, max)) }} />
      <b style={{ insetInlineStart: percent(share(mid, min, max)) }} />
    </div>
  )
}

export const BandText = ({ low, high }: { low: Text; high: Text }) => (
  <div className="wb-bandtxt">
    <span>{low}</span>
    <span>{high}</span>
  </div>
)
