import { contentHash, type ContentHash, issueOf, type JobView, parseContentHash, type TotalEffectsView } from '@weerbaar/core'
import { findBlob, impactInputHash, type KeptImpact } from '@weerbaar/jobs'
import { nodeCrypto } from '@weerbaar/store'
import { type Asked, granted, refused } from '../desk.ts'
import { type DeskTools, MOST_WAITING } from './desk-tools.ts'
import type { ImpactDesk } from './impact-desk.ts'

export interface EffectsDesk {
  readonly start: (run: string, outcome: string) => Promise<Asked<JobView>>
  readonly view: (hash: string) => Asked<TotalEffectsView>
}

/** Which unsure values a number of a kept run really hangs on: worked out in the background, beside the ranking every run has at once. */
export function effectsDesk({ opened, blobs, jobs, runs }: DeskTools, impact: ImpactDesk): EffectsDesk {
  /** What was worked out since this hub began, by what was asked; the results themselves stay. */
  const made = new Map<ContentHash, ContentHash>()

  return {
    async start(run, outcomeId) {
      const found = impact.find(run)
      if (!found.ok) return found
      const { manifest, hash } = found.value
      if (impactInputHash(opened.hash, manifest.order) !== manifest.inputHash)
        return refused(409, issueOf('run-of-another-time', { value: run.slice(0, 12) }))
      const outcome = manifest.outcomes.find(({ id }) => id === outcomeId)
      const drivers = manifest.drivers.filter((driver) => driver.outcome === outcomeId)
      if (!outcome || drivers.length === 0)
        return refused(404, { code: 'not-found', severity: 'error', field: 'outcome', params: { value: outcomeId } })
      const asked = {
        outcome: outcome.id,
        time: peakTime(found.value, manifest.outcomes.indexOf(outcome)),
        assumptions: drivers.map(({ assumption }) => assumption),
      }
      const inputHash = contentHash({ kind: 'total-effects', engine: 1, input: manifest.inputHash, asked }, nodeCrypto.sha256)
      const before = made.get(inputHash)
      if (before) return granted(jobs.alreadyDone('total-effects', before))
      const running = runs.underWay(inputHash)
      if (running) return granted(running)
      const waiting = jobs.open().length
      if (waiting >= MOST_WAITING) return refused(409, issueOf('too-much-waiting', { waiting }))
      const job = jobs.start('total-effects', { kind: 'total-effects', order: manifest.order, asked }, (result) => {
        if (result.kind !== 'total-effects') throw new TypeError(`a ${result.kind} result came back for total effects`)
        const content = { format: 'weerbaar/total-effects/1', run: hash, ...asked, draws: manifest.order.draws, effects: result.effects }
        const name = contentHash(content, nodeCrypto.sha256)
        blobs.put(name, 'json', new TextEncoder().encode(JSON.stringify(content)))
        made.set(inputHash, name)
        return Promise.resolve(name)
      })
      runs.started(inputHash, job.id)
      return granted(job)
    },
    view(hash) {
      const name = parseContentHash(hash)
      const found = name && findBlob(blobs, name, 'json')
      const view = found?.data && (JSON.parse(new TextDecoder().decode(found.data)) as TotalEffectsView) // verified against the checksum in its name
      return view?.format === 'weerbaar/total-effects/1'
        ? granted(view)
        : refused(404, issueOf('run-not-found', { value: hash.slice(0, 12) }))
    },
  }
}

/** The hour at which the mean of the region is largest: where a run's drivers are told. */
function peakTime({ manifest, curves }: KeptImpact, outcome: number): number {
  const times = curves.times.length
  const mean = curves.mean.subarray(outcome * times, (outcome + 1) * times)
  const at = mean.indexOf(mean.reduce((most, one) => Math.max(most, one), -Infinity))
  const time = curves.times[at]
  if (time === undefined) throw new RangeError(`outcome ${outcome} of ${manifest.outcomes.length} has no times`)
  return time
}
