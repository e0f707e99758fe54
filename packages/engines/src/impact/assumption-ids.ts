/**
 * The assumptions about homes, people and quantities that the engine reads by name. Those about services are named by the services themselves.
 * Kept in one place, so that a model that lacks one is refused before a run begins.
 */
export const HOUSEHOLD_ASSUMPTIONS = [
  'apartment-high-rise',
  'battery-radio',
  'charge-watt-hours',
  'cold-home-below',
  'come-after-hours',
  'cooling-time-apartment',
  'cooling-time-detached',
  'cooling-time-terraced',
  'first-aid-per-1000',
  'food-at-home-hours',
  'homes-without-gas',
  'households-prepared',
  'households-with-water',
  'indoor-start',
  'meals-per-person',
  'oxygen-backup-hours',
  'oxygen-per-1000',
  'oxygen-watts',
  'people-per-collector',
  'phone-battery-hours',
  'rewarm-hours',
  'self-reliance-hours',
  'uptake-food',
  'uptake-information',
  'uptake-medical-power',
  'uptake-power',
  'uptake-toilet',
  'uptake-warmth',
  'uptake-water',
  'ventilation-battery-hours',
  'ventilation-per-1000',
  'ventilation-watts',
  'visit-water-share',
  'visitors-per-staff',
  'warm-places-share',
  'water-per-person',
] as const
export type HouseholdAssumption = (typeof HOUSEHOLD_ASSUMPTIONS)[number]

/** The services outcomes are counted on. */
export const OUTCOME_SERVICES = [
  'broadcast',
  'drinkingWater',
  'drinkingWaterHighRise',
  'electricity',
  'fixedTelecom',
  'gas',
  'heating',
  'mobileTelecom',
  'municipalServices',
  'payments',
  'publicInformation',
  'retail',
  'sewage',
] as const
export type OutcomeService = (typeof OUTCOME_SERVICES)[number]
