/** Fails when an issue code has no sentence in a language of the product, or two languages speak of different parameters. */
import { ISSUE_CODES } from '@weerbaar/core'
import { ISSUE_SENTENCES, LANGUAGES } from '@weerbaar/text'
import { parametersOf } from './lib/parameters-of.ts'

const wrong: string[] = []
for (const code of ISSUE_CODES) {
  const sentences = ISSUE_SENTENCES[code]
  for (const language of LANGUAGES) {
    const text: string | undefined = sentences?.[language]
    if (text === undefined || text.trim() === '') wrong.push(`${code}: has no sentence in '${language}'`)
    else if (/!|\b(?:dataset|submit|triage|P50)\b/i.test(text))
      wrong.push(`${code}: '${text}' uses a word or mark that is not for the screen`)
  }
  const [source, ...others] = LANGUAGES.map((language) => parametersOf(sentences?.[language] ?? '').join(', '))
  for (const other of others)
    if (other !== source) wrong.push(`${code}: speaks of {${source}} in Dutch and of {${other}} in another language`)
}

for (const line of wrong) console.error(line)
console.log(`${ISSUE_CODES.length} issue codes in ${LANGUAGES.length} languages, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 ? 1 : 0
