import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type FeatureServer, featureServer, sendJson, testWeb } from '../../test/feature-server.ts'
import { collectFeatures, type RawFeature } from './collect-features.ts'
import { ogcPaging } from './ogc-paging.ts'
import { politeGet } from './polite-get.ts'
import { wfsPaging } from './wfs-paging.ts'

const RD = { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/28992>' }
const options = { source: 'buurten', keyOf: ({ id }: RawFeature) => String(id) }
const feature = (id: number) => ({ type: 'Feature', id: `buurt.${id}`, properties: { buurtcode: `BU${id}` }, geometry: null })
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => feature(from + i))

let server: FeatureServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})
const serve = async (answer: (url: URL, response: ServerResponse, request: IncomingMessage) => void): Promise<FeatureServer> => {
  server = await featureServer(answer)
  return server
}

/** 25 features in pages of ten, with `next` links and a cursor, as PDOK gives them. */
const threePages = (url: URL, response: ServerResponse): void => {
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const next = new URL(url)
  next.searchParams.set('cursor', String(from + 10))
  const links = [{ rel: 'self', href: url.href }, ...(from < 20 ? [{ rel: 'next', href: next.href }] : [])]
  sendJson(response, { type: 'FeatureCollection', features: range(from, Math.min(25, from + 10)), links, numberMatched: 25 }, RD)
}
const ogc = (address: string) => ogcPaging(`${address}/ogc/v1`, 'buurten', { gemeentecode: 'GM0268' })

test('all pages are followed, in RD, with the filter on the first', async () => {
  const { address, asked } = await serve(threePages)
  const seen: number[] = []
  const { data, issues } = await collectFeatures(testWeb(), ogc(address), { ...options, progress: (taken) => seen.push(taken) })
  expect(issues).toEqual([])
  expect(data?.features.map(({ id }) => id)).toEqual(range(0, 25).map(({ id }) => id))
  expect(data?.crs).toBe('rd')
  expect(seen).toEqual([10, 20, 25])
  const query = asked[0]?.url.searchParams
  expect([query?.get('gemeentecode'), query?.get('limit'), query?.get('crs')]).toEqual([
    'GM0268',
    '1000',
    'http://www.opengis.net/def/crs/EPSG/0/28992',
  ])
})

test('a 429 and a 500 are waited out, a Retry-After is obeyed, and each next wait is longer', async () => {
  let calls = 0
  const { address } = await serve((url, response) => {
    calls++
    if (calls === 1) response.writeHead(429, { 'retry-after': '7' }).end()
    else if (calls === 2) response.writeHead(500).end('oeps')
    else threePages(url, response)
  })
  const web = testWeb()
  const { data } = await collectFeatures(web, ogc(address), options)
  expect(data?.features).toHaveLength(25)
  expect(web.waits).toEqual([7_000, 2_000])
})

test('cut JSON is asked again and never kept', async () => {
  let calls = 0
  const { address } = await serve((url, response) => {
    if (calls++ === 0) sendJson(response, '{"type":"FeatureCollection","features":[{"id":1', RD)
    else threePages(url, response)
  })
  const web = testWeb()
  expect((await collectFeatures(web, ogc(address), options)).data?.features).toHaveLength(25)
  expect([...web.pages.values()].every(({ text }) => JSON.parse(text) !== undefined)).toBe(true)
})

test('a connection that breaks off halfway, for ever, is an issue with the address', async () => {
  const { address } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"type":')
    response.destroy()
  })
  const web = testWeb()
  const { data, issues } = await collectFeatures(web, ogc(address), options)
  expect(data).toBeUndefined()
  expect(issues.map(({ code, source }) => [code, source])).toEqual([['source-unreachable', 'buurten']])
  expect(web.waits).toEqual([1_000, 2_000])
  expect(web.pages.size).toBe(0)
})

test('a server that never answers is given up', async () => {
  const { address } = await serve(() => undefined)
  const { issues } = await collectFeatures(testWeb({ patience: 50 }), ogc(address), options)
  expect(issues.map(({ code }) => code)).toEqual(['source-unreachable'])
})

