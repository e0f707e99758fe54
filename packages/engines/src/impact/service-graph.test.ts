import type { Service, Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { buildServiceGraph } from './service-graph.ts'

const slug = (text: string) => text as Slug
const index = new Map([[slug('none'), 0]])
const service = (id: string, ...on: string[]): Service => ({
  id: slug(id),
  name: { nl: id, en: id },
  vital: false,
  dependsOn: on.map((one) => ({ on: slug(one), shareWithReserve: slug('none'), holdHours: slug('none') })),
  recovery: { shape: 'at-once', lagHours: slug('none'), spreadHours: slug('none') },
})

test('what is depended on comes first, in whatever order the services stand', () => {
  const services = [service('payments', 'telecom', 'power'), service('telecom', 'power'), service('power')]
  expect(buildServiceGraph(services, index).map((node) => services[node.index]!.id)).toEqual(['power', 'telecom', 'payments'])
})

test('a loop of power and telecom gives every service one place', () => {
  const services = [service('power', 'telecom'), service('telecom', 'power')]
  expect(buildServiceGraph(services, index).map((node) => services[node.index]!.id)).toEqual(['telecom', 'power'])
})

test('dependencies that stand in for one another are one requirement', () => {
  const emergency: Service = { ...service('112', 'mobile', 'fixed', 'power') }
  const either = { ...emergency, dependsOn: emergency.dependsOn.map((one, i) => (i < 2 ? { ...one, alternative: 'phone' } : one)) }
  const node = buildServiceGraph([either, service('mobile'), service('fixed'), service('power')], index).find(({ index: i }) => i === 0)
  expect(node!.needs.map(({ any }) => any.map(({ on }) => on))).toEqual([[1, 2], [3]])
})

test('a dependency on steam is refused by name', () => {
  expect(() => buildServiceGraph([service('payments', 'steam')], index)).toThrow('service payments depends on steam')
})
