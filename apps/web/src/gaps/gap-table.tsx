import type { GapView, RegionView } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Button, DataTable, Link } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { bare, shortHash, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Apart } from './apart.tsx'

interface Props {
  readonly gaps: readonly GapView[]
  readonly region: RegionView
  readonly onEdit: (gap: GapView) => void
}

export function GapTable({ gaps, region, onEdit }: Props) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const areas = new Map<string, string>([[region.id, region.name], ...region.municipalities.map(({ id, name }) => [id, name] as const)])
  const level = (value: number | null, unit: string) =>
    value === null ? <em className="app-unknown">{i18n.t('onbekend')}</em> : withUnit(value, unit, i18n)
  const words = (value: string | null) => (value === null ? <em className="app-unknown">{i18n.t('nog niemand')}</em> : value)
  return (
    <DataTable
      caption={i18n.t('Staan er twee waarden, dan is dat op twee plekken los van elkaar geschreven. Kies welke geldt met Wijzig.')}
      rows={gaps}
      rowKey={({ id }) => id}
      name={{
        header: i18n.t('Opgave'),
        cell: ({ title, area, raisedAt }) => (
          <span className="app-name">
            <strong>{title}</strong>
            <small>{[areas.get(area) ?? area, dateOf(raisedAt, i18n)].join(' · ')}</small>
          </span>
        ),
      }}
      columns={[
        {
          key: 'present',
          header: i18n.t('Hoe is het nu'),
          cell: ({ present, unit }) => <Apart values={present.map((value) => level(value, unit))} />,
        },
        {
          key: 'wanted',
          header: i18n.t('Hoe moet het zijn'),
          cell: ({ wanted, unit }) => <Apart values={wanted.map((value) => level(value, unit))} />,
        },
        {
          key: 'difference',
          header: i18n.t('Verschil'),
          cell: ({ present, wanted, unit }) => {
            const [now, then] = [present[0] ?? null, wanted[0] ?? null]
            return now === null || then === null ? <em className="app-unknown">{i18n.t('onbekend')}</em> : bare(then - now, unit, i18n)
          },
        },
        { key: 'owner', header: i18n.t('Eigenaar'), align: 'start', cell: ({ owner }) => <Apart values={owner.map(words)} /> },
        { key: 'payer', header: i18n.t('Wie betaalt'), align: 'start', cell: ({ payer }) => <Apart values={payer.map(words)} /> },
        {
          key: 'decision',
          header: i18n.t('Besluit'),
          align: 'start',
          cell: ({ decision }) => (
            <Apart values={decision.map((value) => value ?? <em className="app-unknown">{i18n.t('nog open')}</em>)} />
          ),
        },
        {
          key: 'run',
          header: i18n.t('Berekening'),
          align: 'start',
          cell: ({ runHash, about }) => {
            const href = about === 'people-within-reach' ? `/netwerk?answer=${runHash}` : `/verkennen?run=${runHash}&outcome=${about}`
            return (
              <Link href={href} onNavigate={(to) => void navigate({ href: to })}>
                {shortHash(runHash)}
              </Link>
            )
          },
        },
        {
          key: 'edit',
          header: <span className="wb-hide">{i18n.t('Wijzig')}</span>,
          cell: (gap) => (
            <Button small label={i18n.t('Wijzig {name}', { name: gap.title })} onClick={() => onEdit(gap)}>
              {i18n.t('Wijzig')}
            </Button>
          ),
        },
      ]}
    />
  )
}
