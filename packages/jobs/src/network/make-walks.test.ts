import { type MunicipalityId, parseMunicipalityId } from '@weerbaar/core'
import { floodClosures } from '@weerbaar/engines/impact'
import { readWalkBytes } from '@weerbaar/engines/reach'
import { expect, test } from 'vitest'
import { readModel } from '../model/read-model.ts'
import { buildExample } from '../region/build-example.ts'
import { walkingFor } from './closed-by-water.ts'
import { makeWalks, resolveWalks } from './make-walks.ts'

const region = buildExample().data!
const model = readModel().data!
const range = (value: number) => ({ lowest: value, likely: value, highest: value })
const floods = (id: MunicipalityId) => [
  {
    area: { kind: 'municipalities', ids: [id] } as const,
    depth: range(1.5),
    from: 0,
    durationHours: range(48),
    restoration: { shape: 'at-once' } as const,
  },
]

test('nobody walks to a site that stands in the water, and dry sites far away keep their walks', { timeout: 120_000 }, () => {
  const druten = region.municipalities.find(({ name }) => name === 'Druten')!
  const table = (wet: boolean) => {
    const order = resolveWalks({ closedCrossings: [], ...(wet ? { floods: floods(druten.id) } : {}) }, region, model, 1.25).data!
    return { order, table: readWalkBytes(makeWalks(region, order, walkingFor(region, order)))! }
  }
  const [dry, wet] = [table(false), table(true)]
  const drowned = floodClosures(region, wet.order.water!.floods, wet.order.water!.closedIn).sites
  expect(drowned.length).toBeGreaterThan(3)
  const pairs = ({ siteStart }: typeof dry.table, site: number) => siteStart[site + 1]! - siteStart[site]!
  for (const site of drowned) expect([pairs(dry.table, site) > 0, pairs(wet.table, site)]).toEqual([true, 0])
  const culemborg = region.sites.findIndex(
    ({ municipality, at }) => municipality === region.municipalities.find(({ name }) => name === 'Culemborg')!.id && at[0] > 0,
  )
  expect(pairs(wet.table, culemborg)).toBe(pairs(dry.table, culemborg))
  expect(pairs(dry.table, culemborg)).toBeGreaterThan(100)
})

test('a bridge nobody knows and water in another region are refused with their place', () => {
  expect(resolveWalks({ closedCrossings: ['Erasmusbrug'] }, region, model, 1.25)).toMatchObject({
    issues: [{ code: 'reference-unknown', field: 'closedCrossings' }],
  })
  const elsewhere = resolveWalks({ closedCrossings: [], floods: floods(parseMunicipalityId('GM0363@2024')!) }, region, model, 1.25)
  expect(elsewhere.data).toBeUndefined()
  expect(elsewhere.issues[0]?.field).toMatch(/^floods\[0\]\.area/)
})
