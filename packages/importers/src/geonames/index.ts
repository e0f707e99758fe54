export { readCities500, type GeoNamesPlace } from './read-cities500.ts'
