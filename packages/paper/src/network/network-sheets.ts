import type { MunicipalityId, NetworkView, Region } from '@weerbaar/core'
import { type Language, NETWORK_SHEET_WORDS, type NetworkSheetWord, say } from '@weerbaar/text'
import { readTemplate } from '../setting/read-template.ts'
import { typeset } from '../setting/typeset.ts'
import { municipalSheet, type MunicipalSheet } from './municipal-sheet.ts'

/** A network and what else its sheets say. */
export interface NetworkSheetsOrder {
  /** With what people found out: who agreed decides which points are named. */
  readonly region: Region
  readonly network: Omit<NetworkView, 'hash' | 'madeAt' | 'seconds'>
  /** Areas small enough to say where people have no point. */
  readonly areas: {
    readonly kind: 'neighbourhoods' | 'places'
    readonly parts: readonly { readonly name: string }[]
    /** Shape [cells]; `UNKNOWN` for none. */
    readonly partOf: Int32Array
  }
  /** Hash that names the answer. */
  readonly run: string
  /** Milliseconds since 1970 UTC. */
  readonly madeAt: number
  /** `agreed`: only points whose owner has agreed are named, as in the public download; `all` is marked as internal. */
  readonly names: 'agreed' | 'all'
  readonly language: Language
  /** Absent: a sheet for each. */
  readonly municipality?: MunicipalityId
}

/** What `templates/network.typ` sets. */
export interface NetworkSheets {
  readonly language: Language
  readonly title: string
  readonly mark: string
  readonly head: string
  /** Empty where the sheets may go out. */
  readonly internal: string
  readonly foot: string
  readonly sheets: readonly MunicipalSheet[]
}

/** One A4 for each municipality: what this network means for its people. */
export function networkSheets(order: NetworkSheetsOrder): NetworkSheets {
  const { region, language, municipality } = order
  const word = (name: NetworkSheetWord, values: Readonly<Record<string, string | number>> = {}) =>
    say(NETWORK_SHEET_WORDS[name], language, values)
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  return {
    language,
    title: word('title'),
    mark: word('mark'),
    head: word('head', { region: region.name }),
    internal: order.names === 'all' ? word('internal') : '',
    foot: word('foot', { run: order.run, at: day.format(order.madeAt) }),
    sheets: region.municipalities.flatMap(({ id }, number) =>
      municipality === undefined || municipality === id ? [municipalSheet(order, number, word)] : [],
    ),
  }
}

/** @param madeAt seconds since 1970 */
export const networkSheetsPdf = (sheets: NetworkSheets, madeAt: number): Promise<Uint8Array> =>
  typeset({ template: readTemplate('network'), data: sheets, madeAt })
