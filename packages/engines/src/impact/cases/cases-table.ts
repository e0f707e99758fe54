import { type Slug, unreachable } from '@weerbaar/core'
import type { Case, Observation } from './case.ts'
import type { Judged } from './judge-case.ts'

/** Lines of docs/methods/impact.md between these marks are made by `node bench/impact/cases.ts`. */
export const TABLE_MARKS = { begin: '<!-- made by node bench/impact/cases.ts -->', end: '<!-- end -->' } as const

/** What the cases show, as Markdown: every observation, what lies outside and why, and which defaults were made with a case in view. */
export function casesTable(results: readonly { readonly case: Case; readonly judged: readonly Judged[] }[]): string {
  const rows = results.flatMap(({ case: one, judged }) => judged.map((judgement) => ({ one, ...judgement })))
  const judgedRows = rows.filter(({ observation }) => observation.standing === 'judged')
  const outside = rows.filter(({ verdict }) => verdict !== 'inside')
  return [
    `${count(judgedRows, 'inside')} of ${judgedRows.length} judged observations lie inside laag–hoog; of all ${rows.length}, ${outside.length} lie outside.`,
    '',
    '| case | what | hour | seen | laag | midden | hoog | lies | standing | sources |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(({ one, observation, band, verdict }) =>
      row([
        one.id,
        codeOf(observation),
        observation.measure.kind === 'outcome' ? String(observation.measure.hour) : '',
        `${shown(observation.lowest)}–${shown(observation.highest)}`,
        shown(band.low),
        shown(band.mid),
        shown(band.high),
        verdict === 'inside' ? 'inside' : `**${verdict}**`,
        observation.standing,
        observation.sources.map(({ ref }) => ref ?? '').join(', '),
      ]),
    ),
    '',
    'How words were read as numbers:',
    '',
    ...rows.map(({ one, observation }) => `- ${one.id}, ${observation.id}: ${observation.reading.en}`),
    '',
    'Outside, and what we think is missing:',
    '',
    ...outside.map(({ one, observation }) => `- **${one.id}, ${observation.id}**: ${observation.missing?.en ?? 'unknown'}`),
    '',
    'Defaults and scenarios made with a case in view:',
    '',
    '| case | defaults | how |',
    '|---|---|---|',
    ...results.flatMap(({ case: one }) => one.informed.map(({ defaults, how }) => row([one.id, codes(defaults), how.en]))),
  ].join('\n')
}

const row = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`
const codes = (ids: readonly Slug[]): string => ids.map((id) => `\`${id}\``).join(', ')
const count = (rows: readonly Judged[], verdict: Judged['verdict']): number => rows.filter((one) => one.verdict === verdict).length

function codeOf({ measure }: Observation): string {
  switch (measure.kind) {
    case 'outcome':
      return `\`${measure.outcome}\``
    case 'returns':
      return `\`${measure.service}\` returns, hour`
    default:
      return unreachable(measure)
  }
}

/** Three digits: a band tells no more. */
function shown(value: number): string {
  if (value === Infinity) return 'not within 28 days'
  const rounded = String(Number(value.toPrecision(3)))
  return rounded.replace(/\B(?=(\d{3})+$)/g, ',')
}
