import type { I18n } from '@lingui/core'
import { type PointRow, type PointState, type PointTier, unreachable } from '@weerbaar/core'
import type { MarkState } from '@weerbaar/ui'
import type { HeardWay } from './points-view.ts'
import { whenWords } from './when-words.ts'

export interface ShownState {
  readonly look: MarkState
  readonly words: string
}

/** @param row of the list @param now milliseconds since 1970 UTC */
export function shownState(
  { state, silentSince, heard }: Pick<PointRow, 'state' | 'silentSince' | 'heard'>,
  now: number,
  i18n: I18n,
): ShownState {
  if (silentSince !== undefined)
    return { look: 'unknown', words: i18n.t('Onbekend sinds {when}', { when: whenWords(silentSince, now, i18n) }) }
  if (state === 'closed' && heard === undefined) return { look: 'idle', words: i18n.t('Nog niet geopend') }
  return { look: lookOf(state), words: stateWords(state, i18n) }
}

export function stateWords(state: PointState, i18n: I18n): string {
  switch (state) {
    case 'open':
      return i18n.t('Open')
    case 'opening':
      return i18n.t('Gaat open')
    case 'limited':
      return i18n.t('Beperkt')
    case 'full':
      return i18n.t('Vol')
    case 'closed':
      return i18n.t('Dicht')
    case 'openedByInhabitants':
      return i18n.t('Niet erkend')
    case 'unknown':
      return i18n.t('Onbekend')
    default:
      return unreachable(state)
  }
}

function lookOf(state: PointState): MarkState {
  switch (state) {
    case 'open':
      return 'ok'
    case 'opening':
    case 'limited':
    case 'full':
    case 'openedByInhabitants':
      return 'warn'
    case 'closed':
      return 'bad'
    case 'unknown':
      return 'unknown'
    default:
      return unreachable(state)
  }
}

export function wayWords(way: HeardWay, i18n: I18n): string {
  switch (way) {
    case 'network':
      return i18n.t('netwerk')
    case 'courier':
      return i18n.t('per koerier')
    case 'qr':
      return i18n.t('per QR-code')
    case 'voice':
      return i18n.t('voorgelezen code')
    case 'here':
      return i18n.t('hier ingevoerd')
    default:
      return unreachable(way)
  }
}

export function tierWords(tier: PointTier, i18n: I18n): string {
  switch (tier) {
    case 'local':
      return i18n.t('noodsteunpunt')
    case 'coordination':
      return i18n.t('coördinatiepunt')
    case 'drinkingWater':
      return i18n.t('drinkwaterpunt')
    default:
      return unreachable(tier)
  }
}

/** What people call it: its name, or its id while its card has not come. */
export const nameOf = ({ card, point }: Pick<PointRow, 'card' | 'point'>): string => card?.name ?? point
