/** RD New (EPSG:28992), metres: x from west to east, y from south to north. Inside the program everything is RD; WGS84 exists only at the edges. */
export type Position = readonly [x: number, y: number]
/** Closed: the last position equals the first. Outer rings counter-clockwise, holes clockwise. */
export type Ring = readonly Position[]
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]
export type LineString = readonly Position[]
