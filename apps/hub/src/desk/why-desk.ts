import type { WhyView } from '@weerbaar/core'
import type { OpenRegion } from '@weerbaar/jobs'
import { type Asked, refused } from '../desk.ts'
import type { ImpactDesk } from './impact-desk.ts'

export interface WhyDesk {
  readonly view: (hash: string, outcome: string, area: string, seconds: number) => Promise<Asked<WhyView>>
}

export function whyDesk(_tools: { readonly opened: OpenRegion; readonly impact: ImpactDesk }): WhyDesk {
  return { view: async (_hash, outcome) => refused(404, { code: 'not-found', severity: 'error', params: { value: outcome } }) }
}
