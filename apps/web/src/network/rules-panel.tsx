import { parseSlug, pointsFor, type ModelView, type RegionView } from '@weerbaar/core'
import { Button, Facts, formatNumber, NumberField, Panel, Rule, SelectField, Small, Switch } from '@weerbaar/ui'
import type { Runner } from '../api/use-runner.ts'
import { RunProgress } from '../frame/run-progress.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { CrossingRules } from './crossing-rules.tsx'
import { NormSource } from './norm-source.tsx'
import { PlaceRule } from './place-rule.tsx'
import { setOptional, type Rules } from './rules.ts'
import type { RulesDraft } from './use-rules.ts'
import { WaterRules } from './water-rules.tsx'

interface Props {
  readonly draft: RulesDraft
  readonly region: RegionView
  readonly model: Pick<ModelView, 'norms' | 'scenarios'>
  readonly runner: Runner<Rules>
  readonly onFind: () => void
  /** Told two networks to hold against each other. */
  readonly onCompare: (without: string, withRule: string) => void
}

/** What the switches start from. */
const FIRST_MAXIMUM = 20

/** The question: by which rules, how many points, how far. */
export function RulesPanel({ draft, region, model, runner, onFind, onCompare }: Props) {
  const { i18n, locale, say } = useLanguage()
  const { rules, change, differs } = draft
  const { norms } = model
  const used = norms.find(({ id }) => id === rules.norms)
  const asked = used && pointsFor(used, region.inhabitants)
  const { minimumPerMunicipality: minimum, maximumPerMunicipality: maximum } = rules
  const steps = { increaseLabel: i18n.t('Meer'), decreaseLabel: i18n.t('Minder'), locale }
  const chooseNorms = (value: string): void => {
    const id = parseSlug(value)
    const next = norms.find((candidate) => candidate.id === id)
    if (id && next)
      change(
        setOptional(
          setOptional({ ...rules, norms: id, minimumPerMunicipality: next.minimumPerMunicipality }, 'points', undefined),
          'reach',
          undefined,
        ),
      )
  }

  return (
    <Panel title={i18n.t('Regels')} look={3} tight>
      <SelectField
        label={i18n.t('Uitgangspunten')}
        value={rules.norms}
        onChange={chooseNorms}
        options={norms.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      {used && <NormSource norms={used} />}
      <SelectField
        label={i18n.t('Waar gaat het om')}
        value={rules.objective}
        onChange={(value) => change({ ...rules, objective: value === 'p-median' ? 'p-median' : 'max-cover' })}
        options={[
          { value: 'max-cover', label: i18n.t('Zo veel mogelijk mensen dichtbij') },
          { value: 'p-median', label: i18n.t('Zo kort mogelijk lopen') },
        ]}
      />
      <NumberField
        label={i18n.t('Hoeveel punten')}
        value={rules.points ?? asked ?? null}
        min={1}
        max={Math.max(1, region.sites.length)}
        hint={asked !== undefined && i18n.t('De norm vraagt {count}.', { count: formatNumber(asked, { locale }) })}
        onChange={(points) => change(setOptional(rules, 'points', points === null || points === asked ? undefined : points))}
        {...steps}
      />
      <NumberField
        label={i18n.t('Zo ver kan iemand lopen')}
        value={rules.reach ?? used?.reach ?? null}
        min={100}
        max={20_000}
        step={100}
        unit={i18n.t('meter')}
        hint={i18n.t('{minutes} minuten bij 4 km per uur', { minutes: Math.round(((rules.reach ?? used?.reach ?? 0) / 4000) * 60) })}
        onChange={(reach) => change(setOptional(rules, 'reach', reach === null || reach === used?.reach ? undefined : reach))}
        {...steps}
      />
      <Switch
        checked={minimum > 0}
        onChange={(on) => change({ ...rules, minimumPerMunicipality: on ? Math.max(1, used?.minimumPerMunicipality ?? 1) : 0 })}
      >
        {i18n.t('Elke gemeente heeft er ten minste …')}
      </Switch>
      {minimum > 0 && (
        <NumberField
          label={i18n.t('Ten minste per gemeente')}
          hideLabel
          value={minimum}
          min={1}
          max={100}
          unit={i18n.t('punten')}
          onChange={(count) => change({ ...rules, minimumPerMunicipality: count ?? 0 })}
          {...steps}
        />
      )}
      <Switch
        checked={maximum !== undefined}
        onChange={(on) => change(setOptional(rules, 'maximumPerMunicipality', on ? Math.max(minimum, FIRST_MAXIMUM) : undefined))}
      >
        {i18n.t('Geen gemeente heeft er meer dan …')}
      </Switch>
      {maximum !== undefined && (
        <NumberField
          label={i18n.t('Hoogstens per gemeente')}
          hideLabel
          value={maximum}
          min={Math.max(1, minimum)}
          max={1000}
          unit={i18n.t('punten')}
          onChange={(count) => change(setOptional(rules, 'maximumPerMunicipality', count ?? FIRST_MAXIMUM))}
          {...steps}
        />
      )}
      <PlaceRule draft={draft} region={region} onCompare={onCompare} />
      <Rule />
      <Facts
        spread
        items={[
          { term: i18n.t('Vastgezet op de kaart'), detail: formatNumber(rules.fixed.length, { locale }) },
          { term: i18n.t('Uitgesloten'), detail: formatNumber(rules.forbidden.length, { locale }) },
          { term: i18n.t('Kandidaat-locaties'), detail: formatNumber(region.sites.length, { locale }) },
        ]}
      />
      {rules.fixed.length + rules.forbidden.length > 0 && (
        <Button small appearance="subtle" icon="undo" onClick={() => change({ ...rules, fixed: [], forbidden: [] })}>
          {i18n.t('Laat alle punten vrij')}
        </Button>
      )}
      <Rule />
      <CrossingRules draft={draft} crossings={region.crossings} />
      <WaterRules draft={draft} scenarios={model.scenarios} />
      {differs && !runner.busy && <Small>{i18n.t('Met deze regels is nog niet gezocht. De kaart hoort bij de vorige.')}</Small>}
      <div className="app-wide">
        <Button appearance="primary" disabled={runner.busy} onClick={onFind}>
          {i18n.t('Zoek het beste netwerk')}
        </Button>
      </div>
      <RunProgress runner={runner} text={i18n.t('Zoeken …')} />
    </Panel>
  )
}
