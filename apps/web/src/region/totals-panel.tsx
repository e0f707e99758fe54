import type { RegionView } from '@weerbaar/core'
import { Facts, formatNumber, Panel, Sub } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** Published totals beside sums of parts: they differ, and nothing is scaled to hide it. */
export function TotalsPanel({ region }: { readonly region: RegionView }) {
  const { i18n, locale } = useLanguage()
  const number = (value: number): string => formatNumber(value, { locale })
  const beside = (value: number): string => {
    const difference = value - region.inhabitants
    return difference === 0
      ? i18n.t('{people}, gelijk', { people: number(value) })
      : i18n.t('{people}, verschil {difference}', { people: number(value), difference: formatNumber(difference, { locale, sign: true }) })
  }
  return (
    <Panel title={i18n.t('Hoeveel inwoners')} tight>
      <div className="app-totals">
        <Facts
          spread
          items={[
            { key: 'published', term: i18n.t('Gepubliceerd per gemeente, opgeteld'), detail: number(region.inhabitants) },
            { key: 'cells', term: i18n.t('Opgeteld over vierkanten van 100 meter'), detail: beside(region.inhabitantsInCells) },
            ...(region.inhabitantsInNeighbourhoods === undefined
              ? []
              : [{ key: 'neighbourhoods', term: i18n.t('Opgeteld over buurten'), detail: beside(region.inhabitantsInNeighbourhoods) }]),
            { key: 'count', term: i18n.t('Bewoonde vierkanten'), detail: number(region.cells) },
          ]}
        />
        <Sub>
          {i18n.t(
            'Cijfers per buurt en vierkant zijn afgerond gepubliceerd of gemodelleerd. Daarom tellen ze niet precies op. Weerbaar rekent met de vierkanten en noemt het gepubliceerde totaal ernaast. Er wordt niets stil rechtgetrokken.',
          )}
        </Sub>
      </div>
    </Panel>
  )
}
