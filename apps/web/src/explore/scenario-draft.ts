import type { DisruptedArea, Disruption, Flood, Position, Range, Rotation, Scenario } from '@weerbaar/core'
import { firstDrawn } from './draw-area.ts'

/** Another likely value; the range moves with it: by ratio for a length of time, by difference for a temperature. */
export function moveRange(range: Scenario['outside'], likely: number, by: 'ratio' | 'difference'): Scenario['outside'] {
  if (by === 'difference' || range.likely === 0) {
    const shift = likely - range.likely
    return { lowest: range.lowest + shift, likely, highest: range.highest + shift }
  }
  const ratio = likely / range.likely
  return { lowest: Math.round(range.lowest * ratio), likely, highest: Math.round(range.highest * ratio) }
}

/** Fields to put otherwise; `rotation: undefined` says that nobody is switched off in turns any more. */
export type DisruptionChange = Partial<Omit<Disruption, 'rotation'>> & { readonly rotation?: Rotation | undefined }

export const changeDisruption = (scenario: Scenario, index: number, change: DisruptionChange): Scenario => ({
  ...scenario,
  disruptions: scenario.disruptions.map((disruption, i) => (i === index ? changed(disruption, change) : disruption)),
})

function changed(disruption: Disruption, change: DisruptionChange): Disruption {
  const { rotation, ...rest } = { ...disruption, ...change }
  return rotation ? { ...rest, rotation } : rest
}

/** Without `change` the flood is taken away. */
export function changeFlood(scenario: Scenario, index: number, change?: Partial<Flood>): Scenario {
  const { floods = [], ...rest } = scenario
  const next = floods.flatMap((flood, i) => (i !== index ? [flood] : change ? [{ ...flood, ...change }] : []))
  return next.length > 0 ? { ...rest, floods: next } : rest
}

/** Water to begin with: a metre over a part of the region for ten days. */
export const firstFlood = (middle: Position): Flood => ({
  area: firstDrawn('polygon', middle),
  depth: { lowest: 0.3, likely: 1, highest: 2 },
  from: 0,
  durationHours: { lowest: 120, likely: 240, highest: 480 },
  restoration: { shape: 'linear', hours: 72 },
})

export const sameScenario = (a: Scenario, b: Scenario): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** A scenario without what the hub adds to it (`own`), keys in one order. */
export function plain({ id, name, season, startHour, startWeekday, outside, disruptions, floods = [], note }: Scenario): Scenario {
  const tidy = disruptions.map(({ service, area, from, durationHours, restoration, severity, rotation }) => ({
    service,
    area,
    from,
    durationHours: ordered(durationHours),
    restoration,
    severity,
    ...(rotation ? { rotation } : {}),
  }))
  const water = floods.map(({ area, depth, from, durationHours, restoration }) => ({
    area,
    depth: ordered(depth),
    from,
    durationHours: ordered(durationHours),
    restoration,
  }))
  return {
    id,
    name,
    season,
    startHour,
    startWeekday,
    outside: ordered(outside),
    disruptions: tidy,
    ...(water.length > 0 ? { floods: water } : {}),
    ...(note ? { note } : {}),
  }
}

/** Keys in one order. */
const ordered = ({ lowest, likely, highest }: Range): Range => ({ lowest, likely, highest })

/**
 * What is asked of the hub. A scenario that was changed is not the one it came from: unless it was given a name of its own it says
 * so in its name, and its id is another, so that neither a heading nor a file can pass for the delivered one.
 */
export function asAsked(scenario: Scenario, known: readonly Scenario[]): Scenario {
  const from = known.find(({ id }) => id === scenario.id)
  const asked = plain(scenario)
  if (!from || sameScenario(from, scenario)) return asked
  const renamed = from.name.nl !== scenario.name.nl || from.name.en !== scenario.name.en
  const id = `${scenario.id.slice(0, 50)}-changed` as Scenario['id'] // a slug with a word of small letters behind it
  return { ...asked, id, name: renamed ? asked.name : { nl: `${from.name.nl} (aangepast)`, en: `${from.name.en} (changed)` } }
}

/** An area as the value of a select, and back. */
export const areaKey = (area: DisruptedArea): string => (area.kind === 'service-area' ? `service-area:${area.id}` : area.kind)
/** @param middle where drawing begins */
export function areaOf(key: string, before: DisruptedArea, middle: Position): DisruptedArea {
  if (key.startsWith('service-area:')) return { kind: 'service-area', id: key.slice('service-area:'.length) }
  if (key === before.kind) return before
  if (key === 'polygon' || key === 'circle') return firstDrawn(key, middle)
  if (key === 'municipalities') return before.kind === 'municipalities' ? before : { kind: 'municipalities', ids: [] }
  return { kind: 'region' }
}
