import { DWELLING_CLASSES } from '@weerbaar/core'
import type { HouseholdAssumption, OutcomeService } from './assumption-ids.ts'
import { emptyLevels, type Levels, levelNow, pushLevel, shareBeyondHold } from './levels.ts'
import { PART_COUNT } from './outcomes.ts'
import { emptyFalls, type Falls, shareStillDown } from './recovery.ts'

/** Values of one draw, by name. */
export type HouseholdValues = Record<HouseholdAssumption, number>

/** Memory of what homes of one cohort have been through in this draw; used again for the next. */
export interface Homes {
  readonly information: Levels
  readonly food: Levels
  readonly power: Levels
  readonly toilet: Levels
  readonly ventilation: Levels
  readonly oxygen: Levels
  /** Per dwelling class. */
  readonly withoutWater: readonly Levels[]
  readonly thirsty: readonly Levels[]
  readonly water: readonly Levels[]
  readonly warmth: readonly Levels[]
  readonly cold: readonly Falls[]
  /** Water that came back and has to be boiled for a while. */
  readonly unsafe: readonly Falls[]
  /** Shape [dwelling classes][parts], flat: each part per inhabitant, at the step last visited. */
  readonly parts: Float64Array
}

export function emptyHomes(steps: number): Homes {
  const perClass = () => DWELLING_CLASSES.map(() => emptyLevels(steps))
  return {
    information: emptyLevels(steps),
    food: emptyLevels(steps),
    power: emptyLevels(steps),
    toilet: emptyLevels(steps),
    ventilation: emptyLevels(steps),
    oxygen: emptyLevels(steps),
    withoutWater: perClass(),
    thirsty: perClass(),
    water: perClass(),
    warmth: perClass(),
    cold: DWELLING_CLASSES.map(() => emptyFalls(steps)),
    unsafe: DWELLING_CLASSES.map(() => emptyFalls(steps)),
    parts: new Float64Array(DWELLING_CLASSES.length * PART_COUNT),
  }
}

export const levelsOfHomes = (homes: Homes): readonly Levels[] => [
  homes.information,
  homes.food,
  homes.power,
  homes.toilet,
  homes.ventilation,
  homes.oxygen,
  ...homes.withoutWater,
  ...homes.thirsty,
  ...homes.water,
  ...homes.warmth,
]

export const fallsOfHomes = (homes: Homes): readonly Falls[] => [...homes.cold, ...homes.unsafe]

export function clearHomes(homes: Homes): void {
  for (const one of levelsOfHomes(homes)) one.depth = 0
  for (const one of fallsOfHomes(homes)) one.depth = one.now = 0
}

/**
 * Mean hours after heating stops until a home of each class is cold, by Newton's cooling: T(t) = out + (start − out) × e^(−t/τ).
 * `Infinity` where it is too warm outside for that; 0 where it was cold already.
 *
 * @param outside °C
 * @returns shape [dwelling classes]
 */
export function hoursUntilCold(v: Readonly<HouseholdValues>, outside: number): Float64Array {
  const cold = v['cold-home-below']
  const start = v['indoor-start']
  const perTau = start <= cold ? 0 : outside >= cold ? Infinity : Math.log((start - outside) / (cold - outside))
  const hours = (tau: number) => (perTau === Infinity ? Infinity : tau * perTau) // 0 × Infinity is not a number
  return Float64Array.of(hours(v['cooling-time-detached']), hours(v['cooling-time-terraced']), hours(v['cooling-time-apartment']))
}

/**
 * From services to people: what homes of each class lack at one hour, what of that drives them to a point, and what it takes there.
 * Every formula stands, with its unit and source, in docs/methods/impact.md. Fills `homes.parts`.
 *
 * All shares grow when more is down: each is a product, a sum or a minimum over hours of shares that do.
 *
 * @param down levels per service, at this hour
 * @param untilCold hours per dwelling class
 * @param perHour share of a day's visitors who come in the hour that begins now
 */
