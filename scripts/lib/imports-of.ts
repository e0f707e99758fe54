import { maskCode } from './mask-code.ts'

/** One place where a file asks for another. */
export interface ImportSite {
  /** What stands between the quotes; `undefined` where it is computed and cannot be judged. */
  readonly name: string | undefined
  /** 1 is the first line. */
  readonly line: number
}

/**
 * Every import of a TypeScript file: static, side-effect, type-only, re-export, `import()` as value and as type,
 * `require`, `import.meta.resolve`, and `/// <reference types>`. In order of the file.
 */
export function importsOf(source: string): ImportSite[] {
  const code = maskCode(source)
  const found: { at: number; name: string | undefined }[] = []

  for (const match of code.matchAll(/(?<![\w$.])(?:from|import)\s*(?=["'])/g))
    found.push({ at: match.index, name: quotedAt(source, code, match.index + match[0].length) })
  for (const match of code.matchAll(/(?<![\w$.])(?:import|require)\s*\(\s*|(?<![\w$.])import\.meta\.resolve\s*\(\s*/g))
    found.push({ at: match.index, name: quotedAt(source, code, match.index + match[0].length) })
  for (const match of source.matchAll(/^\/\/\/\s*<reference\s+(?:types|path)="([^"]+)"/gm)) found.push({ at: match.index, name: match[1] })

  return found.sort((a, b) => a.at - b.at).map(({ at, name }) => ({ name, line: source.slice(0, at).split('\n').length }))
}

/** The text of the string that starts at `at`; `undefined` when something else, or a template with holes, stands there. */
function quotedAt(source: string, code: string, at: number): string | undefined {
  const quote = code[at]
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined
  const end = code.indexOf(quote, at + 1)
  const hole = code.indexOf('${', at + 1)
  if (end < 0 || (quote === '`' && hole >= 0 && hole < end)) return undefined
  return source.slice(at + 1, end)
}
