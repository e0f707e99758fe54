import type { CellsView, JobView, NetworkView, ProblemView, RegionView } from '@weerbaar/core'
import { BEYOND, compareReach, openSites, readWalkBytes, type WalkTable } from '@weerbaar/engines/reach'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HubHere, openHubHere } from './open-desk-here.ts'

const OVER_THE_WAAL_AT_NIJMEGEN = ['Waalbrug', 'De Oversteek', 'Snelbinder']
let hub: HubHere

async function walks(closedCrossings: readonly string[]): Promise<WalkTable> {
  const job = await hub.finished(await hub.ask<JobView>('POST', '/v1/walks', { closedCrossings }))
  expect(job.issues).toEqual([])
  const reply = await hub.send('GET', `/v1/walks/${job.result}`)
  expect(reply.headers['cache-control']).toContain('immutable')
  const table = readWalkBytes(new Uint8Array(reply.rawPayload))
  if (!table) throw new Error('these bytes are no table')
  return table
}
beforeAll(async () => {
  hub = await openHubHere()
}, 120_000)
afterAll(() => hub.close())

test('the table of a screen says the same distances as the network itself, square by square, as far as it reaches', async () => {
  const asked = {
    norms: 'one-per-5000',
    objective: 'max-cover',
    points: 30,
    reach: 1000,
    fixed: [],
    forbidden: [],
    minimumPerMunicipality: 1,
  }
  const job = await hub.finished(await hub.ask<JobView>('POST', '/v1/network-answers', { ...asked, closedCrossings: ['Waalbrug'] }))
  const answer = await hub.ask<NetworkView>('GET', `/v1/network-answers/${job.result}`)
  const table = await walks(['Waalbrug'])
  const { metres } = openSites(
    table,
    answer.open.map(({ site }) => site),
  )
  const within = answer.metres.map((walked) => (walked === null || walked > table.limit ? BEYOND : walked))
  expect([...metres]).toEqual(within)
}, 120_000)

test('with the bridges of Nijmegen closed Lent is no longer served from the centre, and nobody south of the Waal walks farther to it', async () => {
  const region = await hub.ask<RegionView>('GET', '/v1/region')
  const cells = await hub.ask<CellsView>('GET', '/v1/region/cells')
  const centre = hub.region.places.find(({ name }) => name === 'Nijmegen')!.at
  const far = ({ at }: { readonly at: readonly [number, number] }) => Math.hypot(at[0] - centre[0], at[1] - centre[1])
  const [site] = hub.region.sites.map((one, number) => ({ number, far: far(one) })).toSorted((a, b) => a.far - b.far)
  const [dry, wet] = [await walks([]), await walks(OVER_THE_WAAL_AT_NIJMEGEN)]
  const side = (table: WalkTable) => ({
    metres: Array.from(openSites(table, [site!.number]).metres, (walked) => (walked === BEYOND ? null : walked)),
    reach: 4000,
  })
  const changes = compareReach(cells, side(dry), side(wet), cells.part, region.parts.length)
  const of = (name: string) => changes[region.parts.findIndex((part) => part.name === name)]!
  expect(of('Lent').all.before).toBeGreaterThan(1000)
  expect(of('Lent').all).toMatchObject({ after: 0, gained: 0, lost: of('Lent').all.before })
  expect(of('Lent').elderly!.lost).toBeGreaterThan(0)
  expect(of('Nijmegen').all).toMatchObject({ lost: 0, gained: 0 })
  expect(of('Nijmegen').all.after).toBeGreaterThan(10_000)
}, 120_000)

test('the same closures asked twice are worked out once, and a bridge nobody knows is refused by name', async () => {
  await walks(['Snelbinder', 'Waalbrug'])
  const again = await hub.ask<JobView>('POST', '/v1/walks', { closedCrossings: ['Waalbrug', 'Snelbinder', 'Waalbrug'] })
  expect(again.state).toBe('done')
  const refused = await hub.send('POST', '/v1/walks', { closedCrossings: ['Erasmusbrug'] })
  expect(refused.json<ProblemView>()).toMatchObject({ status: 400, issues: [{ code: 'reference-unknown', field: 'closedCrossings' }] })
  expect((await hub.send('GET', `/v1/walks/${'0'.repeat(64)}`)).statusCode).toBe(404)
})