export function homesPass(
  homes: Homes,
  hour: number,
  down: Readonly<Record<OutcomeService, Levels>>,
  v: Readonly<HouseholdValues>,
  untilCold: Float64Array,
  perHour: number,
): void {
  const electricity = levelNow(down.electricity)
  const mobile = levelNow(down.mobileTelecom)
  const internet = levelNow(down.fixedTelecom)
  const sewage = levelNow(down.sewage)
  const flooded = levelNow(down.dryHome)
  const prepared = v['households-prepared']
  const kit = v['self-reliance-hours']
  const come = v['come-after-hours']
  /** Those whose need has lasted so long that they come: everyone waits, from half to one and a half times the mean. */
  const coming = (need: Levels, unmet: number): number => {
    pushLevel(need, hour, unmet)
    return shareBeyondHold(need, hour, 1, come)
  }
  /** Homes last as long as `otherwise`, prepared ones as long as their kit where that is longer: a kit never shortens what is there already. */
  const usedUp = (service: Levels, otherwise: number): number =>
    prepared * shareBeyondHold(service, hour, 1, kit > otherwise ? kit : otherwise) +
    (1 - prepared) * shareBeyondHold(service, hour, 1, otherwise)

  const phoneEmpty = usedUp(down.electricity, v['phone-battery-hours'])
  const noPhone = either(mobile, phoneEmpty)
  const noRadio = 1 - v['battery-radio'] * (1 - levelNow(down.broadcast))
  const unmetInformation = either(noPhone * internet * noRadio, levelNow(down.publicInformation))
  const unmetFood = usedUp(down.retail, v['food-at-home-hours'])
  const ventilation = (v['ventilation-per-1000'] / 1000) * shareBeyondHold(down.electricity, hour, 1, v['ventilation-battery-hours'])
  const oxygen = (v['oxygen-per-1000'] / 1000) * shareBeyondHold(down.electricity, hour, 1, v['oxygen-backup-hours'])

  const forInformation = v['uptake-information'] * coming(homes.information, unmetInformation)
  const forFood = v['uptake-food'] * coming(homes.food, unmetFood)
  const forPower = v['uptake-power'] * coming(homes.power, phoneEmpty)
  const forToilet = v['uptake-toilet'] * coming(homes.toilet, sewage)
  const ventilated = v['uptake-medical-power'] * coming(homes.ventilation, ventilation)
  const onOxygen = v['uptake-medical-power'] * coming(homes.oxygen, oxygen)
  const forMedical = ventilated + onOxygen
  const stayAway = (1 - forInformation) * (1 - forFood) * (1 - forPower) * (1 - forToilet) * (1 - forMedical)
  const kilowattHours =
    (forPower * v['charge-watt-hours'] + 24 * (ventilated * v['ventilation-watts'] + onOxygen * v['oxygen-watts'])) / 1000

  const { parts } = homes
  for (let dwelling = 0; dwelling < DWELLING_CLASSES.length; dwelling++) {
    const highRise = dwelling === APARTMENT ? v['apartment-high-rise'] : 0
    const withoutWater = (1 - highRise) * levelNow(down.drinkingWater) + highRise * levelNow(down.drinkingWaterHighRise)
    pushLevel(homes.withoutWater[dwelling]!, hour, withoutWater)
    const notCleared = shareStillDown(homes.unsafe[dwelling]!, hour, withoutWater, 'at-once', v['boil-advice-hours'], 0)
    const toBoil = v['boil-advice-share'] * (notCleared - withoutWater)
    pushLevel(homes.thirsty[dwelling]!, hour, withoutWater + toBoil * electricity)
    const unmetWater = shareBeyondHold(homes.thirsty[dwelling]!, hour, v['households-with-water'], kit)
    const fromCompany = shareBeyondHold(homes.withoutWater[dwelling]!, hour, 1, v['company-water-after-hours'])
    const servedWater = v['uptake-water'] * coming(homes.water[dwelling]!, unmetWater)
    const collecting = servedWater / v['people-per-collector']
    const cooled = shareBeyondHold(down.heating, hour, 1, untilCold[dwelling]!)
    const cold = shareStillDown(homes.cold[dwelling]!, hour, cooled, 'linear', 0, v['rewarm-hours'])
    const coldForLong = coming(homes.warmth[dwelling]!, cold)
    const forWarmth = v['uptake-warmth'] * coldForLong
    /** Who has no home to sleep in stays: from a house in the water at once, from a cold one after a while. */
    const sheltered = either(v['uptake-shelter'] * flooded, v['uptake-shelter-cold'] * coldForLong)
    const notForWater = 1 - stayAway * (1 - forWarmth)
    const comingAndGoing = either(notForWater, collecting)
    const visitors = either(comingAndGoing, sheltered)
    const drinking = either(servedWater, sheltered)
    const eating = either(forFood, sheltered)
    const litres = v['water-per-person'] * (drinking + v['visit-water-share'] * notForWater)
    const comingNow = visitors * perHour
    const present = either(comingAndGoing * perHour * v['stay-hours'], sheltered)
    const staff = visitors / v['visitors-per-staff']

    let at = dwelling * PART_COUNT
    // the order of OUTCOMES
    parts[at++] = electricity
    parts[at++] = levelNow(down.gas) * (1 - v['homes-without-gas'])
    parts[at++] = withoutWater
    parts[at++] = mobile
    parts[at++] = internet
    parts[at++] = levelNow(down.payments)
    parts[at++] = sewage
    parts[at++] = cold
    parts[at++] = ventilation + oxygen
    parts[at++] = levelNow(down.municipalServices)
    parts[at++] = visitors
    parts[at++] = litres
    parts[at++] = v['meals-per-person'] * eating
    parts[at++] = kilowattHours
    parts[at++] = v['warm-places-share'] * forWarmth
    parts[at++] = (v['first-aid-per-1000'] / 1000) * visitors
    parts[at++] = staff
    parts[at++] = withoutWater + toBoil
    parts[at++] = electricity
    parts[at++] = cold
    parts[at++] = cold
    parts[at++] = ventilation
    parts[at++] = oxygen
    parts[at++] = withoutWater > 0 ? litres * (1 - fromCompany / withoutWater) : litres
    parts[at++] = v['water-per-person'] * fromCompany
    parts[at++] = fromCompany / v['people-per-water-point']
    parts[at++] = comingNow
    parts[at++] = present * v['floor-per-person']
    parts[at++] = present / v['people-per-toilet']
    parts[at++] = forPower * perHour * v['charge-hours']
    parts[at++] = staff * v['roster-factor']
    parts[at++] = litres / v['vehicle-litres-per-day']
    parts[at++] = flooded
    parts[at++] = sheltered
    // the order of INTERMEDIATE_PARTS
    parts[at++] = unmetInformation
    parts[at++] = unmetWater
    parts[at++] = unmetFood
    parts[at++] = phoneEmpty
    parts[at++] = drinking
    parts[at++] = eating
    parts[at++] = forPower
    parts[at++] = forMedical
    parts[at++] = forWarmth
    parts[at++] = forInformation
    parts[at++] = forToilet
    parts[at++] = collecting
    parts[at++] = notForWater
  }
}

