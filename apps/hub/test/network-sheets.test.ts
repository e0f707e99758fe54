import type { JobView, NetworkView, ProblemView } from '@weerbaar/core'
import { partsOfRegion } from '@weerbaar/jobs'
import { networkSheets } from '@weerbaar/paper'
import { pdfFacts } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HubHere, openHubHere } from './open-desk-here.ts'

const ASKED = {
  norms: 'one-per-5000',
  objective: 'max-cover',
  reach: 1000,
  fixed: [3],
  forbidden: [4],
  minimumPerMunicipality: 1,
  closedCrossings: ['Waalbrug'],
}
const A4 = '210 × 297'
let hub: HubHere
let answer: NetworkView

beforeAll(async () => {
  hub = await openHubHere()
  const job = await hub.finished(await hub.ask<JobView>('POST', '/v1/network-answers', { ...ASKED, points: 117 }))
  answer = await hub.ask<NetworkView>('GET', `/v1/network-answers/${job.result}`)
}, 120_000)
afterAll(() => hub.close())

/** @param agreed numbers of sites whose owner agreed */
function sheets(names: 'agreed' | 'all', agreed: readonly number[] = [], language: 'nl' | 'en' = 'nl', network = answer) {
  const sites = hub.region.sites.map((site, number) => ({ ...site, ownerAgreed: agreed.includes(number) }))
  const order = { run: 'abc', madeAt: 0, names, language, network, areas: partsOfRegion(hub.region) }
  return networkSheets({ ...order, region: { ...hub.region, sites } }).sheets
}
const figure = (text: string | undefined): number => Number(text?.replaceAll(/\D/g, ''))
const nijmegen = <T extends { readonly name: string }>(all: readonly T[]): T => {
  const found = all.find(({ name }) => name === 'Nijmegen')
  if (!found) throw new Error('no Nijmegen')
  return found
}

test('every municipality has one A4, tagged as PDF/UA, also with all names and two columns of points', async () => {
  for (const query of ['', '?names=all', '?names=all&language=en']) {
    const reply = await hub.send('GET', `/v1/network-answers/${answer.hash}.pdf${query}`)
    expect(reply.statusCode, reply.body.slice(0, 200)).toBe(200)
    expect(reply.headers['content-type']).toBe('application/pdf')
    const pages = hub.region.municipalities.length
    expect(pdfFacts(reply.rawPayload)).toMatchObject({ pages, tagged: true, accessible: true })
    expect(pdfFacts(reply.rawPayload).sizes).toEqual(Array.from({ length: pages }, () => A4))
  }
  expect(nijmegen(sheets('all')).points.rows.length).toBeGreaterThan(20)
}, 120_000)

test('one municipality is asked for by its code, and one that does not exist is refused', async () => {
  const reply = await hub.send('GET', `/v1/network-answers/${answer.hash}.pdf?municipality=GM0268`)
  expect(pdfFacts(reply.rawPayload).pages).toBe(1)
  expect(reply.headers['content-disposition']).toContain('OEFENING-noodsteunpunten-GM0268-')
  const unknown = await hub.send('GET', `/v1/network-answers/${answer.hash}.pdf?municipality=GM9999`)
  expect([unknown.statusCode, unknown.json<ProblemView>().issues[0]?.code]).toEqual([404, 'not-found'])
})

test('the sheets add up to the network: people with a point, and people without by area', () => {
  const all = sheets('all')
  expect(all.reduce((sum, { reached }) => sum + figure(reached.rows[1]?.[2]), 0)).toBe(answer.covered)
  for (const { reached, without } of all) {
    const [, people, covered] = reached.rows[1] ?? []
    const more = without.note.match(/met samen ([\d.]+) mensen/)?.[1]
    const listed = without.rows.slice(1).reduce((sum, [, count]) => sum + figure(count), 0)
    expect(listed + (more ? figure(more) : 0)).toBe(figure(people) - figure(covered))
  }
  expect(all.reduce((sum, { points }) => sum + Math.max(0, points.rows.length - 1), 0)).toBe(answer.open.length)
})

test('people who reach no point on foot at all are without one', () => {
  const { cells, municipalities } = hub.region
  const here = municipalities.findIndex(({ name }) => name === 'Nijmegen')
  const cell = answer.metres.findIndex((walked, i) => walked !== null && walked <= answer.reach && cells.municipality[i] === here)
  const cut = { ...answer, metres: answer.metres.with(cell, null) }
  const without = (network: NetworkView) =>
    nijmegen(sheets('all', [], 'nl', network))
      .without.rows.slice(1)
      .reduce((sum, [, count]) => sum + figure(count), 0)
  expect(without(cut) - without(answer)).toBe(cells.inhabitants[cell])
})

test('a point whose owner has not agreed is on no sheet and on no map, and is counted', () => {
  const inNijmegen = answer.open.map(({ site }) => site).filter((site) => hub.region.sites[site]?.municipality.startsWith('GM0268'))
  const [first, ...others] = inNijmegen
  const sheet = nijmegen(sheets('agreed', [first ?? -1]))
  expect(sheet.points.rows.slice(1).map(([, name]) => name)).toEqual([hub.region.sites[first ?? -1]?.name])
  expect(sheet.points.note).toContain(`${others.length} punten staan hier niet bij`)
  expect(sheet.map.svg.match(/<circle/g)).toHaveLength(1)
  expect(JSON.stringify(sheets('agreed'))).not.toContain(hub.region.sites[first ?? -1]?.name)
})

test('rules, proof and the mark of an exercise are said in words', () => {
  const sheet = nijmegen(sheets('all'))
  expect(sheet.rules.lines).toContain('Dicht: Waalbrug.')
  expect(sheet.rules.lines).toContain('Vastgezet vooraf: 1.')
  expect(sheet.rules.lines.join(' ')).toContain('117 punten waarmee zo veel mogelijk mensen er een hebben binnen 1.000 m')
  expect(sheet.proof.text).toMatch(/^Bewezen: /)
  expect(sheet.sources.text).toContain('niet de werkelijkheid')
  const closedCrossings = Array.from({ length: 11 }, (_, i) => `Brug ${i}`)
  const many = { ...answer, request: { ...answer.request, closedCrossings } }
  expect(nijmegen(sheets('all', [], 'nl', many)).rules.lines).toContain(`Dicht: ${closedCrossings.slice(0, 8).join(', ')} en nog 3.`)
  expect(nijmegen(sheets('all', [], 'en')).rules.lines).toContain('Closed: Waalbrug.')
})
