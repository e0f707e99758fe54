import type { CellsView, NetworkView, RegionView, Scenario } from '@weerbaar/core'
import { Button, Facts, Panel, Say, SelectField, Small, Sub } from '@weerbaar/ui'
import { useState } from 'react'
import { Loading } from '../../frame/loading.tsx'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { CrossingsDialog } from '../crossings-dialog.tsx'
import { metres, someNames } from '../network-words.ts'
import type { RulesDraft } from '../use-rules.ts'
import type { LookNetwork } from '../use-network.ts'
import { ChangeTable } from './change-table.tsx'
import { ChangeTotals } from './change-totals.tsx'
import { changeGroups, changeSentence } from './change-words.ts'
import { addressOf, isNothing, openWith, type Thought } from './thought.ts'
import type { Tried } from './use-thought.ts'

const AS_MADE = 'zo'

interface Props {
  readonly answer: NetworkView
  readonly region: RegionView
  readonly cells: CellsView
  readonly thought: Thought
  readonly tried: Tried
  readonly scenarios: readonly Scenario[]
  readonly draft: RulesDraft
  readonly look: LookNetwork
}

/** What if points close or move, or bridges close: who is then without, neighbourhood by neighbourhood. Nothing is kept. */
export function ThoughtPanel({ answer, region, cells, thought, tried, scenarios, draft, look }: Props) {
  const { i18n, say } = useLanguage()
  const wet = scenarios.filter(({ floods }) => floods && floods.length > 0)
  const [bridges, setBridges] = useState(false)
  const nothing = isNothing(thought)
  const site = (number: number): string => region.sites[number]?.name ?? `${number}`
  const names = (numbers: readonly number[]): string => someNames(numbers.map(site), i18n)
  const { comparison } = tried
  const clear = (): void => look({ ...addressOf({ shut: [], added: [], bridges: [] }), moving: undefined })
  return (
    <Panel title={i18n.t('Wat als …')} tight busy={tried.busy}>
      {nothing && (
        <Sub>
          {i18n.t(
            'Kies een punt op de kaart en druk op Wat als dit punt dicht is, of Verplaats. Of sluit hier bruggen, zoals bij hoogwater. Er wordt niets bewaard.',
          )}
        </Sub>
      )}
      {!nothing && (
        <Facts
          items={[
            ...(thought.shut.length > 0 ? [{ key: 'shut', term: i18n.t('Dicht'), detail: names(thought.shut) }] : []),
            ...(thought.added.length > 0 ? [{ key: 'added', term: i18n.t('Erbij'), detail: names(thought.added) }] : []),
            ...(thought.bridges.length > 0
              ? [{ key: 'bridges', term: i18n.t('Bruggen en veren dicht'), detail: someNames(thought.bridges, i18n) }]
              : []),
          ]}
        />
      )}
      {wet.length > 0 && (
        <SelectField
          label={i18n.t('Water over het land, om te kijken')}
          value={thought.flood ?? AS_MADE}
          onChange={(id) => look({ flood: id === AS_MADE ? undefined : id, beside: undefined })}
          options={[
            { value: AS_MADE, label: i18n.t('zoals in dit netwerk') },
            ...wet.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
      )}
      {tried.busy && <Loading />}
      <ProblemNote error={tried.error} />
      <div aria-live="polite">{comparison && <Say>{changeSentence(comparison.region, metres(answer.reach, i18n), i18n)}</Say>}</div>
      {comparison && (
        <>
          <Sub>{changeGroups(comparison.region, i18n)}</Sub>
          <ChangeTotals change={comparison.region} names={[i18n.t('Nu'), i18n.t('Dan')]} />
          <ChangeTable comparison={comparison} region={region} cells={cells} />
          <Small>{i18n.t('Gelopen wordt tot 10 kilometer. Wie verder moet, staat als niet te lopen.')}</Small>
        </>
      )}
      <div className="app-row">
        <Button small onClick={() => setBridges(true)}>
          {i18n.t('Sluit bruggen, alleen om te kijken')}
        </Button>
        {!nothing && (
          <Button small appearance="subtle" icon="undo" onClick={clear}>
            {i18n.t('Zet alles terug')}
          </Button>
        )}
      </div>
      {thought.shut.length + thought.added.length > 0 && thought.flood === undefined && (
        <>
          <Button small onClick={() => draft.change(byHand(draft.rules, answer, thought))}>
            {i18n.t('Neem deze punten over in de regels')}
          </Button>
          <Small>{i18n.t('Dan liggen precies deze punten vast. Zoek opnieuw, en het is een netwerk dat u kunt bewaren.')}</Small>
        </>
      )}
      {bridges && (
        <CrossingsDialog
          crossings={region.crossings}
          closed={thought.bridges}
          onChange={(closed) => look({ bridges: closed.length === 0 ? undefined : closed, beside: undefined })}
          hint={i18n.t(
            'Zet aan wat dicht is. Dan loopt niemand daar over het water. Het is om te kijken: de regels blijven zoals ze zijn.',
          )}
          onClose={() => setBridges(false)}
        />
      )}
    </Panel>
  )
}

/** Rules that leave nothing to choose: exactly these points, each held. */
function byHand(rules: RulesDraft['rules'], answer: NetworkView, thought: Thought): RulesDraft['rules'] {
  const open = [...openWith(answer, thought)].toSorted((a, b) => a - b)
  return {
    ...rules,
    points: open.length,
    fixed: open,
    forbidden: rules.forbidden.filter((site) => !open.includes(site)),
    closedCrossings: [...new Set([...rules.closedCrossings, ...thought.bridges])].toSorted(),
  }
}
