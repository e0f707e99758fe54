import type { NetworkRequest, PlanningNorms } from '@weerbaar/core'
import { useState } from 'react'
import { sameRules, tidy, type Rules } from './rules.ts'

const KEPT = 'weerbaar-network-rules'

export interface RulesDraft {
  readonly rules: Rules
  readonly change: (rules: Rules) => void
  /** They are not what the network on the screen was made with. */
  readonly differs: boolean
}

/** The rules being edited: those of the network on the screen until somebody changes them. Kept in this tab over a reload. */
export function useRules(made: NetworkRequest | undefined, norms: readonly PlanningNorms[]): RulesDraft | undefined {
  const [edited, setEdited] = useState<Rules | undefined>(readKept)
  const [first] = norms
  const base: Rules | undefined =
    made ??
    (first && {
      norms: first.id,
      objective: 'max-cover',
      fixed: [],
      forbidden: [],
      minimumPerMunicipality: first.minimumPerMunicipality,
      closedCrossings: [],
    })
  if (!base) return undefined
  const rules = edited ?? base
  return {
    rules,
    change: (next) => {
      const kept = made && sameRules(next, made) ? undefined : tidy(next)
      setEdited(kept)
      if (kept) sessionStorage.setItem(KEPT, JSON.stringify(kept))
      else sessionStorage.removeItem(KEPT)
    },
    differs: made === undefined || !sameRules(rules, made),
  }
}

function readKept(): Rules | undefined {
  const kept = sessionStorage.getItem(KEPT)
  if (!kept) return undefined
  try {
    // Written by this page a moment ago; the hub checks every request before it uses it.
    return JSON.parse(kept) as Rules
  } catch {
    return undefined
  }
}
