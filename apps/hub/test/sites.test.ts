import { readFileSync } from 'node:fs'
import type { ProblemView, RegionView, SiteCardView } from '@weerbaar/core'
import { afterAll, expect, test } from 'vitest'
import { testHubs } from './test-hubs.ts'

const hubs = testHubs()
afterAll(() => hubs.close())

const JPEG = readFileSync(new URL('../../../packages/importers/src/photo/fixtures/baseline.jpg', import.meta.url))

test('what people find out of a site is kept over a restart, and the photo comes back without its metadata', async () => {
  const first = await hubs.start('regio', 'region')
  const { sites } = await first.get<RegionView>('/v1/region')
  const site = sites[0]?.id ?? expect.fail('no site')
  const address = `/v1/site-cards/${encodeURIComponent(site)}`
  const before = await first.get<SiteCardView[]>('/v1/site-cards')
  expect(before.length).toBe(sites.length)
  expect(before[0]).toEqual({ site, fields: { name: { values: [sites[0]?.name], by: 'source', source: sites[0]?.name, differs: false } } })

  expect(await first.post(address, { field: 'owner', value: 'Stichting Dorpshuis' })).toMatchObject({ status: 201 })
  expect(await first.post(address, { field: 'floorArea', value: 640 })).toMatchObject({
    status: 201,
    content: { fields: { floorArea: { values: [640], by: 'person' }, owner: { values: ['Stichting Dorpshuis'] } } },
  })
  expect(first.desk.sites.regionAsKnown().sites[0]?.facts).toEqual({ floorArea: 640 })

  const withExif = Buffer.concat([JPEG.subarray(0, 2), Buffer.from('\u{ff}\u{e1}\0\u{10}Exif GPS Jansen', 'latin1'), JPEG.subarray(2)])
  withExif[5] = 17
  const photo = await fetch(`${first.url}${address}/photo`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(withExif),
  })
  expect([photo.status, await photo.json()]).toMatchObject([200, { photo: { width: 16, height: 12 } }])
  await first.stop()

  const again = await hubs.start('regio', 'region')
  const [card] = await again.get<SiteCardView[]>('/v1/site-cards')
  expect(card).toMatchObject({ fields: { floorArea: { values: [640] } }, photo: { width: 16 } })
  const picture = await fetch(`${again.url}${address}/photo`)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await picture.arrayBuffer()).toString('latin1')).not.toMatch(/Exif|Jansen/)
  expect((await fetch(`${again.url}${address}/photo`, { method: 'DELETE' })).status).toBe(200)
  expect((await fetch(`${again.url}${address}/photo`)).status).toBe(404)
  await again.stop()
})

test('a site nobody knows, a field nobody knows and a photo that is none are refused in words', async () => {
  const hub = await hubs.start('weigert', 'region')
  const { sites } = await hub.get<RegionView>('/v1/region')
  const address = `/v1/site-cards/${encodeURIComponent(sites[0]?.id ?? '')}`
  expect((await hub.post('/v1/site-cards/nergens', { field: 'kitchen', value: true })).status).toBe(404)
  const wrong = await hub.post(address, { field: 'colour', value: 'red' })
  expect([wrong.status, (wrong.content as ProblemView).issues[0]?.field]).toEqual([400, 'change.field']) // a problem, as the status says
  const photo = await fetch(`${hub.url}${address}/photo`, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: 'geen foto' })
  expect([photo.status, (await photo.json()) as ProblemView]).toMatchObject([400, { issues: [{ code: 'file-not-recognised' }] }]) // a problem, as the status says
  await hub.stop()
})
