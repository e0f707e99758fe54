const MARKS = {
  chosen: <circle className="k-site" cx="6" cy="6" r="4.6" />,
  fixed: <rect className="k-fix" x="1" y="1" width="10" height="10" />,
  forbidden: <path className="k-no" d="M2 2l8 8M10 2l-8 8" />,
  'looked-at': <circle className="k-sel" cx="6" cy="6" r="5" />,
  candidate: <circle className="k-open" cx="6" cy="6" r="4" />,
} as const

/** What can be said of a site on the map. */
export type MarkName = keyof typeof MARKS

/** A site by its shape: dot chosen, square fixed, cross forbidden, amber ring looked at, open circle a candidate. */
export const Mark = ({ name }: { name: MarkName }) => (
  <svg className="wb-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {MARKS[name]}
  </svg>
)
