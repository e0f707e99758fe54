import { unreachable } from '@weerbaar/core'
import type { Screen } from '../route.ts'
import type { WordOf } from './words.ts'

export const screenWord: WordOf<Screen> = (screen, i18n) => {
  switch (screen) {
    case 'tellen':
      return i18n.t('Tellen')
    case 'voorraad':
      return i18n.t('Voorraad')
    case 'hulp':
      return i18n.t('Hulp')
    case 'punt':
      return i18n.t('Punt')
    case 'diensten':
      return i18n.t('Wat is er')
    case 'nood':
      return i18n.t('Noodoproep')
    case 'mensen':
      return i18n.t('Mensen')
    case 'borden':
      return i18n.t('Borden')
    case 'berichten':
      return i18n.t('Berichten')
    case 'logboek':
      return i18n.t('Logboek')
    case 'papier':
      return i18n.t('Papier invoeren')
    case 'doorgeven':
      return i18n.t('Doorgeven')
    case 'instellen':
      return i18n.t('Deze tablet')
    case 'meer':
      return i18n.t('Meer')
    default:
      return unreachable(screen)
  }
}
