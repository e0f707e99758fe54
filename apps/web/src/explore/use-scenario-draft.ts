import type { Scenario, ScenarioView } from '@weerbaar/core'
import { useState } from 'react'
import { plain, sameScenario } from './scenario-draft.ts'

const KEPT = 'weerbaar-scenario-draft'

export interface ScenarioDraft {
  readonly scenario: Scenario
  readonly change: (scenario: Scenario) => void
  /** It is not what the run on the screen was made with. */
  readonly differs: boolean
}

/** The scenario being edited: what the run shows until somebody changes it. Kept in this tab, so that a reload loses nothing. */
export function useScenarioDraft(run: Scenario | undefined, scenarios: readonly ScenarioView[]): ScenarioDraft | undefined {
  const [edited, setEdited] = useState<Scenario | undefined>(readKept)
  const base = run ?? scenarios[0]
  if (!base) return undefined
  const scenario = edited ?? plain(base)
  return {
    scenario,
    change: (next) => {
      const kept = run && sameScenario(next, run) ? undefined : plain(next)
      setEdited(kept)
      if (kept) sessionStorage.setItem(KEPT, JSON.stringify(kept))
      else sessionStorage.removeItem(KEPT)
    },
    differs: run === undefined || !sameScenario(scenario, run),
  }
}

function readKept(): Scenario | undefined {
  const kept = sessionStorage.getItem(KEPT)
  if (!kept) return undefined
  try {
    // Written by this page a moment ago; the hub checks every scenario before it uses it.
    return JSON.parse(kept) as Scenario
  } catch {
    return undefined
  }
}
