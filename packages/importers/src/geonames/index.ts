export { type GeoNamesPlace, readCities500 } from './read-cities500.ts'
export { type GeoNamesRow, positionOf, readPlaces } from './read-places.ts'
