import { type Checklist, parseSlug, type Slug } from '@weerbaar/core'
import { CHECKLIST_STEPS, type Language } from '@weerbaar/text'

export interface Step {
  readonly step: Slug
  readonly words: string
}

/** The steps of the printed A4, in its order. */
export const stepsOf = (list: Checklist, language: Language): readonly Step[] =>
  CHECKLIST_STEPS[list].flatMap(({ step, words }) => {
    const slug = parseSlug(step)
    return slug ? [{ step: slug, words: words[language] }] : []
  })
