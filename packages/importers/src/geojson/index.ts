export { type Feature, readGeoJson } from './read-geojson.ts'
export { type GeoJsonRow, toGeoJson } from './to-geojson.ts'
