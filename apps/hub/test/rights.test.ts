import { randomBytes } from 'node:crypto'
import { parseSlug, type PointEvent, type PointLogView, type RightsView, scopeOfText } from '@weerbaar/core'
import { sampleId, samplePointCard } from '@weerbaar/testkit'
import { enrol, issueRoot, makeEnrolment, openLog, rightsFolder } from '@weerbaar/store'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testHubs } from './test-hubs.ts'

const hubs = testHubs()
const folder = mkdtempSync(join(tmpdir(), 'weerbaar-hub-rights-'))
afterAll(async () => {
  await hubs.close()
  rmSync(folder, { recursive: true })
})
const chance = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
function logIn(dataFolder: string) {
  const { data: log, issues } = openLog(dataFolder, { clock: Date.now, randomBytes: chance })
  if (log === undefined) throw new TypeError(JSON.stringify(issues))
  return log
}
const function_ = parseSlug('hub')!

test('a hub that was not enrolled works, says so on its health page, and what it wrote is marked; enrolled, what it writes is within', async () => {
  const before = await hubs.start('punt', 'point')
  await before.note('Water is er om 14:00')
  expect(await before.get('/v1/health')).toMatchObject({ enrolled: false })
  const bare = await before.get<RightsView>('/v1/rights')
  expect(bare).toMatchObject({ root: null, enrolled: false, outside: { 'no-certificate': bare.events } })
  expect(bare.events).toBeGreaterThan(0)
  await before.stop()

  const region = logIn(join(folder, 'regio'))
  const period = { from: 0, until: Date.now() + 86_400_000 }
  const regionRights = rightsFolder(join(folder, 'regio'))
  regionRights.pin(await issueRoot(region, { ...period, function: function_, scope: scopeOfText('VR08')! }))
  const scope = scopeOfText('VR08/GM0268/hof')!
  const order = { ...period, function: function_, scope, mayIssue: false, onBehalf: true, tls: null, randomBytes: chance }
  const made = await makeEnrolment(region, regionRights, order)
  const log = logIn(before.dataFolder)
  expect(await enrol(log, rightsFolder(before.dataFolder), made.data!.enrolment)).toEqual({ data: 'enrolled', issues: [] })
  await log.close()
  await region.close()

  const after = await hubs.start('punt', 'point')
  await after.note('Water is er om 15:00')
  expect(await after.get('/v1/health')).toMatchObject({ enrolled: true })
  const rights = await after.get<RightsView>('/v1/rights')
  expect(rights).toMatchObject({ enrolled: true, outside: { 'no-certificate': bare.events }, unsure: {} })
  expect(rights.events).toBeGreaterThan(bare.events)
  expect(rights.certificates.map((one) => [one.scope, one.trusted, one.onBehalf]).toSorted()).toEqual([
    ['VR08', true, false],
    ['VR08/GM0268/hof', true, true],
  ])
})

test('what a laptop signs for somebody at a plain form stands under a certificate of its own and shows as such; what it writes itself does not', async () => {
  const folderOf = join(folder, 'regio-formulier')
  const region = logIn(folderOf)
  const period = { from: 0, until: Date.now() + 86_400_000 }
  rightsFolder(folderOf).pin(await issueRoot(region, { ...period, function: function_, scope: scopeOfText('VR08')! }))
  const order = { ...period, function: function_, scope: scopeOfText('VR08/GM0268/hof')!, mayIssue: true, onBehalf: false, tls: null }
  const made = await makeEnrolment(region, rightsFolder(folderOf), { ...order, randomBytes: chance })
  const before = await hubs.start('formulier', 'point')
  await before.stop()
  const log = logIn(before.dataFolder)
  expect(await enrol(log, rightsFolder(before.dataFolder), made.data!.enrolment)).toEqual({ data: 'enrolled', issues: [] })
  await log.close()
  await region.close()

  const point = sampleId('punt-formulier')
  const events: PointEvent[] = [{ type: 'PointRegistered', point, card: samplePointCard({ plan: null }) }]
  for (const start of ['first', 'again']) {
    const hub = await hubs.start('formulier', 'point')
    if (start === 'first') await hub.post('/v1/point-events', { events })
    const sent = await fetch(`${hub.url}/formulier/${point}/tellen`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ came: 'adult' }),
      redirect: 'manual',
    })
    expect(sent.status).toBe(303)
    const { entries } = await hub.get<PointLogView>('/v1/point-log')
    expect(entries.filter(({ onBehalf }) => onBehalf).map(({ line }) => line.type)).toEqual(
      Array.from({ length: start === 'first' ? 1 : 2 }, () => 'VisitorsCame'),
    )
    expect(entries.filter(({ onBehalf }) => !onBehalf).map(({ line }) => line.type)).toEqual(['PointRegistered'])
    const rights = await hub.get<RightsView>('/v1/rights')
    expect(rights.outside).toEqual({})
    expect(rights.certificates.filter(({ onBehalf }) => onBehalf)).toHaveLength(1) // given once, not at every start
    await hub.stop()
  }
})
