/**
 * Area ids are a CBS code and the reference year it is valid in, `GM0268@2024`: borders and codes change on
 * 1 January, and a figure of 2024 must not be laid on an area of 2026 unseen.
 */
export type RegionId = string & { readonly __kind: 'RegionId' }
export type MunicipalityId = string & { readonly __kind: 'MunicipalityId' }
export type NeighbourhoodId = string & { readonly __kind: 'NeighbourhoodId' }
export type AreaId = RegionId | MunicipalityId | NeighbourhoodId

/** 100 m square of the RD grid as CBS writes it, `E1880N4280`: RD metres / 100 of the lower left corner. */
export type CellId = string & { readonly __kind: 'CellId' }
/** `drinkingWater`, `power-cut-winter-72h`: starts with a lower-case letter, parts joined by single hyphens, at most 60 characters. Names services (camelCase), scenarios, assumptions, norms and outcomes. */
export type Slug = string & { readonly __kind: 'Slug' }
/** Lower-case hexadecimal SHA-256 over canonical content, 64 characters. */
export type ContentHash = string & { readonly __kind: 'ContentHash' }

const AREA = { region: /^VR\d{2}@(19|20)\d{2}$/, municipality: /^GM\d{4}@(19|20)\d{2}$/, neighbourhood: /^BU\d{8}@(19|20)\d{2}$/ }

export function parseRegionId(text: string): RegionId | undefined {
  return AREA.region.test(text) ? (text as RegionId) : undefined
}
export function parseMunicipalityId(text: string): MunicipalityId | undefined {
  return AREA.municipality.test(text) ? (text as MunicipalityId) : undefined
}
export function parseNeighbourhoodId(text: string): NeighbourhoodId | undefined {
  return AREA.neighbourhood.test(text) ? (text as NeighbourhoodId) : undefined
}

/** `GM0268` of `GM0268@2024`. */
export const codeOf = (id: AreaId): string => id.slice(0, id.indexOf('@'))
/** `2024` of `GM0268@2024`. */
export const yearOf = (id: AreaId): number => Number(id.slice(id.indexOf('@') + 1))

export function parseCellId(text: string): CellId | undefined {
  return /^E\d{4}N\d{4}$/.test(text) ? (text as CellId) : undefined
}
/** @param x RD metres of the lower left corner, a multiple of 100 from 0 to 999,900; `y` the same */
export const cellIdAt = (x: number, y: number): CellId =>
  `E${String(x / 100).padStart(4, '0')}N${String(y / 100).padStart(4, '0')}` as CellId

export function parseSlug(text: string): Slug | undefined {
  return text.length <= 60 && /^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/.test(text) ? (text as Slug) : undefined
}
export function parseContentHash(text: string): ContentHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as ContentHash) : undefined
}
