import type { GapView, RegionView } from '@weerbaar/core'
import { Facts } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Difference, EditGap, Levels, RunLink, Said } from './gap-fields.tsx'

interface Props {
  readonly gaps: readonly GapView[]
  readonly region: RegionView
  readonly onEdit: (gap: GapView) => void
}

/** The list for a narrow screen: every field, one gap under the other. */
export function GapCards({ gaps, region, onEdit }: Props) {
  const { i18n } = useLanguage()
  const areas = new Map<string, string>([[region.id, region.name], ...region.municipalities.map(({ id, name }) => [id, name] as const)])
  return (
    <ul className="app-cards">
      {gaps.map((gap) => (
        <li key={gap.id}>
          <h3 className="utrecht-heading-4">{gap.title}</h3>
          <p className="wb-small">{[areas.get(gap.area) ?? gap.area, dateOf(gap.raisedAt, i18n)].join(' · ')}</p>
          <Facts
            items={[
              { key: 'present', term: i18n.t('Hoe is het nu'), detail: <Levels values={gap.present} unit={gap.unit} /> },
              { key: 'wanted', term: i18n.t('Hoe moet het zijn'), detail: <Levels values={gap.wanted} unit={gap.unit} /> },
              { key: 'difference', term: i18n.t('Verschil'), detail: <Difference gap={gap} /> },
              { key: 'owner', term: i18n.t('Eigenaar'), detail: <Said values={gap.owner} /> },
              { key: 'payer', term: i18n.t('Wie betaalt'), detail: <Said values={gap.payer} /> },
              { key: 'decision', term: i18n.t('Besluit'), detail: <Said values={gap.decision} /> },
              { key: 'run', term: i18n.t('Berekening'), detail: <RunLink gap={gap} /> },
            ]}
          />
          <EditGap gap={gap} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  )
}
