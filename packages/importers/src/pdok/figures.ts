import { isKnown } from '@weerbaar/core'
import { cbsCount } from '../cbs/cbs-count.ts'
import { pick } from '../cbs/pick.ts'

/** Years of which the columns are known. */
export const FIRST_YEAR = 2022
export const LAST_YEAR = 2026

/**
 * How the figures of municipalities and neighbourhoods are called, newest first. CBS gave ages and households now as counts, now as shares of the
 * inhabitants, and renamed columns between years; each year lists what to look for, in order. Both naming styles are
 * accepted everywhere: `aantal_inwoners` (OGC API, GeoPackage) and `aantalInwoners` (WFS).
 */
interface Columns {
  readonly inhabitants: readonly string[]
  readonly households: readonly string[]
  readonly children: readonly string[]
  readonly childrenShare: readonly string[]
  readonly elderly: readonly string[]
  readonly elderlyShare: readonly string[]
  /** Share of homes that are flats, and that are houses. */
  readonly flatsShare: readonly string[]
  readonly housesShare: readonly string[]
  readonly addressDensity: readonly string[]
}
const ALL_YEARS: Columns = {
  inhabitants: ['aantal_inwoners'],
  households: ['aantal_huishoudens', 'huishoudens_totaal'],
  children: ['aantal_inwoners_0_tot_15_jaar', 'aantal_personen_0_tot_15_jaar'],
  childrenShare: ['percentage_personen_0_tot_15_jaar'],
  elderly: ['aantal_inwoners_65_jaar_en_ouder', 'aantal_personen_65_jaar_en_ouder'],
  elderlyShare: ['percentage_personen_65_jaar_en_ouder'],
  flatsShare: ['percentage_meergezinswoning', 'percentage_meergezinswoningen'],
  housesShare: ['percentage_eengezinswoning', 'percentage_eengezinswoningen'],
  addressDensity: ['omgevingsadressendichtheid'],
}
const COLUMNS: Readonly<Record<number, Columns>> = {
  2022: { ...ALL_YEARS, flatsShare: ['percentage_meergezinswoning'], housesShare: ['percentage_eengezinswoning'] },
  2023: { ...ALL_YEARS, flatsShare: ['percentage_meergezinswoning'], housesShare: ['percentage_eengezinswoning'] },
  2024: ALL_YEARS,
  2025: ALL_YEARS,
  2026: ALL_YEARS,
}

/** Figures in the names our own files use. A figure the source does not give is absent; one it keeps secret keeps its code. */
export interface Figures {
  readonly inwoners: unknown
  readonly huishoudens: unknown
  readonly inw_0_15: unknown
  readonly inw_65plus: unknown
  readonly eengezins_pct?: number
  readonly oad?: number
  /** Ages were worked out from shares, so they are rounded: derived, not counted. */
  readonly derived: boolean
}

export function figuresOf(properties: Readonly<Record<string, unknown>>, year: number): Figures {
  const columns = COLUMNS[year] ?? ALL_YEARS
  const inhabitants = find(properties, columns.inhabitants)
  const people = cbsCount(inhabitants)
  const share = (names: readonly string[]): number | undefined => {
    const value = find(properties, names)
    return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined
  }
  const counted = (names: readonly string[], shares: readonly string[]): { readonly value: unknown; readonly derived: boolean } => {
    const count = find(properties, names)
    if (count !== undefined && count !== null) return { value: count, derived: false }
    const part = share(shares)
    if (part === undefined || people === undefined || !isKnown(people)) return { value: null, derived: false }
    return { value: Math.round((people * part) / 100), derived: true }
  }
  const children = counted(columns.children, columns.childrenShare)
  const elderly = counted(columns.elderly, columns.elderlyShare)
  const flats = share(columns.flatsShare)
  const houses = share(columns.housesShare) ?? (flats === undefined ? undefined : 100 - flats)
  const density = cbsCount(find(properties, columns.addressDensity))
  return {
    inwoners: inhabitants ?? null,
    huishoudens: find(properties, columns.households) ?? null,
    inw_0_15: children.value,
    inw_65plus: elderly.value,
    ...(houses !== undefined && { eengezins_pct: houses }),
    ...(density !== undefined && isKnown(density) && { oad: density }),
    derived: children.derived || elderly.derived,
  }
}

const find = (properties: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  pick(properties, ...names.flatMap((name) => [name, inCamels(name)]))

/** `aantal_inwoners_0_tot_15_jaar` → `aantalInwoners0Tot15Jaar`. */
export const inCamels = (name: string): string => name.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase())
