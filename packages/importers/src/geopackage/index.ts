export type { Geometry, GeometryType } from './geometry-blob.ts'
export type { Column, Layer, Row, Value } from './layer.ts'
export { readGeoPackage, type ReadLayer } from './read-geopackage.ts'
export { writeGeoPackage, type WriteOptions } from './write-geopackage.ts'
