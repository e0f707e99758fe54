import type { Disruption, ModelView, RegionView, Scenario, Slug } from '@weerbaar/core'
import { Button, Dialog, Rule, SelectField, Stack, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { middleOf } from './area-fields.tsx'
import { DisruptionFields } from './disruption-fields.tsx'
import { RangeFields } from './range-fields.tsx'
import { SaveScenario } from './save-scenario.tsx'
import { FloodFields } from './flood-fields.tsx'
import { changeDisruption, changeFlood, firstFlood } from './scenario-draft.ts'
import type { ScenarioDraft } from './use-scenario-draft.ts'
import { seasonOptions, weekdayOptions } from './season-options.ts'

/** What the model can tell apart in one scenario. */
const MOST_OUTAGES = 31
const FIRST_DISRUPTION: Disruption = {
  service: 'electricity' as Slug, // the one service every model has
  area: { kind: 'region' },
  from: 0,
  durationHours: { lowest: 12, likely: 24, highest: 72 },
  restoration: { shape: 'at-once' },
  severity: 1,
}

interface Props {
  readonly onClose: () => void
  readonly draft: ScenarioDraft
  readonly region: RegionView
  readonly model: ModelView
}

/** Everything of a scenario, changed here and used when it is closed with "Gebruik". */
export function ScenarioDialog({ onClose, draft, region, model }: Props) {
  const { i18n, locale } = useLanguage()
  const [scenario, setScenario] = useState<Scenario>(draft.scenario)
  const use = (next: Scenario): void => {
    draft.change(next)
    onClose()
  }
  const add = (): void => {
    const last = scenario.disruptions.at(-1) ?? FIRST_DISRUPTION
    setScenario({ ...scenario, disruptions: [...scenario.disruptions, last] })
  }
  const floods = scenario.floods ?? []
  const outages = scenario.disruptions.length + floods.length
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Scenario aanpassen')}
      closeLabel={i18n.t('Sluiten')}
      wide
      footer={
        <>
          <SaveScenario scenario={scenario} onSaved={use} />
          <Button appearance="primary" onClick={() => use(scenario)}>
            {i18n.t('Gebruik dit scenario')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextField
          label={i18n.t('Naam')}
          value={scenario.name[locale]}
          onChange={(name) => setScenario({ ...scenario, name: { ...scenario.name, [locale]: name } })}
        />
        <div className="app-fields">
          <SelectField
            label={i18n.t('Seizoen')}
            value={scenario.season}
            options={seasonOptions(i18n)}
            onChange={(value) => {
              const season = seasonOptions(i18n).find((option) => option.value === value)?.value
              if (season) setScenario({ ...scenario, season })
            }}
          />
          <SelectField
            label={i18n.t('Begint op')}
            value={String(scenario.startWeekday)}
            options={weekdayOptions(i18n)}
            onChange={(value) => {
              const day = weekdayOptions(i18n).find((option) => option.value === value)?.day
              if (day) setScenario({ ...scenario, startWeekday: day })
            }}
          />
          <SelectField
            label={i18n.t('Om')}
            value={String(scenario.startHour)}
            options={hours}
            onChange={(hour) => setScenario({ ...scenario, startHour: Number(hour) })}
          />
        </div>
        <RangeFields
          label={i18n.t('Temperatuur buiten')}
          unit="°C"
          range={scenario.outside}
          onChange={(outside) => setScenario({ ...scenario, outside })}
        />
        {scenario.disruptions.map((disruption, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a failure has no identity but its place in the list
          <Stack key={i} tight>
            <Rule />
            <DisruptionFields
              number={i + 1}
              disruption={disruption}
              region={region}
              model={model}
              onChange={(change) => setScenario(changeDisruption(scenario, i, change))}
              onRemove={
                outages > 1
                  ? () => setScenario({ ...scenario, disruptions: scenario.disruptions.filter((_, other) => other !== i) })
                  : undefined
              }
            />
          </Stack>
        ))}
        {floods.map((flood, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- water has no identity but its place in the list
          <Stack key={i} tight>
            <Rule />
            <FloodFields
              flood={flood}
              number={i + 1}
              region={region}
              onChange={(change) => setScenario(changeFlood(scenario, i, change))}
              onRemove={outages > 1 ? () => setScenario(changeFlood(scenario, i)) : undefined}
            />
          </Stack>
        ))}
        <div>
          <Button small disabled={outages >= MOST_OUTAGES} onClick={add}>
            {i18n.t('Voeg een uitval toe')}
          </Button>{' '}
          <Button
            small
            disabled={outages >= MOST_OUTAGES}
            onClick={() => setScenario({ ...scenario, floods: [...floods, firstFlood(middleOf(region))] })}
          >
            {i18n.t('Voeg water toe')}
          </Button>
        </div>
      </Stack>
    </Dialog>
  )
}
