import type { Words } from '@weerbaar/core'

/** Said of layers of the example and of real regions alike: both fill in from our own table. */
export const OWN_TABLE: Words = { nl: 'Eigen tabel data/gelderland-zuid', en: 'Own table data/gelderland-zuid' }
export const CROSSINGS_CAVEAT: Words = {
  nl: 'Ligging tot op 500 m; dienstregeling van veren niet bekend.',
  en: 'Located to within 500 m; timetables of ferries not known.',
}
export const SUPPLY_AREAS_CAVEAT: Words = {
  nl: 'Voedingsgebieden zijn per gemeente gemodelleerd; de netbeheerder kent de echte.',
  en: 'Supply areas are modelled per municipality; the grid operator knows the real ones.',
}
