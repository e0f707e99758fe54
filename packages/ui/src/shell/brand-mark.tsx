/** Our own mark: light that comes back over the horizon. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M4 26h24" stroke="#e9b44c" strokeWidth="3.5" strokeLinecap="round" />
    <path d="M7 21a9 9 0 0 1 18 0M11.5 21a4.5 4.5 0 0 1 9 0" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    <path d="M16 4v4M6.5 8l2 3M25.5 8l-2 3" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
  </svg>
)
