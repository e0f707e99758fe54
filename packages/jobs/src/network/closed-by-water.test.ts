import type { Flood, MunicipalityId, NetworkRequest, Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { readModel } from '../model/read-model.ts'
import { buildExample } from '../region/build-example.ts'
import { makeNetwork } from './make-network.ts'
import { resolveOrder } from './resolve-order.ts'

const region = buildExample().data!
const model = readModel().data!
const DRUTEN = region.municipalities.findIndex(({ name }) => name === 'Druten')
const flood = (depth: number, id: MunicipalityId = region.municipalities[DRUTEN]!.id): Flood => ({
  area: { kind: 'municipalities', ids: [id] },
  depth: { lowest: depth, likely: depth, highest: depth },
  from: 0,
  durationHours: { lowest: 24, likely: 48, highest: 72 },
  restoration: { shape: 'at-once' },
})
const request = (change: Partial<NetworkRequest> = {}): NetworkRequest => ({
  norms: model.norms[0]!.id,
  objective: 'max-cover',
  points: 30,
  reach: 2500,
  fixed: [],
  forbidden: [],
  minimumPerMunicipality: 0,
  closedCrossings: [],
  ...change,
})
const inDruten = region.sites.flatMap(({ municipality }, site) => (municipality === region.municipalities[DRUTEN]!.id ? [site] : []))

test('with Druten under 1.5 m of water no point is opened there and nobody there walks to one; asked without the water there are', () => {
  const made = (asked: NetworkRequest) => {
    const order = resolveOrder(asked, region, model, 1.25)
    expect(order.issues).toEqual([])
    const tools = { elapsed: () => 0, onProgress: () => 'go' as const, withFrontier: false }
    return makeNetwork(region, order.data!, tools).data!
  }
  const dry = made(request())
  const wet = made(request({ floods: [flood(1.5)] }))
  const openInDruten = (open: readonly { readonly site: number }[]) => open.filter(({ site }) => inDruten.includes(site)).length
  expect(openInDruten(dry.open)).toBeGreaterThan(0)
  expect(openInDruten(wet.open)).toBe(0)
  const reached = (metres: Int32Array) =>
    metres.reduce(
      (people, m, cell) => people + (region.cells.municipality[cell] === DRUTEN && m >= 0 ? region.cells.inhabitants[cell]! : 0),
      0,
    )
  expect(reached(wet.metres)).toBeLessThan(0.05 * reached(dry.metres)) // some live on the very border
  expect(wet.covered).toBeLessThan(dry.covered)
})

test('a site that must be opened and stands under water is refused, and so is water beside the region', () => {
  const [site] = inDruten
  expect(resolveOrder(request({ fixed: [site!], floods: [flood(1.5)] }), region, model, 1.25).issues).toMatchObject([
    { code: 'fixed-and-forbidden', field: 'fixed' },
  ])
  expect(resolveOrder(request({ fixed: [site!], floods: [flood(0.1)] }), region, model, 1.25).issues).toEqual([])
  expect(resolveOrder(request({ floods: [flood(1, 'GM0363@2024' as MunicipalityId)] }), region, model, 1.25).issues).toMatchObject([
    { code: 'outside-region', field: 'floods[0].area' },
  ])
})

test('the norms are found by name, or nothing is searched', () => {
  expect(resolveOrder(request({ norms: 'no-norms' as Slug }), region, model, 1.25).issues).toMatchObject([{ code: 'reference-unknown' }])
})
