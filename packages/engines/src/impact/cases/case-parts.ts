import type { People, Restoration, Scenario, Slug, Source, Words } from '@weerbaar/core'

/** People per home in Gelderland-Zuid (CBS 2024: 582,874 in 273,496): used where a source counts homes only. Shares do not depend on it. */
const PEOPLE_PER_HOME = 2.13

export const peopleOf = (homes: number): People => Math.round(homes * PEOPLE_PER_HOME)

/** Homes with gas are all of those hit; the model takes off the homes without gas (likely share 0.12), so that share is put on first. */
export const peopleWithGas = (homes: number): People => peopleOf(homes / (1 - 0.12))

export const slug = (text: string): Slug => text as Slug // cases are written here, and a test puts every id through parseSlug

export const source = (ref: string, title: string, date: string, url?: string): Source => ({
  title,
  date,
  ref,
  ...(url === undefined ? {} : { url }),
})

interface Cut {
  readonly durationHours: Scenario['outside']
  readonly restoration: Restoration
  readonly severity?: number
}

/** A power cut from hour 0 for everybody of the case. */
export function powerCut(
  id: string,
  name: Words,
  season: Scenario['season'],
  start: { readonly hour: number; readonly weekday: Scenario['startWeekday'] },
  outside: Scenario['outside'],
  cuts: readonly Cut[],
): Scenario {
  return {
    id: slug(id),
    name,
    season,
    startHour: start.hour,
    startWeekday: start.weekday,
    outside,
    disruptions: cuts.map(({ durationHours, restoration, severity }) => ({
      service: slug('electricity'),
      area: { kind: 'region' },
      from: 0,
      durationHours,
      restoration,
      severity: severity ?? 1,
    })),
  }
}
