import type { Band, MadeRunView } from '@weerbaar/core'
import { DataTable, formatHours, Small } from '@weerbaar/ui'
import { Loading } from '../../frame/loading.tsx'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { figureOf } from '../../format/figures.ts'
import { unitWords } from '../../format/unit-words.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { changeRange, signed } from '../preview/change-words.ts'
import type { View } from '../use-explore.ts'
import { useComparison } from './use-comparison.ts'

const HOURS = [8, 24, 48, 72, 168, 336, 672] as const

interface Row {
  readonly hour: number
  readonly before: Band
  readonly after: Band
  readonly difference: Band
}

/** What changes from another run to the one on the screen, in the number that is looked at. */
export function CompareTable({ view, other }: { readonly view: View; readonly other: MadeRunView }) {
  const { i18n, locale, say } = useLanguage()
  const { run, outcome, area } = view
  const { curve, error } = useComparison(other.hash, run.hash, { outcome, area })
  const what = run.outcomes[outcome]
  if (error) return <ProblemNote error={error} />
  if (!curve || !what) return <Loading />
  const rows = HOURS.flatMap((hour): readonly Row[] => {
    const t = run.times.indexOf(hour * 3600)
    const [before, after, difference] = [curve.before[t], curve.after[t], curve.difference[t]]
    return before && after && difference ? [{ hour, before, after, difference }] : []
  })
  return (
    <>
      <DataTable<Row>
        caption={i18n.t('{outcome}, {where}, {unit}: van ‘{before}’ naar ‘{after}’.', {
          outcome: say(what.name),
          where: run.areas[area]?.name ?? '',
          unit: unitWords(what.unit, i18n),
          before: say(other.scenario),
          after: say(run.scenario.name),
        })}
        rows={rows}
        rowKey={({ hour }) => String(hour)}
        scroll
        name={{ header: i18n.t('Uur'), cell: ({ hour }) => formatHours(hour, { locale, as: 'moment' }) }}
        columns={[
          { key: 'before', header: i18n.t('Was'), cell: ({ before }) => figureOf(before.mid, locale) },
          { key: 'after', header: i18n.t('Is'), cell: ({ after }) => figureOf(after.mid, locale) },
          { key: 'difference', header: i18n.t('Verschil'), cell: ({ difference }) => signed(difference.mid, i18n) },
          { key: 'range', header: i18n.t('Laag tot hoog'), cell: ({ difference }) => changeRange(difference, i18n) },
        ]}
      />
      <Small>
        {i18n.t('Beide zijn in deze browser op dezelfde 512 trekkingen gerekend: wat je ziet is de verandering, niet het toeval.')}
      </Small>
    </>
  )
}
