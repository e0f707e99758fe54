import type { Slug, Words } from '@weerbaar/core'
import type { HouseholdAssumption } from './assumption-ids.ts'
import type { Outcome } from './impact-run.ts'

const outcome = (
  id: string,
  name: Words,
  unit: Outcome['unit'],
  base: Outcome['base'],
  restsOn: readonly HouseholdAssumption[],
): Outcome => ({ id: id as Slug, name, unit, base, restsOn: restsOn as readonly string[] as readonly Slug[] }) // both lists below are written as slugs

const PEOPLE_COME = [
  'come-after-hours',
  'uptake-information',
  'uptake-water',
  'uptake-food',
  'uptake-warmth',
  'uptake-power',
  'uptake-toilet',
  'people-per-collector',
  'uptake-shelter',
  'uptake-shelter-cold',
] as const

const COOLING = [
  'indoor-start',
  'cold-home-below',
  'cooling-time-detached',
  'cooling-time-terraced',
  'cooling-time-apartment',
  'rewarm-hours',
] as const

/** Every number a run gives, in the order of its arrays. The ids are fixed: screens, reports and the command line use them. */
export const OUTCOMES: readonly Outcome[] = [
  outcome('without-electricity', { nl: 'Zonder stroom', en: 'Without electricity' }, 'people', 'inhabitants', []),
  outcome('without-gas', { nl: 'Zonder gas', en: 'Without gas' }, 'people', 'inhabitants', ['homes-without-gas']),
  outcome('without-drinking-water', { nl: 'Zonder drinkwater', en: 'Without drinking water' }, 'people', 'inhabitants', [
    'apartment-high-rise',
  ]),
  outcome('without-mobile', { nl: 'Zonder mobiel', en: 'Without mobile' }, 'people', 'inhabitants', []),
  outcome('without-internet', { nl: 'Zonder internet thuis', en: 'Without internet at home' }, 'people', 'inhabitants', []),
  outcome('without-payments', { nl: 'Kan niet pinnen', en: 'Cannot pay by card' }, 'people', 'inhabitants', []),
  outcome('without-sewage', { nl: 'Zonder riool', en: 'Without sewage' }, 'people', 'inhabitants', []),
  outcome('cold-home', { nl: 'In een koud huis', en: 'In a cold home' }, 'people', 'inhabitants', COOLING),
  outcome(
    'medical-power-at-risk',
    { nl: 'Medische apparaten zonder stroom', en: 'Medical devices without power' },
    'people',
    'medical-power-users',
    ['ventilation-per-1000', 'ventilation-battery-hours', 'oxygen-per-1000', 'oxygen-backup-hours'],
  ),
  outcome(
    'municipal-services-down',
    { nl: 'Zonder dienstverlening van de gemeente', en: 'Without municipal services' },
    'people',
    'municipality-clients',
    [],
  ),
  outcome('visitors-per-day', { nl: 'Bezoekers per dag', en: 'Visitors per day' }, 'people-per-day', 'inhabitants', PEOPLE_COME),
  outcome('water-litres-per-day', { nl: 'Liters water per dag', en: 'Litres of water per day' }, 'litres-per-day', 'visitors', [
    'water-per-person',
    'uptake-water',
    'households-with-water',
    'self-reliance-hours',
    'visit-water-share',
  ]),
  outcome('meals-per-day', { nl: 'Maaltijden per dag', en: 'Meals per day' }, 'meals-per-day', 'visitors', [
    'meals-per-person',
    'uptake-food',
    'food-at-home-hours',
    'households-prepared',
  ]),
  outcome(
    'charging-kwh-per-day',
    { nl: 'Stroom voor opladen per dag', en: 'Energy for charging per day' },
    'kilowatt-hours-per-day',
    'visitors',
    ['charge-watt-hours', 'uptake-power', 'phone-battery-hours', 'uptake-medical-power', 'oxygen-watts', 'ventilation-watts'],
  ),
  outcome('warm-places', { nl: 'Warme plekken', en: 'Warm places' }, 'places', 'visitors', ['uptake-warmth', 'warm-places-share']),
  outcome(
    'first-aid-contacts-per-day',
    { nl: 'EHBO-contacten per dag', en: 'First-aid contacts per day' },
    'contacts-per-day',
    'visitors',
    ['first-aid-per-1000', ...PEOPLE_COME],
  ),
  outcome('staff', { nl: 'Medewerkers in dienst', en: 'Staff on duty' }, 'staff', 'visitors', ['visitors-per-staff', ...PEOPLE_COME]),
  outcome('without-safe-water', { nl: 'Zonder veilig kraanwater', en: 'Without safe tap water' }, 'people', 'inhabitants', [
    'boil-advice-share',
    'boil-advice-hours',
    'apartment-high-rise',
  ]),
  outcome(
    'elderly-without-electricity',
    { nl: '65-plussers zonder stroom', en: 'People of 65+ without electricity' },
    'people',
    'elderly',
    ['elderly-share'],
  ),
  outcome('elderly-in-cold-home', { nl: '65-plussers in een koud huis', en: 'People of 65+ in a cold home' }, 'people', 'elderly', [
    'elderly-share',
    ...COOLING,
  ]),
  outcome('children-in-cold-home', { nl: 'Kinderen in een koud huis', en: 'Children in a cold home' }, 'people', 'children', [
    'children-share',
    ...COOLING,
  ]),
  outcome(
    'ventilation-at-risk',
    { nl: 'Beademing thuis zonder stroom', en: 'Ventilation at home without power' },
    'people',
    'medical-power-users',
    ['ventilation-per-1000', 'ventilation-battery-hours'],
  ),
  outcome('oxygen-at-risk', { nl: 'Zuurstof thuis zonder stroom', en: 'Oxygen at home without power' }, 'people', 'medical-power-users', [
    'oxygen-per-1000',
    'oxygen-backup-hours',
  ]),
  outcome(
    'own-stock-litres-per-day',
    { nl: 'Water uit eigen voorraad per dag', en: 'Water from own stock per day' },
    'litres-per-day',
    'visitors',
    ['water-per-person', 'company-water-after-hours', 'uptake-water', 'visit-water-share'],
  ),
  outcome(
    'company-water-litres-per-day',
    { nl: 'Nooddrinkwater van het waterbedrijf per dag', en: 'Emergency water of the company per day' },
    'litres-per-day',
    'inhabitants',
    ['water-per-person', 'company-water-after-hours'],
  ),
  outcome('water-points', { nl: 'Drinkwaterpunten', en: 'Drinking-water points' }, 'points', 'inhabitants', [
    'people-per-water-point',
    'company-water-after-hours',
  ]),
  outcome('visitors-per-hour', { nl: 'Bezoekers in dit uur', en: 'Visitors in this hour' }, 'people-per-hour', 'inhabitants', [
    'night-share',
    ...PEOPLE_COME,
  ]),
  outcome('floor-space', { nl: 'Vloeroppervlak', en: 'Floor space' }, 'square-metres', 'visitors', [
    'stay-hours',
    'floor-per-person',
    'night-share',
  ]),
  outcome('toilets', { nl: 'Toiletten', en: 'Toilets' }, 'toilets', 'visitors', ['stay-hours', 'people-per-toilet', 'night-share']),
  outcome('charging-places', { nl: 'Oplaadplekken', en: 'Charging places' }, 'places', 'visitors', [
    'charge-hours',
    'uptake-power',
    'night-share',
  ]),
  outcome('staff-in-roster', { nl: 'Medewerkers met aflossing', en: 'Staff with relief' }, 'staff', 'visitors', [
    'roster-factor',
    'visitors-per-staff',
    ...PEOPLE_COME,
  ]),
  outcome('water-vehicles', { nl: 'Voertuigen voor water', en: 'Vehicles for water' }, 'vehicles', 'visitors', [
    'vehicle-litres-per-day',
    'water-per-person',
    'uptake-water',
  ]),
  outcome('without-dry-home', { nl: 'Huis onbewoonbaar', en: 'Home not fit to live in' }, 'people', 'inhabitants', []),
  outcome('shelter-places', { nl: 'Plekken voor korte opvang', en: 'Places for short shelter' }, 'places', 'visitors', [
    'uptake-shelter',
    'uptake-shelter-cold',
    ...COOLING,
  ]),
]

/** Steps between services and outcomes, per inhabitant. Not part of a run; {@link explain} shows them. */
export const INTERMEDIATE_PARTS = [
  'unmet-information',
  'unmet-water',
  'unmet-food',
  'unmet-power',
  'served-with-water',
  'served-with-food',
  'served-with-power',
  'served-with-medical-power',
  'coming-to-warm-up',
  'coming-for-information',
  'coming-for-toilet',
  'collecting-water',
  'visitors-not-for-water',
] as const
export type IntermediatePart = (typeof INTERMEDIATE_PARTS)[number]

/** Outcomes first, in their order, then the intermediate parts. */
export const PART_COUNT = OUTCOMES.length + INTERMEDIATE_PARTS.length