test('an answer larger than we take in is cut off', async () => {
  const { address } = await serve((_, response) => sendJson(response, `{"features":[],"pad":"${'x'.repeat(11_000_000)}"}`, RD))
  const { issues } = await collectFeatures(testWeb(), ogc(address), options)
  expect(issues).toMatchObject([{ code: 'source-unreachable', params: { reason: '> 10000000 bytes' } }])
})

test('a 404, as for a year that is not there, is not asked again', async () => {
  const { address, asked } = await serve((_, response) => void response.writeHead(404).end())
  const { issues } = await collectFeatures(testWeb(), ogc(address), options)
  expect(issues).toMatchObject([{ code: 'source-refused', params: { reason: 'HTTP 404' } }])
  expect(asked).toHaveLength(1)
})

test('after a cut the pages that came in are not asked for again', async () => {
  let broken = true
  const { address, asked } = await serve((url, response) => {
    if (broken && url.searchParams.get('cursor') === '20') response.writeHead(503).end()
    else threePages(url, response)
  })
  const web = testWeb()
  expect((await collectFeatures(web, ogc(address), options)).data).toBeUndefined()
  broken = false
  const before = asked.length
  expect((await collectFeatures(web, ogc(address), options)).data?.features).toHaveLength(25)
  expect(asked.slice(before).map(({ url }) => url.searchParams.get('cursor'))).toEqual(['20'])
})

test('after a day a page is asked after with its validators, and a 304 keeps it', async () => {
  const { address, asked } = await serve((url, response, request) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else sendJson(response, { features: range(0, 3), links: [], numberMatched: 3 }, { ...RD, etag: '"v1"' })
  })
  const web = testWeb()
  await collectFeatures(web, ogc(address), options)
  await web.wait(2 * 86_400_000)
  const again = await collectFeatures(web, ogc(address), options)
  expect(again.data?.features).toHaveLength(3)
  expect(again.data?.crs).toBe('rd')
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"'])
})

test('offline the cache answers, and what is not in it is named instead of fetched', async () => {
  const { address, asked } = await serve(threePages)
  const web = testWeb()
  await collectFeatures(web, ogc(address), options)
  const before = asked.length
  const offline = { ...web, offline: true }
  expect((await collectFeatures(offline, ogc(address), options)).data?.features).toHaveLength(25)
  const other = await collectFeatures(offline, ogcPaging(`${address}/ogc/v1`, 'wijken', {}), options)
  expect(other.issues.map(({ code }) => code)).toEqual(['not-in-cache'])
  expect(asked).toHaveLength(before)
})

test('a cached page that was damaged on disk is fetched again', async () => {
  const { address } = await serve(threePages)
  const web = testWeb()
  await collectFeatures(web, ogc(address), options)
  const [url] = [...web.pages.keys()]
  web.pages.set(url ?? '', { text: '{"features":[', at: web.now() })
  expect((await collectFeatures(web, ogc(address), options)).data?.features).toHaveLength(25)
})

/** A WFS of 2,300 features that sorts by `order` at each asking. */
const wfsOf = (order: (call: number, i: number) => number) => {
  let call = 0
  return (url: URL, response: ServerResponse): void => {
    const all = range(0, 2_300).toSorted((a, b) => order(call, Number(a.id.slice(6))) - order(call, Number(b.id.slice(6))))
    const start = Number(url.searchParams.get('startIndex'))
    call++
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }
    sendJson(response, { features: all.slice(start, start + Number(url.searchParams.get('count'))), numberMatched: 2_300, crs })
  }
}
const wfs = (address: string) =>
  wfsPaging(`${address}/wfs/v1_0`, 'vierkantstatistieken100m:vierkant_100m', 'crs28992res100m', { box: [0, 0, 10, 10] })

test('a WFS is paged by start index, sorted by its key', async () => {
  const { address, asked } = await serve(wfsOf((_, i) => i))
  expect((await collectFeatures(testWeb(), wfs(address), options)).data?.features).toHaveLength(2_300)
  expect(asked.map(({ url }) => [url.searchParams.get('startIndex'), url.searchParams.get('sortBy')])).toEqual([
    ['0', 'crs28992res100m'],
    ['1000', 'crs28992res100m'],
    ['2000', 'crs28992res100m'],
  ])
})

