import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** One figure or word that was counted or said, with what it rests on. */
export const Figure = ({ label, note, children }: Props) => (
  <article className="wb-card">
    <h2 className="wb-card__label">{label}</h2>
    <div className="wb-card__fig app-kpi">{children}</div>
    {note !== undefined && <p className="wb-small">{note}</p>}
  </article>
)
