import { type CellTable, type Disruption, isKnown, type Restoration } from '@weerbaar/core'

/** A restoration that says by itself how long it takes. */
export type TimedRestoration = Exclude<Restoration, { readonly shape: 'crews' }>
export type TimedDisruption = Omit<Disruption, 'restoration'> & { readonly restoration: TimedRestoration }

/** CBS Kerncijfers wijken en buurten 2024, Gelderland-Zuid: 582,874 people in 273,496 households. Used for squares of which the homes are not known. */
const PEOPLE_PER_HOME = 582_874 / 273_496

/** @param hit shape [cells] */
export function homesHit(cells: CellTable, hit: Uint8Array, severity: number): number {
  let homes = 0
  for (let cell = 0; cell < cells.count; cell++)
    if (hit[cell]) homes += isKnown(cells.households[cell]!) ? cells.households[cell]! : cells.inhabitants[cell]! / PEOPLE_PER_HOME
  return homes * severity
}

/** Crews go from door to door: as many hours as all homes hit take. */
export function timedDisruption(disruption: Disruption, homes: number): TimedDisruption {
  const { restoration } = disruption
  if (restoration.shape !== 'crews') return { ...disruption, restoration }
  const hours = (24 * homes) / (restoration.crews * restoration.visitsPerCrewDay)
  return { ...disruption, restoration: { shape: 'linear', hours } }
}
