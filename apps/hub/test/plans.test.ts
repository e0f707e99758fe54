import type { JobView, NetworkView, PlanStepDraft, PlanView, ProblemView, RegionView } from '@weerbaar/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HubHere, openHubHere } from './open-desk-here.ts'

let hub: HubHere
let answer: NetworkView
let other: NetworkView
const REQUEST = {
  norms: 'one-per-5000',
  objective: 'max-cover',
  points: 28,
  reach: 2000,
  fixed: [],
  forbidden: [],
  minimumPerMunicipality: 1,
  closedCrossings: [],
}

async function network(change: object): Promise<NetworkView> {
  const job = await hub.finished(await hub.ask<JobView>('POST', '/v1/network-answers', { ...REQUEST, ...change }))
  return hub.ask('GET', `/v1/network-answers/${job.result}`)
}
beforeAll(async () => {
  // Every second owner has agreed: then half of any network may be shown.
  hub = await openHubHere((region) => ({ ...region, sites: region.sites.map((site, i) => ({ ...site, ownerAgreed: i % 2 === 0 })) }))
  answer = await network({})
  other = await network({ points: 29, closedCrossings: ['Waalbrug'] })
}, 300_000)
afterAll(() => hub.close())

const save = (name: string) => hub.ask<PlanView>('POST', '/v1/plans', { name, answer: answer.hash })
const draft = (change: Partial<PlanStepDraft>): PlanStepDraft => ({
  what: 'PlanAdopted',
  answer: answer.hash,
  by: 'algemeen bestuur',
  reason: null,
  ...change,
})
const step = (plan: PlanView, change: Partial<PlanStepDraft>) => hub.ask<PlanView>('POST', `/v1/plans/${plan.id}/steps`, draft(change))
const refusal = async (plan: PlanView, change: Partial<PlanStepDraft>) => {
  const reply = await hub.send('POST', `/v1/plans/${plan.id}/steps`, draft(change))
  return reply.json<ProblemView>() // says its status itself
}
const college = (
  municipality: string,
  verdict: 'agreed' | 'objected' | 'silent',
  reason: string | null = null,
): Partial<PlanStepDraft> => ({
  what: 'PlanJudged',
  by: 'college',
  reason,
  judged: { municipality, level: 'college', verdict },
})

test('a plan goes from concept to vastgesteld, with who and why of each step, and over an objection only with a reason', async () => {
  const { municipalities } = await hub.ask<RegionView>('GET', '/v1/region')
  let plan = await save('Plan B')
  expect(plan).toMatchObject({ state: 'concept', points: 28, closedCrossings: [], steps: [] })
  for (const { id } of municipalities)
    plan = await step(plan, {
      what: 'PlanJudged',
      by: 'ambtenaar crisisbeheersing',
      judged: { municipality: id, level: 'officials', verdict: 'agreed' },
    })
  expect(plan.state).toBe('aligned')

  const [druten, ...rest] = municipalities
  plan = await step(plan, college(druten!.id, 'objected', 'De sporthal is dan al in gebruik'))
  const early = await refusal(plan, {})
  expect(early).toMatchObject({ status: 400, issues: [{ code: 'plan-not-judged' }] })
  expect(early.detail).toContain(rest[0]!.name)
  for (const { id } of rest) plan = await step(plan, college(id, 'agreed'))
  expect(plan.state).toBe('judged')
  expect(await refusal(plan, {})).toMatchObject({ status: 400, issues: [{ code: 'value-missing', field: 'reason' }] })
  plan = await step(plan, { reason: 'Er komt een tweede punt bij' })
  expect(plan.state).toBe('adopted')
  expect(plan.municipalities[0]?.college).toMatchObject({
    verdict: 'objected',
    by: [{ by: 'college', reason: 'De sporthal is dan al in gebruik' }],
  })
  expect(plan.steps[0]).toMatchObject({ what: 'PlanAdopted', by: 'algemeen bestuur', answer: answer.hash, counts: true })
  expect(plan.steps).toHaveLength(2 * municipalities.length + 1)

  // Only now may it be public, and then without the sites whose owner has not agreed.
  expect((await hub.send('GET', `/v1/plans/${plan.id}/public.geojson`)).statusCode).toBe(404)
  plan = await step(plan, { what: 'PlanPublished' })
  expect(plan.publishedAt).toMatch(/^20/)
  const shown = await hub.ask<{ features: { properties: Record<string, unknown> }[] }>('GET', `/v1/plans/${plan.id}/public.geojson`)
  const agreed = answer.open.filter(({ site }) => site % 2 === 0).map(({ site }) => hub.region.sites[site]!.id)
  expect(agreed.length).toBeGreaterThan(0)
  expect(agreed.length).toBeLessThan(answer.open.length)
  expect(shown.features.map(({ properties }) => properties?.['id'])).toEqual(agreed)
  const csv = await hub.send('GET', `/v1/plans/${plan.id}/public.csv`)
  const hidden = answer.open.filter(({ site }) => site % 2 === 1).map(({ site }) => hub.region.sites[site]!.id)
  expect(hidden.filter((id) => csv.body.includes(`${id},`) || JSON.stringify(shown).includes(`"${id}"`))).toEqual([])

  plan = await step(plan, { what: 'PlanAdoptionWithdrawn', reason: 'nieuwe cijfers' })
  expect(plan).toMatchObject({ state: 'judged' })
  expect(plan.publishedAt).toBeUndefined()
  expect((await hub.send('GET', `/v1/plans/${plan.id}/public.csv`)).statusCode).toBe(404)
}, 120_000)

test('another network under the same name starts again, and a verdict on the one before is refused by name', async () => {
  let plan = await save('Plan C')
  const [first] = plan.municipalities
  plan = await step(plan, college(first!.municipality, 'agreed'))
  plan = await hub.ask<PlanView>('PATCH', `/v1/plans/${plan.id}`, { answer: other.hash })
  expect(plan).toMatchObject({ name: 'Plan C', answer: other.hash, points: 29, closedCrossings: ['Waalbrug'], state: 'concept' })
  expect(plan.municipalities[0]?.college.verdict).toBeNull()
  expect(plan.steps).toMatchObject([{ counts: false, answer: answer.hash }])
  expect(await refusal(plan, college(first!.municipality, 'agreed'))).toMatchObject({ status: 400, issues: [{ code: 'plan-changed' }] })
})

test('a withdrawn plan is gone from the list and nothing more can be said of it; nonsense is refused with its place', async () => {
  const plan = await save('Plan D')
  expect(await refusal(plan, { by: '  ' })).toMatchObject({ status: 400, issues: [{ code: 'value-missing', field: 'by' }] })
  expect(await refusal(plan, { what: 'PlanJudged' })).toMatchObject({ status: 400, issues: [{ code: 'value-missing', field: 'judged' }] })
  expect(await refusal(plan, college('GM0363@2024', 'agreed'))).toMatchObject({ status: 400, issues: [{ code: 'outside-region' }] })
  expect((await hub.send('DELETE', `/v1/plans/${plan.id}`)).statusCode).toBe(204)
  expect((await hub.ask<PlanView[]>('GET', '/v1/plans')).map(({ id }) => id)).not.toContain(plan.id)
  expect((await refusal(plan, college(plan.municipalities[0]!.municipality, 'agreed'))).status).toBe(404)
  expect((await hub.send('PATCH', '/v1/plans/niets', { answer: answer.hash })).statusCode).toBe(404)
})
