import { useSyncExternalStore } from 'react'
import type { IconName } from '@weerbaar/ui/icons'
import type { Task } from './tablet/settings.ts'

/** By the word behind `#/` in the address. */
const SCREENS = [
  'tellen',
  'voorraad',
  'hulp',
  'punt',
  'diensten',
  'nood',
  'mensen',
  'borden',
  'berichten',
  'logboek',
  'papier',
  'doorgeven',
  'instellen',
  'meer',
] as const
export type Screen = (typeof SCREENS)[number]

export const SCREEN_SIGNS: { readonly [S in Screen]: IconName } = {
  tellen: 'adult',
  voorraad: 'box',
  hulp: 'bell',
  punt: 'door',
  diensten: 'plug',
  nood: 'siren',
  mensen: 'people',
  borden: 'board',
  berichten: 'letter',
  logboek: 'book',
  papier: 'form',
  doorgeven: 'speak',
  instellen: 'gear',
  meer: 'menu',
}

/** What stands below the screen of each task; the first is where it starts. Everything else is one tap further, under "Meer". */
export const TABS: { readonly [T in Task]: readonly Screen[] } = {
  counter: ['tellen', 'nood', 'meer'],
  desk: ['hulp', 'tellen', 'meer'],
  stock: ['voorraad', 'berichten', 'meer'],
  coordinator: ['punt', 'hulp', 'voorraad', 'meer'],
}

const screenNow = (): Screen | undefined => SCREENS.find((screen) => location.hash === `#/${screen}`)
const onMove = (told: () => void): (() => void) => {
  globalThis.addEventListener('hashchange', told)
  return () => globalThis.removeEventListener('hashchange', told)
}

/** Which screen is asked for; `undefined` for none, or one that does not exist. */
export const useScreen = (): Screen | undefined => useSyncExternalStore(onMove, screenNow)
export const goTo = (screen: Screen): void => {
  location.hash = `#/${screen}`
}
