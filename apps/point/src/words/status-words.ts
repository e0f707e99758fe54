import type { I18n } from '@lingui/core'
import { unreachable } from '@weerbaar/core'
import type { SavedAt } from '../sync/status.ts'
import { wayWord } from './words.ts'

/** The status line: where what was written is, since when, by what way. @param moment `14:05` of milliseconds since 1970 UTC */
export function savedWords(saved: SavedAt, i18n: I18n, moment: (at: number) => string): string {
  switch (saved.place) {
    case 'nothing':
      return i18n.t('Nog niets opgeschreven')
    case 'tablet':
      return i18n.t('Alleen op deze tablet ({waiting})', { waiting: saved.waiting })
    case 'laptop':
      return i18n.t('Opgeslagen op de laptop {at}', { at: moment(saved.at) })
    case 'municipality':
      return saved.way === 'network' || saved.way === null
        ? i18n.t('Ontvangen door de gemeente {at}', { at: moment(saved.at) })
        : i18n.t('Ontvangen door de gemeente {at} ({way})', { at: moment(saved.at), way: wayWord(saved.way, i18n) })
    case 'region':
      return saved.way === 'network' || saved.way === null
        ? i18n.t('Ontvangen door de regio {at}', { at: moment(saved.at) })
        : i18n.t('Ontvangen door de regio {at} ({way})', { at: moment(saved.at), way: wayWord(saved.way, i18n) })
    default:
      return unreachable(saved)
  }
}

/** A place that has a part, shorter. */
export function partWords(
  part: Exclude<SavedAt, { readonly place: 'nothing' | 'tablet' }>,
  i18n: I18n,
  moment: (at: number) => string,
): string {
  const at = moment(part.at)
  switch (part.place) {
    case 'laptop':
      return i18n.t('Op de laptop: {at}', { at })
    case 'municipality':
      return part.way === null
        ? i18n.t('Bij de gemeente: {at}', { at })
        : i18n.t('Bij de gemeente: {at} ({way})', { at, way: wayWord(part.way, i18n) })
    case 'region':
      return part.way === null
        ? i18n.t('Bij de regio: {at}', { at })
        : i18n.t('Bij de regio: {at} ({way})', { at, way: wayWord(part.way, i18n) })
    default:
      return unreachable(part)
  }
}
