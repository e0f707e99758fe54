import type { ModelView, RegionView, Scenario } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink, NumberField, Pair, Panel, Segmented, SelectField, Small } from '@weerbaar/ui'
import { useState } from 'react'
import type { Runner } from '../api/use-runner.ts'
import { RunProgress } from '../frame/run-progress.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { rangeOf } from '../format/values.ts'
import { AssumptionRegister } from './assumption-register.tsx'
import { DisruptionLine } from './disruption-line.tsx'
import { asAsked, changeDisruption, moveRange, plain } from './scenario-draft.ts'
import { FloodLine } from './flood-line.tsx'
import { ScenarioDialog } from './scenario-dialog.tsx'
import type { View } from './use-explore.ts'
import type { ScenarioDraft } from './use-scenario-draft.ts'
import { useWaterNorm } from './water-norm.ts'

interface Props {
  readonly draft: ScenarioDraft
  readonly region: RegionView
  readonly model: ModelView
  readonly runner: Runner<object>
  readonly view: View | undefined
}

/** The question: what fails, where, how long, in which weather. */
export function ScenarioPanel({ draft, region, model, runner, view }: Props) {
  const { i18n, locale, say } = useLanguage()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const [register, setRegister] = useState(false)
  const { scenario, change, differs } = draft
  const first = scenario.disruptions[0]
  const choose = (id: string): void => {
    const chosen = model.scenarios.find((candidate) => candidate.id === id)
    if (chosen) change(plain(chosen))
  }
  // What was asked for is what stands in the form from now on, under the name it was asked by.
  const compute = (): void => {
    const asked = asAsked(scenario, model.scenarios)
    change(asked)
    runner.start({ scenario: asked })
  }
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder') }

  return (
    <Panel title={i18n.t('Scenario')} look={3} tight>
      <SelectField
        label={i18n.t('Kies een scenario')}
        value={scenario.id}
        onChange={choose}
        options={[...here(scenario, model, say), ...groups(model, say, i18n.t('Meegeleverd'), i18n.t('Zelf bewaard'))]}
      />
      <ul className="app-disruptions">
        {scenario.disruptions.map((disruption) => (
          <DisruptionLine key={JSON.stringify(disruption)} disruption={disruption} region={region} model={model} />
        ))}
        {scenario.floods?.map((flood) => (
          <FloodLine key={JSON.stringify(flood)} flood={flood} region={region} />
        ))}
      </ul>
      {first && (
        <Pair>
          <NumberField
            label={i18n.t('Duur (midden)')}
            value={first.durationHours.likely}
            locale={locale}
            unit={i18n.t('uur')}
            onChange={(hours) =>
              hours && change(changeDisruption(scenario, 0, { durationHours: moveRange(first.durationHours, hours, 'ratio') }))
            }
            {...steps}
          />
          <NumberField
            label={i18n.t('Buiten')}
            value={scenario.outside.likely}
            locale={locale}
            unit="°C"
            onChange={(degrees) => degrees !== null && change({ ...scenario, outside: moveRange(scenario.outside, degrees, 'difference') })}
            {...steps}
          />
        </Pair>
      )}
      {first && (
        <Small>
          {i18n.t('Duur laag {low}, hoog {high} uur. Buiten {outside}.', {
            low: first.durationHours.lowest,
            high: first.durationHours.highest,
            outside: rangeOf(scenario.outside.lowest, scenario.outside.highest, 'degrees-celsius', i18n),
          })}
        </Small>
      )}
      <Button small onClick={() => setEditing(true)}>
        {i18n.t('Pas alles aan')}
      </Button>
      {view && <WaterSwitch view={view} />}
      <Button appearance="subtle" small onClick={() => setRegister(true)}>
        {i18n.t('Alle {count} aannames bekijken', { count: model.assumptions.length })}
      </Button>
      <ButtonLink appearance="subtle" small href="/verkennen/getoetst" onNavigate={(href) => void navigate({ href })}>
        {i18n.t('Getoetst aan wat er gebeurde')}
      </ButtonLink>
      {differs && view && !runner.busy && <Small>{i18n.t('Deze keuze is nog niet berekend. De cijfers horen bij de vorige.')}</Small>}
      <div className="app-wide">
        <Button appearance="primary" disabled={runner.busy} onClick={compute}>
          {view ? i18n.t('Bereken opnieuw') : i18n.t('Bereken')}
        </Button>
      </div>
      <RunProgress runner={runner} text={i18n.t('Bereken …')} />
      {editing && <ScenarioDialog onClose={() => setEditing(false)} draft={draft} region={region} model={model} />}
      <AssumptionRegister open={register} onOpenChange={setRegister} model={model} onRecompute={compute} />
    </Panel>
  )
}

/** A changed scenario that nobody saved stands in no list; it is on the screen all the same. */
const here = ({ id, name }: Scenario, model: ModelView, say: ReturnType<typeof useLanguage>['say']) =>
  model.scenarios.some((known) => known.id === id) ? [] : [{ value: id, label: say(name) }]

function groups(model: ModelView, say: ReturnType<typeof useLanguage>['say'], delivered: string, own: string) {
  const options = (mine: boolean) => model.scenarios.filter((s) => s.own === mine).map(({ id, name }) => ({ value: id, label: say(name) }))
  return options(true).length === 0
    ? options(false)
    : [
        { label: delivered, options: options(false) },
        { label: own, options: options(true) },
      ]
}

/** 3 and 4 litres are both official: choose which one the cards show, or both. */
function WaterSwitch({ view }: { readonly view: View }) {
  const { i18n } = useLanguage()
  const { norms, choice, choose } = useWaterNorm(view)
  if (norms.length < 2) return null
  return (
    <div className="app-choice">
      <span className="app-choice__label">{i18n.t('Drinkwater per persoon per dag')}</span>
      <Segmented
        label={i18n.t('Drinkwater per persoon per dag')}
        value={choice}
        onChange={choose}
        options={[
          ...norms.map((litres) => ({ value: String(litres), label: i18n.t('{litres} liter', { litres }) })),
          { value: 'both', label: i18n.t('beide') },
        ]}
      />
    </div>
  )
}
