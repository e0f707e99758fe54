import type { ChainView, ImpactView } from '@weerbaar/core'
import { Button, ChainList, formatHours, Panel } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'

/** Services nobody loses are left out; at least so many people must miss it at once. */
const FELT = 0.5
/** Most that stand in the panel before somebody asks for all: those most people miss. */
const FIRST = 8

/** What fails after what failed, in order of time. */
export function ChainPanel({ run }: { readonly run: ImpactView }) {
  const { i18n, locale, say } = useLanguage()
  const [all, setAll] = useState(false)
  const lost = run.chain.filter(({ stops, worst }) => stops.mid !== null && worst >= FELT).toSorted((a, b) => b.worst - a.worst)
  const felt = lost
    .slice(0, all ? undefined : FIRST)
    .toSorted((a, b) => (a.stops.mid ?? 0) - (b.stops.mid ?? 0) || (a.because === 'disruption' ? -1 : b.because === 'disruption' ? 1 : 0))
  const last = (run.times.at(-1) ?? 0) / 3600
  // Days that hold the latest return; all of the run when something does not come back in it.
  const span = Math.max(24, ...felt.map(({ returns }) => Math.min(last, Math.ceil((returns.high ?? last) / 24) * 24)))
  const hours = (value: number): string => formatHours(value, { locale, as: 'length' })
  const when = ({ stops }: ChainView): string => {
    const mid = stops.mid ?? 0
    if (mid < 0.5) return i18n.t('meteen')
    return i18n.t('na ± {hours}', { hours: hours(Math.round(mid)) })
  }
  return (
    <Panel title={i18n.t('Wat valt daarna uit?')} look={3}>
      <ChainList
        span={span}
        items={felt.map((fate) => {
          const from = fate.stops.mid ?? 0
          const back = fate.returns.mid
          // Between the earliest and the latest return it comes back: striped.
          const first = Math.max(from, fate.returns.low ?? back ?? span)
          return {
            key: fate.service,
            label: say(fate.name),
            when: when(fate),
            outage: { from, to: Math.min(span, first) },
            ...(back === null ? {} : { recovery: { from: first, to: Math.min(span, fate.returns.high ?? back) } }),
            text:
              back === null
                ? i18n.t('Valt uit {when} en komt in deze berekening niet terug.', { when: when(fate) })
                : i18n.t('Valt uit {when} en is na {hours} bijna overal terug.', { when: when(fate), hours: hours(Math.round(back)) }),
          }
        })}
        note={i18n.t('Balk: 0 tot {span}. Dicht: uit. Gestreept: komt terug, vroeg of laat.', { span: hours(span) })}
      />
      {lost.length > FIRST && (
        <Button small appearance="subtle" onClick={() => setAll(!all)}>
          {all ? i18n.t('Toon alleen de grootste {count}', { count: FIRST }) : i18n.t('Toon alle {count}', { count: lost.length })}
        </Button>
      )}
    </Panel>
  )
}
