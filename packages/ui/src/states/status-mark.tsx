import type { Text } from '../text.ts'

export type MarkState = 'ok' | 'warn' | 'bad' | 'unknown'

/** Full circle open, half circle limited, square shut, dashed circle unknown: told apart in grey print. */
const SHAPES = {
  ok: <circle cx="7" cy="7" r="6" fill="currentColor" />,
  warn: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
    </>
  ),
  bad: <rect x="1.5" y="1.5" width="11" height="11" fill="currentColor" />,
  unknown: <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.4 2" />,
} as const

/** A state as shape, word and colour together. */
export const StatusMark = ({ state, children }: { state: MarkState; children: Text }) => (
  <span className={`wb-status s-${state}`}>
    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {SHAPES[state]}
    </svg>
    {children}
  </span>
)