test('when the order changes between pages, what was missed is fetched in a second round', async () => {
  const { address } = await serve(wfsOf((call, i) => (call === 1 ? -i : i)))
  const { data, issues } = await collectFeatures(testWeb(), wfs(address), options)
  expect(data?.features).toHaveLength(2_300)
  expect(issues.map(({ code }) => code)).toEqual([])
})

test('fewer features than promised, three times over, is an error and no layer', async () => {
  const { address } = await serve((_, response) => sendJson(response, { features: range(0, 3), links: [], numberMatched: 5 }, RD))
  const { data, issues } = await collectFeatures(testWeb(), ogc(address), options)
  expect(data).toBeUndefined()
  expect(issues).toMatchObject([{ code: 'source-incomplete', severity: 'error', params: { found: 3, expected: 5 } }])
})

test('features that come twice count once, and a note says so', async () => {
  const { address } = await serve((_, response) => sendJson(response, { features: [...range(0, 3), feature(1)], links: [] }, RD))
  const { data, issues } = await collectFeatures(testWeb(), ogc(address), options)
  expect(data?.features).toHaveLength(3)
  expect(issues).toMatchObject([{ code: 'features-twice', severity: 'note', params: { count: 1 } }])
})

test.each([
  ['web Mercator in the header', {}, { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/3857>' }],
  ['latitude first in the header', {}, { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/4258>' }],
  ['Belgian Lambert in the crs member', { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } }, {}],
])('%s is refused', async (_, more, headers) => {
  const { address } = await serve((_url, response) => sendJson(response, { features: range(0, 1), ...more }, headers))
  const { data, issues } = await collectFeatures(testWeb(), ogc(address), options)
  expect(data).toBeUndefined()
  expect(issues.map(({ code }) => code)).toEqual(['crs-unexpected'])
})

test('without a word on coordinates they are degrees, as GeoJSON has it', async () => {
  const { address } = await serve((_, response) => sendJson(response, { features: range(0, 1) }))
  expect((await collectFeatures(testWeb(), ogc(address), options)).data?.crs).toBe('degrees')
})

test('a next link to another machine or to itself is not followed', async () => {
  const elsewhere = await serve((_, response) => {
    sendJson(response, { features: range(0, 1), links: [{ rel: 'next', href: 'http://127.0.0.1:9/ogc/v1/collections/buurten/items' }] }, RD)
  })
  expect((await collectFeatures(testWeb(), ogc(elsewhere.address), options)).issues).toMatchObject([{ code: 'source-refused' }])
  await elsewhere.close()
  const { address, asked } = await serve((url, response) =>
    sendJson(response, { features: range(0, 1), links: [{ rel: 'next', href: url.href }] }, RD),
  )
  expect((await collectFeatures(testWeb(), ogc(address), options)).issues).toMatchObject([{ code: 'source-refused' }])
  expect(asked).toHaveLength(1)
})

test.each([
  [
    'an exception report of a WFS',
    '<?xml version="1.0"?><ows:ExceptionReport><ows:ExceptionText>Unknown property</ows:ExceptionText></ows:ExceptionReport>',
    'source-refused',
  ],
  ['something else in JSON', '{"title":"welkom"}', 'file-not-recognised'],
])('%s is not a layer', async (_, text, code) => {
  const { address } = await serve((_url, response) => sendJson(response, text, RD))
  expect((await collectFeatures(testWeb(), ogc(address), options)).issues.map((issue) => issue.code)).toEqual([code])
})

test('requests begin no closer together than the gap', async () => {
  let now = 0
  const starts: number[] = []
  const wait = async (milliseconds: number): Promise<void> => {
    now += milliseconds
  }
  const get = politeGet(
    async () => {
      starts.push(now)
      return { kind: 'none', reason: '' }
    },
    200,
    () => now,
    wait,
  )
  for (let i = 0; i < 3; i++) await get('http://127.0.0.1', {})
  now += 1_000
  await get('http://127.0.0.1', {})
  expect(starts).toEqual([0, 200, 400, 1_400])
})
