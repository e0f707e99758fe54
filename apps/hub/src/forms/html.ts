/** Markup that is safe to send: only {@link html} makes it. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | readonly Html[]

/** Builds markup; every text that is put in is escaped, other markup is not. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((all, text, i) => all + text + (i < parts.length ? markupOf(parts[i] ?? '') : ''), '') }
}

function markupOf(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  if (typeof part === 'number') return String(part)
  return isList(part) ? part.map(({ markup }) => markup).join('\n') : part.markup
}

const isList = (part: Html | readonly Html[]): part is readonly Html[] => Array.isArray(part)
