import { type PlanningNorms, pointsFor, type RegionView } from '@weerbaar/core'
import { useQueries } from '@tanstack/react-query'
import { Button, Checkbox, formatNumber, Panel, Small, Sub } from '@weerbaar/ui'
import { useCallback, useState } from 'react'
import { answerQuery } from '../../api/queries.ts'
import { ProblemNote } from '../../frame/problem-note.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import type { Rules } from '../rules.ts'
import { SearchesProgress } from '../searches-progress.tsx'
import { useSearches } from '../use-searches.ts'
import type { LookNetwork } from '../use-network.ts'
import { NormsTable } from './norms-table.tsx'

/** More columns than this nobody reads side by side. */
const MOST = 3

/** Those of the rules, and the first that ask for another number of points: two columns that are the same teach nothing. */
function firstTwo(rules: Rules, norms: readonly PlanningNorms[]): readonly string[] {
  const mine = norms.find(({ id }) => id === rules.norms)
  const other = norms.find(
    ({ id, network, inhabitantsPerPoint }) =>
      id !== mine?.id && network === mine?.network && inhabitantsPerPoint !== mine.inhabitantsPerPoint,
  )
  return [mine, other].flatMap((one) => (one ? [one.id] : []))
}

interface Props {
  readonly rules: Rules
  readonly region: RegionView
  readonly norms: readonly PlanningNorms[]
  readonly look: LookNetwork
}

/** Two or three sets of norms side by side, each with the best network it asks for: there is no national norm to choose for people. */
export function NormsPanel({ rules, region, norms, look }: Props) {
  const { i18n, locale, say } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>(() => firstTwo(rules, norms))
  const [made, setMade] = useState<readonly string[]>([])
  const searches = useSearches(useCallback((hashes) => setMade(hashes), []))
  const answers = useQueries({ queries: made.map((hash) => answerQuery(hash)) })
  const shown = answers.flatMap(({ data }) => data ?? [])
  const picked = norms.filter(({ id }) => chosen.includes(id))
  const orders = picked.map((one): Rules => {
    const { points: _, reach: __, fixed: ___, ...rest } = rules
    // Each by its own number and reach; what a person held for one of them would weigh on the other.
    return { ...rest, norms: one.id, fixed: [], minimumPerMunicipality: one.minimumPerMunicipality }
  })
  return (
    <Panel title={i18n.t('Uitgangspunten naast elkaar')} tight busy={searches.busy}>
      <Sub>
        {i18n.t('Kies er twee of drie. Voor elk wordt het beste netwerk gezocht, met het aantal punten en de afstand die erbij horen.')}
      </Sub>
      <div className="app-checks">
        {norms.map((one) => (
          <Checkbox
            key={one.id}
            checked={chosen.includes(one.id)}
            disabled={!chosen.includes(one.id) && chosen.length >= MOST}
            onChange={(on) => setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
          >
            {`${say(one.name)} (${i18n.t('{count} punten', { count: formatNumber(pointsFor(one, region.inhabitants), { locale }) })})`}
          </Checkbox>
        ))}
      </div>
      <div className="app-row">
        <Button small disabled={picked.length < 2 || searches.busy} onClick={() => searches.start(orders)}>
          {i18n.t('Zet naast elkaar')}
        </Button>
      </div>
      <SearchesProgress searches={searches} all={orders.length} />
      <ProblemNote error={answers.find(({ error }) => error)?.error ?? null} />
      {shown.length > 1 && <NormsTable answers={shown} region={region} />}
      {shown.length > 1 && (
        <div className="app-row">
          <Button
            small
            onClick={() => look({ answer: shown[0]?.hash, beside: shown[1]?.hash, shut: undefined, added: undefined, bridges: undefined })}
          >
            {i18n.t('Toon de eerste twee op de kaart')}
          </Button>
        </div>
      )}
      <Small>{i18n.t('Er is geen landelijke norm. Welke het wordt, is een besluit van mensen.')}</Small>
    </Panel>
  )
}