const APARTMENT = DWELLING_CLASSES.indexOf('apartment')

/** The share with the one or the other, when each falls on people independently. */
const either = (a: number, b: number): number => 1 - (1 - a) * (1 - b)

/** Written out, not gathered in a loop: an object made in one piece is several times faster to read. */
export const emptyHouseholdValues = (): HouseholdValues => ({
  'apartment-high-rise': 0,
  'battery-radio': 0,
  'boil-advice-hours': 0,
  'boil-advice-share': 0,
  'charge-hours': 0,
  'charge-watt-hours': 0,
  'children-share': 0,
  'cold-home-below': 0,
  'come-after-hours': 0,
  'company-water-after-hours': 0,
  'cooling-time-apartment': 0,
  'cooling-time-detached': 0,
  'cooling-time-terraced': 0,
  'elderly-share': 0,
  'first-aid-per-1000': 0,
  'floor-per-person': 0,
  'food-at-home-hours': 0,
  'homes-without-gas': 0,
  'households-prepared': 0,
  'households-with-water': 0,
  'indoor-start': 0,
  'meals-per-person': 0,
  'night-share': 0,
  'oxygen-backup-hours': 0,
  'oxygen-per-1000': 0,
  'oxygen-watts': 0,
  'people-per-collector': 0,
  'people-per-toilet': 0,
  'people-per-water-point': 0,
  'phone-battery-hours': 0,
  'rewarm-hours': 0,
  'roster-factor': 0,
  'self-reliance-hours': 0,
  'stay-hours': 0,
  'uptake-food': 0,
  'uptake-information': 0,
  'uptake-medical-power': 0,
  'uptake-power': 0,
  'uptake-shelter': 0,
  'uptake-shelter-cold': 0,
  'uptake-toilet': 0,
  'uptake-warmth': 0,
  'uptake-water': 0,
  'vehicle-litres-per-day': 0,
  'ventilation-battery-hours': 0,
  'ventilation-per-1000': 0,
  'ventilation-watts': 0,
  'visit-water-share': 0,
  'visitors-per-staff': 0,
  'warm-places-share': 0,
  'water-per-person': 0,
})
