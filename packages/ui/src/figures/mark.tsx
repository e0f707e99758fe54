const MARKS = {
  chosen: <circle className="k-site" cx="6" cy="6" r="4.6" />,
  fixed: <rect className="k-fix" x="1" y="1" width="10" height="10" />,
  forbidden: <path className="k-no" d="M2 2l8 8M10 2l-8 8" />,
  'looked-at': <circle className="k-sel" cx="6" cy="6" r="5" />,
  joined: <path className="k-site" d="M6 0.5L11.5 6L6 11.5L0.5 6Z" />,
  left: <path className="k-left" d="M10.6 6a4.6 4.6 0 1 1-9.2 0a4.6 4.6 0 1 1 9.2 0M3 6h6" />,
  candidate: <circle className="k-open" cx="6" cy="6" r="4" />,
} as const

/** What can be said of a site on the map. */
export type MarkName = keyof typeof MARKS

/** A site by its shape: dot chosen, square fixed, cross forbidden, amber ring looked at, open circle a candidate; barred circle gone, diamond new. */
export const Mark = ({ name }: { name: MarkName }) => (
  <svg className="wb-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {MARKS[name]}
  </svg>
)
