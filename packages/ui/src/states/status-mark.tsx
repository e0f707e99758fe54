import type { Text } from '../text.ts'

export type MarkState = 'ok' | 'warn' | 'bad' | 'unknown' | 'idle'

/** Full circle open, half circle limited, square shut, dashed circle unknown, empty square not begun: told apart in grey print. */
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
  idle: <rect x="2.25" y="2.25" width="9.5" height="9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const

/** The shape of a state without its word: only where the word stands beside it, or in the list of the same. */
export const StatusShape = ({ state }: { state: MarkState }) => (
  <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    {SHAPES[state]}
  </svg>
)

/** A state as shape, word and colour together. */
export const StatusMark = ({ state, children }: { state: MarkState; children: Text }) => (
  <span className={`wb-status s-${state}`}>
    <StatusShape state={state} />
    {children}
  </span>
)
