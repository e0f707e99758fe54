import type { ScenarioView } from '@weerbaar/core'
import { SelectField } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import type { RulesDraft } from './use-rules.ts'

interface Props {
  readonly draft: RulesDraft
  readonly scenarios: readonly ScenarioView[]
}

const DRY = 'dry'
const OTHER = 'other'

/** Water of a scenario: no point is opened in it and nobody walks through it. Absent where no scenario has water. */
export function WaterRules({ draft, scenarios }: Props) {
  const { i18n, say } = useLanguage()
  const { rules, change } = draft
  const wet = scenarios.filter(({ floods }) => floods)
  const same = (floods: unknown): boolean => JSON.stringify(floods) === JSON.stringify(rules.floods)
  const chosen = rules.floods === undefined ? DRY : (wet.find(({ floods }) => same(floods))?.id ?? OTHER)
  if (wet.length === 0 && chosen === DRY) return null
  const { floods: _, ...without } = rules
  return (
    <SelectField
      label={i18n.t('Water over het land')}
      value={chosen}
      options={[
        { value: DRY, label: i18n.t('geen water') },
        ...wet.map(({ id, name }) => ({ value: id, label: say(name) })),
        ...(chosen === OTHER ? [{ value: OTHER, label: i18n.t('water van een eerder scenario') }] : []),
      ]}
      onChange={(id) => {
        const floods = wet.find((one) => one.id === id)?.floods
        if (floods) change({ ...rules, floods })
        else if (id === DRY) change(without)
      }}
    />
  )
}
