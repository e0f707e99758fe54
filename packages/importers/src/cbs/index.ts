export { cbsCount } from './cbs-count.ts'
export { readMunicipalities } from './read-municipalities.ts'
export { type BuiltForm, type Neighbourhoods, readNeighbourhoods } from './read-neighbourhoods.ts'
export { readSquares, type Square, squareCorner } from './read-squares.ts'
