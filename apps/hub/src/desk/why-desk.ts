import { type Assumption, codeOf, issueOf, type LayerCard, type WhyStep, type WhyView } from '@weerbaar/core'
import { type ExplainedStep, explain } from '@weerbaar/engines/impact'
import { impactAreas, impactInput, impactInputHash, type KeptImpact, type OpenRegion } from '@weerbaar/jobs'
import { STEP_WORDS } from '@weerbaar/text'
import { type Asked, granted, refused } from '../desk.ts'
import type { ImpactDesk } from './impact-desk.ts'

export interface WhyDesk {
  readonly view: (hash: string, outcome: string, area: string, seconds: number) => Promise<Asked<WhyView>>
}

/** Answers "Waar komt dit vandaan?" for one number of a kept run, with the assumptions that run itself was made with. */
export function whyDesk({ opened, impact }: { readonly opened: OpenRegion; readonly impact: ImpactDesk }): WhyDesk {
  const { region } = opened
  const areas = impactAreas(region)
  return {
    async view(hash, outcomeId, areaId, seconds) {
      const found = impact.find(hash)
      if (!found.ok) return found
      const { manifest, curves } = found.value
      if (impactInputHash(opened.hash, manifest.order) !== manifest.inputHash)
        return refused(409, issueOf('run-of-another-time', { value: hash.slice(0, 12) }))
      const number = areas.findIndex(({ id }) => id === areaId)
      const area = areas[number]
      if (!area || number >= manifest.areas.length)
        return refused(404, { code: 'not-found', severity: 'error', field: 'area', params: { value: areaId } })
      const outcome = manifest.outcomes.find(({ id }) => id === outcomeId)
      if (!outcome) return refused(404, { code: 'not-found', severity: 'error', field: 'outcome', params: { value: outcomeId } })
      if (!curves.times.includes(seconds))
        return refused(404, { code: 'not-found', severity: 'error', field: 'time', params: { value: seconds } })

      const explained = explain(impactInput(region, manifest.order), runOf(found.value), {
        outcome: outcome.id,
        area: number,
        time: seconds,
        published: area.inhabitants,
      })
      const names = new Map(manifest.order.assumptions.map((assumption) => [assumption.id, assumption]))
      const outcomes = new Map(manifest.outcomes.map((one) => [one.id as string, one.name]))
      const steps = explained.steps.map((step, i) => stepView(step, i === explained.steps.length - 1, names, outcomes))
      return granted({
        outcome: { id: outcome.id, name: outcome.name, unit: outcome.unit, base: outcome.base },
        area: { id: area.id, name: area.name },
        time: seconds,
        band: explained.band,
        likely: explained.likely,
        base: {
          people: explained.base.published ?? explained.base.inhabitants,
          inCells: explained.base.inhabitants,
          kind: 'inhabitants',
          source: sourceOf(
            region.layers.find(({ layer }) => layer === 'municipalities'),
            codeOf(region.id),
          ),
        },
        steps: [{ kind: 'start', name: wordsOf('inhabitants'), value: explained.base.inhabitants, unit: 'people', uses: [] }, ...steps],
        assumptions: explained.assumptions,
        alternatives: explained.alternatives,
        runHash: found.value.hash,
      })
    },
  }
}

/** A kept run holds what `explain` looks at: numbers of region and municipalities at every time. */
function runOf({ manifest, curves }: KeptImpact): Parameters<typeof explain>[1] {
  const { outcomes, chain, drivers, order, areas } = manifest
  const { times, low, mid, high, mean } = curves
  return {
    outcomes,
    times,
    areaCount: areas.length,
    low,
    mid,
    high,
    mean,
    indoor: { low: new Float64Array(), mid: new Float64Array(), high: new Float64Array() },
    cellClass: new Uint16Array(),
    classRate: new Float32Array(),
    chain,
    drivers,
    draws: order.draws,
    seed: order.seed,
  }
}

function stepView(
  { code, value, unit, uses }: ExplainedStep,
  last: boolean,
  assumptions: ReadonlyMap<string, Assumption>,
  outcomes: ReadonlyMap<string, Assumption['name']>,
): WhyStep {
  return {
    kind: last ? 'result' : 'step',
    name: outcomes.get(code) ?? wordsOf(code),
    value,
    unit,
    uses: uses.flatMap(({ assumption, value: used }) => {
      const known = assumptions.get(assumption)
      return known ? [{ assumption, name: known.name, value: used, unit: known.unit }] : []
    }),
  }
}

const wordsOf = (code: string): Assumption['name'] => STEP_WORDS[code] ?? { nl: code, en: code }

const sourceOf = (card: LayerCard | undefined, region: string): WhyView['base']['source'] =>
  card ? { title: card.source, date: card.date } : { title: { nl: region, en: region }, date: '' }
