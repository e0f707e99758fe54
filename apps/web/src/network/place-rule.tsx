import type { RegionView } from '@weerbaar/core'
import { Button, NumberField, SelectField, Small, Switch } from '@weerbaar/ui'
import { useCallback } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { type Rules, setOptional } from './rules.ts'
import { SearchesProgress } from './searches-progress.tsx'
import { useSearches } from './use-searches.ts'
import type { RulesDraft } from './use-rules.ts'

const FIRST_PLACES_FROM = 1000
const EVERYWHERE = 'alle'

interface Props {
  readonly draft: RulesDraft
  readonly region: RegionView
  /** Told the network without the rule and the one with it, to be held against each other. */
  readonly onCompare: (without: string, withRule: string) => void
}

/** One point in every place above so many people, in one municipality or in all; and what that rule takes and gives. */
export function PlaceRule({ draft, region, onCompare }: Props) {
  const { i18n, locale } = useLanguage()
  const { rules, change } = draft
  const searches = useSearches(
    useCallback(([without, withRule]) => without !== undefined && withRule !== undefined && onCompare(without, withRule), [onCompare]),
  )
  const { placesFrom: _, placesIn: chosen, ...without } = rules
  const on = rules.placesFrom !== undefined
  return (
    <>
      <Switch checked={on} onChange={(next) => change(next ? { ...without, placesFrom: FIRST_PLACES_FROM } : without)}>
        {i18n.t('Elke kern heeft een eigen punt, vanaf …')}
      </Switch>
      {on && (
        <>
          <NumberField
            label={i18n.t('Kernen vanaf zoveel inwoners')}
            hideLabel
            value={rules.placesFrom ?? FIRST_PLACES_FROM}
            min={100}
            max={1_000_000}
            step={100}
            unit={i18n.t('inwoners')}
            onChange={(count) => change(setOptional(rules, 'placesFrom', count ?? FIRST_PLACES_FROM))}
            increaseLabel={i18n.t('Meer')}
            decreaseLabel={i18n.t('Minder')}
            locale={locale}
          />
          <SelectField
            label={i18n.t('In welke gemeente')}
            value={chosen?.[0] ?? EVERYWHERE}
            onChange={(id) => change(inMunicipality(rules, region, id))}
            options={[
              { value: EVERYWHERE, label: i18n.t('Alle gemeenten') },
              ...region.municipalities.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button small disabled={searches.busy} onClick={() => searches.start([without, rules])}>
            {i18n.t('Wat maakt deze regel uit?')}
          </Button>
          <Small>{i18n.t('Zoekt het netwerk zonder en met deze regel, en zet ze naast elkaar.')}</Small>
          <SearchesProgress searches={searches} all={2} />
        </>
      )}
    </>
  )
}

function inMunicipality(rules: Rules, region: RegionView, id: string): Rules {
  const { placesIn: _, ...rest } = rules
  const found = region.municipalities.find((one) => one.id === id)
  return found ? { ...rest, placesIn: [found.id] } : rest
}
