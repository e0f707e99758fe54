import { buildCellTable, type CellTable, DWELLING_CLASSES, type Issue, type Municipality, type Position, UNKNOWN } from '@weerbaar/core'
import type { BuiltForm, Neighbourhoods } from '../../cbs/read-neighbourhoods.ts'
import type { Square } from '../../cbs/read-squares.ts'
import { areaFinder } from '../../geometry/area-finder.ts'

/** Most homes are flats where fewer than half are houses. */
const FLATS = 0.5
/** CBS: fewer than 500 addresses per km² is "not urban". */
const RURAL_ADDRESSES = 500
const LOOSE_HOUSES = 15

/**
 * Squares with their municipality and neighbourhood: by code where the file has one, else by where their middle lies. A
 * square of no municipality is left out and named.
 */
export function cellsOfSquares(
  squares: readonly Square[],
  municipalities: readonly Municipality[],
  { neighbourhoods, builtForm }: Neighbourhoods,
  year: number,
  source: string,
): { readonly cells: CellTable; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const municipalityNumber = new Map(municipalities.map(({ id }, i) => [id as string, i]))
  const neighbourhoodNumber = new Map(neighbourhoods.map(({ id }, i) => [id as string, i]))

  const neighbourhoodAt = areaFinder(neighbourhoods.map(({ border }) => border))
  const municipalityAt = areaFinder(municipalities.map(({ border }) => border))
  const rows = squares.flatMap((square) => {
    const { line, x, y, inhabitants, children, elderly, households } = square
    const middle: Position = [x + 50, y + 50]
    const code = square.neighbourhood
    let neighbourhood = code === undefined ? UNKNOWN : (neighbourhoodNumber.get(`${code}@${year}`) ?? UNKNOWN)
    if (neighbourhood === UNKNOWN) neighbourhood = neighbourhoodAt(middle)
    const inNeighbourhood = neighbourhoods[neighbourhood]
    const municipality = (inNeighbourhood && municipalityNumber.get(inNeighbourhood.municipality)) ?? municipalityAt(middle)
    if (municipality === -1) {
      issues.push({ code: 'outside-region', severity: 'warning', source, row: line, params: { value: `${x}, ${y}`, region: 'VR' } })
      return []
    }
    const dwelling = DWELLING_CLASSES.indexOf(dwellingOf(inhabitants, inNeighbourhood && builtForm.get(inNeighbourhood.id)))
    return [{ x, y, inhabitants, children, elderly, households, municipality, neighbourhood, dwelling }]
  })
  return { cells: buildCellTable(rows), issues }
}

function dwellingOf(inhabitants: number, form: BuiltForm = {}): (typeof DWELLING_CLASSES)[number] {
  if (form.houses === undefined ? inhabitants >= 100 : form.houses < FLATS) return 'apartment'
  const loose = inhabitants < LOOSE_HOUSES && (form.addressDensity ?? 0) < RURAL_ADDRESSES
  return loose ? 'detached' : 'terraced'
}
