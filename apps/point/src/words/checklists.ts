import type { I18n } from '@lingui/core'
import { type Checklist, parseSlug, type Slug } from '@weerbaar/core'

export interface Step {
  readonly step: Slug
  readonly words: string
}

/** The steps of the printed A4, in its order. Their names are written in the log, so a step keeps its name for ever. */
export function stepsOf(list: Checklist, i18n: I18n): readonly Step[] {
  const step = (name: string, words: string): readonly Step[] => {
    const slug = parseSlug(name)
    return slug ? [{ step: slug, words }] : []
  }
  switch (list) {
    case 'firstHour':
      return [
        step('building-safe', i18n.t('Loop rond. Is het gebouw heel en veilig?')),
        step('light-and-keys', i18n.t('Zoek sleutels, lampen en nooduitgangen')),
        step('roles', i18n.t('Verdeel de taken en doe hesjes aan')),
        step('sign-outside', i18n.t('Zet het bord buiten')),
        step('counting', i18n.t('Maak een balie bij de deur en begin met tellen')),
        step('water-and-toilet', i18n.t('Kijk of er water en een toilet is')),
        step('laptop', i18n.t('Zet de laptop en de tablets aan')),
        step('told-open', i18n.t('Meld aan de gemeente dat het punt open is')),
      ].flat()
    case 'secondHour':
      return [
        step('emergency-route', i18n.t('Spreek af hoe een noodoproep weggaat, en probeer het')),
        step('stock-counted', i18n.t('Tel de voorraad')),
        step('boards', i18n.t('Hang de borden op')),
        step('quiet-place', i18n.t('Maak een rustige plek voor wie dat nodig heeft')),
        step('red-flags', i18n.t('Hang de kaart met gevaartekens bij de balie')),
        step('roster', i18n.t('Maak een rooster met pauzes')),
        step('report', i18n.t('Stuur het eerste bericht over hoe het gaat')),
      ].flat()
    case 'closing':
      return [
        step('people-home', i18n.t('Iedereen heeft een veilige plek')),
        step('help-handed-over', i18n.t('Open hulpvragen zijn overgedragen')),
        step('stock-left', i18n.t('Tel wat er over is')),
        step('papers', i18n.t('Alle papieren zitten in de map')),
        step('sign-on-door', i18n.t('Het bord hangt op de deur')),
        step('told-closed', i18n.t('De gemeente weet dat het punt dicht is')),
      ].flat()
    default:
      return []
  }
}
