import type { I18n } from '@lingui/core'

export const seasonOptions = (i18n: I18n) =>
  [
    { value: 'winter', label: i18n.t('winter') },
    { value: 'spring', label: i18n.t('lente') },
    { value: 'summer', label: i18n.t('zomer') },
    { value: 'autumn', label: i18n.t('herfst') },
  ] as const

/** 1 is Monday. */
export const weekdayOptions = (i18n: I18n) =>
  [
    { value: '1', day: 1, label: i18n.t('maandag') },
    { value: '2', day: 2, label: i18n.t('dinsdag') },
    { value: '3', day: 3, label: i18n.t('woensdag') },
    { value: '4', day: 4, label: i18n.t('donderdag') },
    { value: '5', day: 5, label: i18n.t('vrijdag') },
    { value: '6', day: 6, label: i18n.t('zaterdag') },
    { value: '7', day: 7, label: i18n.t('zondag') },
  ] as const
