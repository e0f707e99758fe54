import type { CellsView, RegionView } from '@weerbaar/core'
import { Button, Facts, Panel, Say, Sub } from '@weerbaar/ui'
import { useLanguage } from '../../i18n/use-language.ts'
import { metres, someNames } from '../network-words.ts'
import { ChangeTable } from './change-table.tsx'
import { ChangeTotals } from './change-totals.tsx'
import { changeGroups, changeSentence } from './change-words.ts'
import type { Comparison } from './comparison.ts'

interface Props {
  readonly comparison: Comparison
  readonly region: RegionView
  readonly cells: CellsView
  /** What the two networks are called: A is the one on the screen, B the one beside it. */
  readonly names: readonly [string, string]
  readonly onClose: () => void
}

/** Two networks on one map: who gains and who loses when B takes the place of A. */
export function BesidePanel({ comparison, region, cells, names, onClose }: Props) {
  const { i18n } = useLanguage()
  const sites = (numbers: readonly number[]): string =>
    numbers.length === 0
      ? i18n.t('geen')
      : someNames(
          numbers.map((site) => {
            const at = region.sites[site]
            const where = region.municipalities.find(({ id }) => id === at?.municipality)?.name
            return at ? `${at.name}${where === undefined ? '' : ` (${where})`}` : `${site}`
          }),
          i18n,
          8,
        )
  return (
    <Panel
      title={i18n.t('Twee netwerken naast elkaar')}
      tight
      aside={
        <Button small appearance="subtle" icon="close" onClick={onClose}>
          {i18n.t('Stop met vergelijken')}
        </Button>
      }
    >
      <Facts
        items={[
          { key: 'a', term: i18n.t('A, op het scherm'), detail: names[0] },
          { key: 'b', term: i18n.t('B, ernaast'), detail: names[1] },
          { key: 'joined', term: i18n.t('Alleen in B'), detail: sites(comparison.joined) },
          { key: 'left', term: i18n.t('Alleen in A'), detail: sites(comparison.left) },
        ]}
      />
      <Say>{changeSentence(comparison.region, metres(comparison.after.reach, i18n), i18n)}</Say>
      <Sub>{changeGroups(comparison.region, i18n)}</Sub>
      <ChangeTotals change={comparison.region} names={['A', 'B']} />
      <ChangeTable comparison={comparison} region={region} cells={cells} />
    </Panel>
  )
}
