import type { ReactNode } from 'react'

/** Values two people wrote apart, side by side; one value stands alone. */
export function Apart({ values }: { readonly values: readonly ReactNode[] }) {
  if (values.length < 2) return values[0]
  return (
    <ul className="app-apart">
      {values.map((value, i) => (
        <li key={i}>{value}</li>
      ))}
    </ul>
  )
}
