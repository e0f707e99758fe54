import { percent, share as within } from '../scale/share.ts'
import type { Text } from '../text.ts'

/** A bar before a percentage in a table; the figure beside it carries the meaning. @param share 0 to 1 */
export const ShareBar = ({ share, children }: { share: number; children: Text }) => (
  <span className="wb-sharebar">
    <span className="wb-bar" aria-hidden="true">
      <i style={{ inlineSize: percent(within(share, 0, 1)) }} />
    </span>
    <span>{children}</span>
  </span>
)
