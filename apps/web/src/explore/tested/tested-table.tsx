import type { Judged } from '@weerbaar/engines/impact'
import { DataTable } from '@weerbaar/ui'
import { useLanguage } from '../../i18n/use-language.ts'
import type { TestedCase } from './tested-case.ts'
import { figureWords, hourWords, standingWords, verdictWords } from './tested-words.ts'

/** What was seen in one outage, beside what the model says of it. */
export function TestedTable({ tested }: { readonly tested: TestedCase }) {
  const { i18n, say } = useLanguage()
  const figure = (value: number) => figureWords(value, i18n)
  return (
    <DataTable<Judged>
      caption={i18n.t('Wat is gezien, en wat het model zegt voor {people} mensen. {from}', {
        people: figure(tested.case.people),
        from: say(tested.case.peopleFrom),
      })}
      rows={[...tested.judged]}
      rowKey={({ observation }) => observation.id}
      scroll
      name={{
        header: i18n.t('Wat'),
        cell: ({ observation }) => [say(observation.what), hourWords(observation, i18n)].filter(Boolean).join(', '),
      }}
      columns={[
        {
          key: 'seen',
          header: i18n.t('Gezien'),
          cell: ({ observation }) => `${figure(observation.lowest)} – ${figure(observation.highest)}`,
        },
        { key: 'low', header: i18n.t('Laag'), cell: ({ band }) => figure(band.low) },
        { key: 'mid', header: i18n.t('Midden'), cell: ({ band }) => figure(band.mid) },
        { key: 'high', header: i18n.t('Hoog'), cell: ({ band }) => figure(band.high) },
        { key: 'verdict', header: i18n.t('Oordeel'), align: 'start', cell: ({ verdict }) => verdictWords(verdict, i18n) },
        {
          key: 'standing',
          header: i18n.t('Wat het bewijst'),
          align: 'start',
          cell: ({ observation }) => standingWords(observation.standing, i18n),
        },
      ]}
    />
  )
}
