import type { WhyStep } from '@weerbaar/core'
import { unitWords } from '../format/unit-words.ts'
import { withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** What a line of the sum counts, and below it the assumptions that led to it. */
export function WhyStepText({ step }: { readonly step: WhyStep }) {
  const { i18n, say } = useLanguage()
  return (
    <>
      {step.kind === 'result' ? say(step.name) : withUnitOnce(say(step.name), unitWords(step.unit, i18n), unitWords('people', i18n))}
      {step.uses.map((use) => (
        <small key={use.assumption} className="app-use">
          {`${say(use.name)}: ${withUnit(use.value, use.unit, i18n)}`}
        </small>
      ))}
    </>
  )
}

/** The name with its unit, unless the name says it already or it is people, whom every line but the last counts. */
function withUnitOnce(name: string, unit: string, people: string): string {
  return unit === '' || unit === people || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`
}
