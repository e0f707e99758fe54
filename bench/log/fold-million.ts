import { draftOf, type Fact, foldPoints, type PointEvent } from '@weerbaar/core'
import { mulberry32, sampleId, samplePointCard, samplePointEvents, testDevice } from '@weerbaar/testkit'

/** Points in a region, each with its own tablet; what happens at them as often as it does: mostly taps of the counter. */
const POINTS = 200
const TEMPLATES = 2_000

/**
 * So many facts about two hundred points, made from two thousand real events: signing a million takes minutes and is no part of a fold.
 * Their ids differ, so that none is taken for another. Seeded.
 */
export function millionFacts(count: number): readonly Fact<PointEvent>[] {
  const random = mulberry32(20_261_124)
  const points = Array.from({ length: POINTS }, (_, i) => sampleId(`punt-${i}`))
  const templates = Array.from({ length: TEMPLATES }, (_, i): Fact<PointEvent> => {
    const point = at(points, i)
    const all = samplePointEvents(random)
    const picked =
      i < POINTS ? ({ type: 'PointRegistered', point, card: samplePointCard() } as const) : at(all, Math.floor(random() * all.length))
    const tap = { type: 'VisitorsCame', point, kind: 'adult', number: 1 } as const
    const body: PointEvent = i >= POINTS && random() < 0.8 ? tap : picked
    const event = testDevice(`tablet-${i % POINTS}`).write(draftOf(body).payload)
    return { facts: event.facts, body: 'point' in body ? { ...body, point } : body }
  })
  return Array.from({ length: count }, (_, i) => {
    const { facts, body } = at(templates, i)
    const id = (i.toString(16).padStart(8, '0') + facts.id.slice(8)) as typeof facts.id // 64 digits, as an id
    return { facts: { ...facts, id, seq: i, clock: { at: facts.clock.at + i, count: 0 } }, body }
  })
}

export const foldAll = (facts: readonly Fact<PointEvent>[]): number => foldPoints(facts).books.size

/** Counted round. */
function at<T>(of: readonly T[], i: number): T {
  const one = of[i % of.length]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}
