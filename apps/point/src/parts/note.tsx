import type { ReactNode } from 'react'

export const Note = ({ tone, children, alert = false }: { tone?: 'bad' | 'warn'; children: ReactNode; alert?: boolean }) => (
  <div className="pt-note" data-tone={tone} role={alert ? 'alert' : undefined}>
    {children}
  </div>
)
