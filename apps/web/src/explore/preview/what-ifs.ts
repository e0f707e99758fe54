import { parseSlug, type Scenario, type Slug } from '@weerbaar/core'
import type { WhatIf } from '@weerbaar/engines/impact'

/** What the sliders say. */
export interface Choices {
  /** Share of households with a kit, %. */
  readonly kits: number
  readonly mobileHours: number
  /** Likely duration of the first disruption, hours. */
  readonly duration: number
  readonly outside: number
  /** Share of the sites of `generatorsAt`, %. */
  readonly generators: number
  readonly generatorsAt: Slug
}

const MOBILE_HOLD = slug('mobile-battery-hold')
/** How long a generator that is brought runs, refuelled when that can be done. */
const GENERATOR_HOURS = { lowest: 24, likely: 72, highest: 168 }

/** What people ask first. */
export const firstChoices = ({ disruptions, outside }: Scenario): Choices => ({
  kits: 60,
  mobileHours: 4,
  duration: Math.round((disruptions[0]?.durationHours.likely ?? 24) * 1.5),
  outside: outside.likely - 5,
  generators: 30,
  generatorsAt: slug('mobileTelecom'),
})

/** The changes by name, as the engine takes them. */
export function whatIfsOf(choices: Choices, { disruptions }: Scenario): Readonly<Record<keyof Omit<Choices, 'generatorsAt'>, WhatIf>> {
  const range = disruptions[0]?.durationHours ?? { lowest: 0, likely: 0, highest: 0 }
  const ratio = range.likely > 0 ? choices.duration / range.likely : 1
  return {
    kits: { kind: 'kits', share: choices.kits / 100 },
    mobileHours: { kind: 'hold', assumption: MOBILE_HOLD, likelyHours: choices.mobileHours },
    duration: {
      kind: 'duration',
      disruption: 0,
      durationHours: { lowest: range.lowest * ratio, likely: choices.duration, highest: Math.max(choices.duration, range.highest * ratio) },
    },
    outside: { kind: 'outside', likely: choices.outside },
    generators: { kind: 'generators', service: choices.generatorsAt, share: choices.generators / 100, hours: GENERATOR_HOURS },
  }
}

function slug(text: string): Slug {
  const parsed = parseSlug(text)
  if (!parsed) throw new TypeError(`${text} is no slug`)
  return parsed
}
