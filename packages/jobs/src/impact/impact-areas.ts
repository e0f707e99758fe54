import { isKnown, type People, type Region } from '@weerbaar/core'

/** The areas of a run in its own order: region, municipalities, neighbourhoods. Inhabitants as published for that area. */
export interface ImpactArea {
  readonly id: string
  readonly name: string
  readonly kind: 'region' | 'municipality' | 'neighbourhood'
  readonly inhabitants: People
}

export function impactAreas(region: Region): readonly ImpactArea[] {
  const inhabitants = region.municipalities.reduce((sum, municipality) => sum + municipality.inhabitants, 0)
  return [
    { id: region.id, name: region.name, kind: 'region', inhabitants },
    ...region.municipalities.map(({ id, name, inhabitants }): ImpactArea => ({ id, name, kind: 'municipality', inhabitants })),
    ...region.neighbourhoods.map(
      ({ id, name, inhabitants }): ImpactArea => ({
        id,
        name,
        kind: 'neighbourhood',
        inhabitants: isKnown(inhabitants) ? inhabitants : Number.NaN,
      }),
    ),
  ]
}
