import type { I18n } from '@lingui/core'
import { type PlanState, type PlanStepView, type PlanView, unreachable } from '@weerbaar/core'

export function planStateWord(state: PlanState, i18n: I18n): string {
  switch (state) {
    case 'concept':
      return i18n.t('Concept')
    case 'aligned':
      return i18n.t('Ambtelijk afgestemd')
    case 'judged':
      return i18n.t('Elk college heeft gesproken')
    case 'adopted':
      return i18n.t('Vastgesteld')
    default:
      return unreachable(state)
  }
}

/** `Ambtelijk akkoord: 11 van 14. College: 4 akkoord, 1 bezwaar, 9 nog niet.` */
export function consentSentence({ municipalities }: Pick<PlanView, 'municipalities'>, i18n: I18n): string {
  const count = (level: 'officials' | 'college', verdict: 'agreed' | 'objected' | null): number =>
    municipalities.filter((one) => one[level].verdict === verdict).length
  return [
    i18n.t('Ambtelijk akkoord: {agreed} van {all}.', { agreed: count('officials', 'agreed'), all: municipalities.length }),
    i18n.t('College: {agreed} akkoord, {objected} bezwaar, {silent} nog niet.', {
      agreed: count('college', 'agreed'),
      objected: count('college', 'objected'),
      silent: count('college', null),
    }),
  ].join(' ')
}

export function verdictWord(verdict: 'agreed' | 'objected' | 'silent' | null, i18n: I18n): string {
  switch (verdict) {
    case 'agreed':
      return i18n.t('akkoord')
    case 'objected':
      return i18n.t('bezwaar')
    case 'silent':
      return i18n.t('oordeel teruggenomen')
    case null:
      return i18n.t('nog niet')
    default:
      return unreachable(verdict)
  }
}

const levelWord = (level: 'officials' | 'college', i18n: I18n): string => (level === 'officials' ? i18n.t('ambtelijk') : i18n.t('college'))

/** One line of what happened. @param where name of a municipality by its id */
export function stepWords({ what, judged }: PlanStepView, where: (id: string) => string, i18n: I18n): string {
  switch (what) {
    case 'PlanJudged':
      return judged
        ? `${where(judged.municipality)}, ${levelWord(judged.level, i18n)}: ${verdictWord(judged.verdict, i18n)}`
        : i18n.t('Oordeel')
    case 'PlanAdopted':
      return i18n.t('Vastgesteld')
    case 'PlanAdoptionWithdrawn':
      return i18n.t('Vaststelling ingetrokken')
    case 'PlanPublished':
      return i18n.t('Openbaar gemaakt')
    case 'PlanUnpublished':
      return i18n.t('Niet meer openbaar')
    default:
      return unreachable(what)
  }
}
