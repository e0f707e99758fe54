import { issueOf, type JobView, parseContentHash, type WalksRequest } from '@weerbaar/core'
import { DETOUR_FACTOR } from '@weerbaar/engines/network'
import { findBlob, type WalksOrder, walksHash } from '@weerbaar/jobs'
import { type Asked, granted, refused } from '../desk.ts'
import { type DeskTools, MOST_WAITING } from './desk-tools.ts'

/** Walking distances from every square to every candidate, for screens that try things out. */
export interface WalksDesk {
  readonly start: (request: WalksRequest) => Asked<JobView>
  readonly bytes: (hash: string) => Asked<Uint8Array>
}

/** Worked out once for each set of closed crossings, then kept as a file: it says nothing that the region does not, so the log does without. */
export function walksDesk({ opened, runs, blobs, jobs }: DeskTools): WalksDesk {
  const { region, hash: regionHash } = opened
  const known = new Set(region.crossings.map(({ name }) => name))
  return {
    start({ closedCrossings }) {
      const unknown = closedCrossings.find((name) => !known.has(name))
      if (unknown !== undefined)
        return refused(
          400,
          issueOf('reference-unknown', { value: unknown, known: [...known].toSorted().join(', ') }, { field: 'closedCrossings' }),
        )
      const order: WalksOrder = { closedCrossings: [...new Set(closedCrossings)].toSorted(), detourFactor: DETOUR_FACTOR }
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
