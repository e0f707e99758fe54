import type { CSSProperties } from 'react'
import type { Text } from '../text.ts'
import { Mark, type MarkName } from './mark.tsx'

/** In the frame of every map: what colours and shapes mean, with the unit and "gemodelleerd", "gemeten" or "afgeleid". */
export const Legend = ({ children }: { children: Text }) => <div className="wb-legend">{children}</div>

/** Fixed classes from pale to dark. @param steps colour as CSS, e.g. `var(--wb-impact-1)` */
export const LegendRamp = ({ steps }: { steps: readonly { readonly color: string; readonly label: Text }[] }) => (
  <ul className="wb-legend__ramp">
    {steps.map(({ color, label }) => (
      // A custom property is not in React's list of styles.
      <li key={color} style={{ '--k': color } as CSSProperties}>
        {label}
      </li>
    ))}
  </ul>
)

export const LegendMark = ({ mark, children }: { mark: MarkName | { readonly color: string }; children: Text }) => (
  <span className="wb-legend__mark">
    {typeof mark === 'string' ? <Mark name={mark} /> : <i style={{ background: mark.color }} aria-hidden="true" />}
    {children}
  </span>
)
