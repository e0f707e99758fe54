/**
 * `source` with every comment, the inside of every string and every regular expression blanked to spaces, so that a
 * pattern can look for code without finding prose. Quotes stay, length and line breaks stay: an offset in the mask is
 * an offset in the source.
 *
 * A scanner, not a parser: it knows TypeScript's quoting rules and nothing else. Code inside `${…}` of a template stays
 * visible. In JSX text an apostrophe hides at most the rest of its line.
 */
export function maskCode(source: string): string {
  const out = source.split('')
  /** Depth of braces at which each open `${` closes. */
  const templates: number[] = []
  let depth = 0
  let i = 0

  const blank = (from: number, to: number): void => {
    for (let k = from; k < Math.min(to, out.length); k++) if (out[k] !== '\n') out[k] = ' '
  }
  const skipTemplate = (from: number): number => {
    for (let k = from; k < source.length; k++) {
      if (source[k] === '\\') k++
      else if (source[k] === '`') return blank(from, k), k + 1
      else if (source.startsWith('${', k)) {
        blank(from, k)
        templates.push(depth++)
        return k + 2
      }
    }
    return blank(from, source.length), source.length
  }

  while (i < source.length) {
    const c = source[i]
    if (source.startsWith('//', i)) {
      const end = endOfLine(source, i)
      blank(i, end)
      i = end
    } else if (source.startsWith('/*', i)) {
      const close = source.indexOf('*/', i + 2)
      const end = close < 0 ? source.length : close + 2
      blank(i, end)
      i = end
    } else if (c === '"' || c === "'") {
      const end = endOfQuoted(source, i, c)
      blank(i + 1, end)
      i = end + 1
    } else if (c === '`') {
      i = skipTemplate(i + 1)
    } else if (c === '{') {
      depth++
      i++
    } else if (c === '}') {
      depth--
      i++
      if (templates.at(-1) === depth) {
        templates.pop()
        i = skipTemplate(i)
      }
    } else if (c === '/' && startsRegex(out, i)) {
      const end = endOfRegex(source, i)
      blank(i + 1, end)
      i = end + 1
    } else i++
  }
  return out.join('')
}

const endOfLine = (source: string, from: number): number => {
  const at = source.indexOf('\n', from)
  return at < 0 ? source.length : at
}

/** Where the closing quote stands, or the line ends: a quote never spans lines. */
function endOfQuoted(source: string, from: number, quote: string): number {
  for (let k = from + 1; k < source.length; k++) {
    if (source[k] === '\\') k++
    else if (source[k] === quote || source[k] === '\n') return k
  }
  return source.length
}

/** A slash after an operator, an opening bracket or `return` opens a regular expression; after a value it divides. */
function startsRegex(masked: readonly string[], at: number): boolean {
  if (masked[at + 1] === '>') return false // the end of a JSX tag
  let k = at - 1
  while (k >= 0 && /\s/.test(masked[k] ?? '')) k--
  if (k < 0) return true
  if (/[(,=:[!&|?{};+*%~^-]/.test(masked[k] ?? '')) return true
  if (masked[k] === '>') return masked[k - 1] === '='
  return /(?:^|[^\w$.])(?:return|typeof|case|in|of|await|yield)$/.test(masked.slice(Math.max(0, k - 10), k + 1).join(''))
}

function endOfRegex(source: string, from: number): number {
  let inClass = false
  for (let k = from + 1; k < source.length; k++) {
    const c = source[k]
    if (c === '\\') k++
    else if (c === '\n' || (c === '/' && !inClass)) return k
    else if (c === '[') inClass = true
    else if (c === ']') inClass = false
  }
  return source.length
}
