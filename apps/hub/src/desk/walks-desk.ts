import { issueOf, type JobView, parseContentHash, type WalksRequest } from '@weerbaar/core'
import { DETOUR_FACTOR } from '@weerbaar/engines/network'
import { parseFloods } from '@weerbaar/importers/model'
import { findBlob, resolveWalks, walksHash } from '@weerbaar/jobs'
import { type Asked, granted, refused } from '../desk.ts'
import { type DeskTools, MOST_WAITING } from './desk-tools.ts'

/** Walking distances from every square to every candidate, for screens that try things out. */
export interface WalksDesk {
  readonly start: (request: WalksRequest) => Asked<JobView>
  readonly bytes: (hash: string) => Asked<Uint8Array>
}

/** Worked out once for each set of closed crossings, then kept as a file: it says nothing that the region does not, so the log does without. */
export function walksDesk({ opened, runs, blobs, jobs, model }: DeskTools): WalksDesk {
  const { region, hash: regionHash } = opened
  return {
    start(request) {
      const floods = request.floods === undefined ? undefined : parseFloods(request.floods)
      if (floods && !floods.data) return refused(400, ...floods.issues)
      const resolved = resolveWalks({ ...request, ...(floods?.data ? { floods: floods.data } : {}) }, region, model(), DETOUR_FACTOR)
      if (!resolved.data) return refused(400, ...resolved.issues)
      const order = resolved.data
      const name = walksHash(regionHash, order)
      if (findBlob(blobs, name, 'walks').data) return granted(jobs.alreadyDone('walks', name))
      const running = runs.underWay(name)
      if (running) return granted(running)
      const waiting = jobs.open().length
      if (waiting >= MOST_WAITING) return refused(409, issueOf('too-much-waiting', { waiting }))
      const job = jobs.start('walks', { kind: 'walks', order }, async (result) => {
        if (result.kind !== 'walks') throw new TypeError(`a ${result.kind} result came back for an order of walks`)
        blobs.put(name, 'walks', result.bytes)
        return name
      })
      runs.started(name, job.id)
      return granted(job)
    },
    bytes(hash) {
      const name = parseContentHash(hash)
      const found = name && findBlob(blobs, name, 'walks')
      return found?.data
        ? granted(found.data)
        : refused(404, ...(found?.issues ?? [issueOf('run-not-found', { value: hash.slice(0, 12) })]))
    },
  }
}
