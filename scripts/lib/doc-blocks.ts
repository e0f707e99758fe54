/** A fenced block of a Markdown file. */
export interface DocBlock {
  /** `ts`, `json`, `bash`; empty when the fence names none. */
  readonly language: string
  readonly code: string
  /** Line of the file on which the code's first line stands; 1 is the first. */
  readonly line: number
}

/** Every fenced block, also those indented under a list item (their indent is taken off). */
export function docBlocks(markdown: string): DocBlock[] {
  const blocks: DocBlock[] = []
  let open: { indent: string; fence: string; language: string; line: number; code: string[] } | undefined
  for (const [i, line] of markdown.split('\n').entries()) {
    const fence = /^(\s*)(`{3,}|~{3,})\s*(\S*)/.exec(line)
    if (!open && fence) open = { indent: fence[1] ?? '', fence: fence[2] ?? '', language: fence[3] ?? '', line: i + 2, code: [] }
    else if (open && fence && fence[3] === '' && (fence[2] ?? '').startsWith(open.fence)) {
      blocks.push({ language: open.language, code: open.code.join('\n'), line: open.line })
      open = undefined
    } else open?.code.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
  }
  return blocks
}

/** Targets of links and images to files beside this one, with the line they stand on; addresses and headings left out. */
export function docLinks(markdown: string): { readonly target: string; readonly line: number }[] {
  let fenced = false
  return markdown.split('\n').flatMap((text, i) => {
    if (/^\s*(?:```|~~~)/.test(text)) fenced = !fenced
    if (fenced) return []
    return [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)/g)]
      .map(([, target = '']) => ({ target: target.split('#')[0] ?? '', line: i + 1 }))
      .filter(({ target }) => target !== '' && !/^[a-z]+:/.test(target))
  })
}
