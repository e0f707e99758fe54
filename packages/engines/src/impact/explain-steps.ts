import type { HouseholdAssumption, OutcomeService } from './assumption-ids.ts'
import type { IntermediatePart } from './outcomes.ts'

/** One link between the people of an area and a number. */
export interface StepRule {
  /** An outcome's id, or a part in between. */
  readonly code: string
  readonly uses: readonly HouseholdAssumption[]
  /** The service it counts: its own dependencies and hold times are then named too. */
  readonly service?: OutcomeService
}

const step = (code: IntermediatePart, ...uses: readonly HouseholdAssumption[]): StepRule => ({ code, uses })
const without = (code: string, service: OutcomeService, ...uses: readonly HouseholdAssumption[]): StepRule => ({ code, uses, service })
const total = (code: string, ...uses: readonly HouseholdAssumption[]): StepRule => ({ code, uses })

const ELECTRICITY = without('without-electricity', 'electricity')
const WATER = without('without-drinking-water', 'drinkingWater', 'apartment-high-rise')
const COLD = without(
  'cold-home',
  'heating',
  'indoor-start',
  'cold-home-below',
  'cooling-time-detached',
  'cooling-time-terraced',
  'cooling-time-apartment',
  'rewarm-hours',
)
const RISK = total('medical-power-at-risk', 'ventilation-per-1000', 'ventilation-battery-hours', 'oxygen-per-1000', 'oxygen-backup-hours')
const THIRSTY = step('unmet-water', 'boil-advice-share', 'boil-advice-hours', 'households-with-water', 'self-reliance-hours')
const HUNGRY = step('unmet-food', 'households-prepared', 'self-reliance-hours', 'food-at-home-hours')
const EMPTY_PHONE = step('unmet-power', 'households-prepared', 'self-reliance-hours', 'phone-battery-hours')
const SERVED_WATER = step('served-with-water', 'uptake-water', 'come-after-hours')
const SERVED_FOOD = step('served-with-food', 'uptake-food', 'come-after-hours')
const SERVED_POWER = step('served-with-power', 'uptake-power', 'come-after-hours')
const SERVED_MEDICAL = step('served-with-medical-power', 'uptake-medical-power', 'come-after-hours')
const WARMING = step('coming-to-warm-up', 'uptake-warmth', 'come-after-hours')
const DRY_HOME = without('without-dry-home', 'dryHome')
const SHELTER = total('shelter-places', 'uptake-shelter', 'uptake-shelter-cold', 'come-after-hours')
const VISITORS: readonly StepRule[] = [
  step('unmet-information', 'battery-radio'),
  step('coming-for-information', 'uptake-information', 'come-after-hours'),
  SERVED_FOOD,
  SERVED_POWER,
  SERVED_MEDICAL,
  WARMING,
  step('coming-for-toilet', 'uptake-toilet', 'come-after-hours'),
  step('visitors-not-for-water'),
  step('collecting-water', 'people-per-collector'),
  SHELTER,
  total('visitors-per-day'),
]

const LITRES: readonly StepRule[] = [
  WATER,
  THIRSTY,
  SHELTER,
  SERVED_WATER,
  step('visitors-not-for-water'),
  total('water-litres-per-day', 'water-per-person', 'visit-water-share'),
]
const COMPANY = total('company-water-litres-per-day', 'company-water-after-hours', 'water-per-person')
const NOW = total('visitors-per-hour', 'night-share')
const STAFF = total('staff', 'visitors-per-staff')

/** How each outcome comes about, first link first; the last is the outcome itself. */
export const EXPLAIN_STEPS: Readonly<Record<string, readonly StepRule[]>> = {
  'without-electricity': [ELECTRICITY],
  'without-gas': [without('without-gas', 'gas', 'homes-without-gas')],
  'without-drinking-water': [WATER],
  'without-mobile': [without('without-mobile', 'mobileTelecom')],
  'without-internet': [without('without-internet', 'fixedTelecom')],
  'without-payments': [without('without-payments', 'payments')],
  'without-sewage': [without('without-sewage', 'sewage')],
  'cold-home': [COLD],
  'medical-power-at-risk': [ELECTRICITY, RISK],
  'municipal-services-down': [without('municipal-services-down', 'municipalServices')],
  'visitors-per-day': VISITORS,
  'water-litres-per-day': LITRES,
  'meals-per-day': [HUNGRY, SHELTER, SERVED_FOOD, total('meals-per-day', 'meals-per-person')],
  'charging-kwh-per-day': [
    ELECTRICITY,
    EMPTY_PHONE,
    SERVED_POWER,
    RISK,
    SERVED_MEDICAL,
    total('charging-kwh-per-day', 'charge-watt-hours', 'ventilation-watts', 'oxygen-watts'),
  ],
  'warm-places': [COLD, WARMING, total('warm-places', 'warm-places-share')],
  'first-aid-contacts-per-day': [...VISITORS, total('first-aid-contacts-per-day', 'first-aid-per-1000')],
  staff: [...VISITORS, STAFF],
  'without-safe-water': [WATER, total('without-safe-water', 'boil-advice-share', 'boil-advice-hours')],
  'elderly-without-electricity': [ELECTRICITY, total('elderly-without-electricity', 'elderly-share')],
  'elderly-in-cold-home': [COLD, total('elderly-in-cold-home', 'elderly-share')],
  'children-in-cold-home': [COLD, total('children-in-cold-home', 'children-share')],
  'ventilation-at-risk': [ELECTRICITY, total('ventilation-at-risk', 'ventilation-per-1000', 'ventilation-battery-hours')],
  'oxygen-at-risk': [ELECTRICITY, total('oxygen-at-risk', 'oxygen-per-1000', 'oxygen-backup-hours')],
  'own-stock-litres-per-day': [...LITRES, total('own-stock-litres-per-day', 'company-water-after-hours')],
  'company-water-litres-per-day': [WATER, COMPANY],
  'water-points': [WATER, COMPANY, total('water-points', 'people-per-water-point')],
  'visitors-per-hour': [...VISITORS, NOW],
  'floor-space': [...VISITORS, NOW, total('floor-space', 'stay-hours', 'floor-per-person')],
  toilets: [...VISITORS, NOW, total('toilets', 'stay-hours', 'people-per-toilet')],
  'charging-places': [ELECTRICITY, EMPTY_PHONE, SERVED_POWER, total('charging-places', 'night-share', 'charge-hours')],
  'staff-in-roster': [...VISITORS, STAFF, total('staff-in-roster', 'roster-factor')],
  'without-dry-home': [DRY_HOME],
  'shelter-places': [DRY_HOME, COLD, SHELTER],
  'water-vehicles': [...LITRES, total('water-vehicles', 'vehicle-litres-per-day')],
}
