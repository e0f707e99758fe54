import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CALL = /i18n\.t\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs

/**
 * What every app that speaks promises of its texts.
 * @param src folder of the app, with `locales` in it @param least texts there must be: fewer means that they are no longer found
 */
export function catalogSuite(src: string, least: number): void {
  test('every Dutch text of the screens stands in the catalogs; run `lingui extract` in the folder of the app when this fails', () => {
    const texts = textsInSource(src)
    expect(texts.size).toBeGreaterThan(least)
    for (const language of ['nl', 'en']) expect([...texts].filter((text) => !catalog(src, language).has(text))).toEqual([])
  })

  test('no English text is missing', () => {
    expect([...catalog(src, 'en')].filter(([id, text]) => id !== '' && text === '').map(([id]) => id)).toEqual([])
  })

  test('an English text names the same values as the Dutch one', () => {
    const wrong = [...catalog(src, 'en')].filter(([id, text]) => id !== '' && placeholders(id).join() !== placeholders(text).join())
    expect(wrong.map(([id]) => id)).toEqual([])
  })
}

/** Every Dutch text the screens can say. */
function textsInSource(src: string): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.includes('.test.')) continue
    for (const [, , text = ''] of readFileSync(join(src, file), 'utf8').matchAll(CALL)) texts.add(text.replaceAll("\\'", "'"))
  }
  return texts
}

/** Text by text, Dutch to translation, of a PO file. */
function catalog(src: string, language: string): ReadonlyMap<string, string> {
  const po = readFileSync(join(src, 'locales', `${language}.po`), 'utf8')
  const joined = (lines: string): string =>
    [...lines.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, part = '']) => part.replaceAll('\\"', '"')).join('')
  return new Map(
    [...po.matchAll(/^msgid ((?:".*"\s*)+)msgstr ((?:".*"\s*)+)/gm)].map(([, id = '', text = '']) => [joined(id), joined(text)]),
  )
}

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].toSorted()
