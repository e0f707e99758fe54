/** A line of a printed tree: `packages/core/` with its caption. */
export interface TreeLine {
  /** From the top, forward slashes; a folder ends in a slash. */
  readonly path: string
  readonly caption: string
}

/**
 * Reads the tree out of a README: the fenced block whose first line is the project's name and a slash.
 *
 * @returns `undefined` when there is none
 */
export function readTree(markdown: string): TreeLine[] | undefined {
  const block = /^```[a-z]*\n\S+\/\n((?:[│├└ ].*\n)+)```/m.exec(markdown)?.[1]
  if (block === undefined) return undefined
  const above: string[] = []
  return block
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const match = /^((?:│ {3}| {4})*)(?:├── |└── )(\S+)(?: +(\S.*))?$/.exec(line)
      if (!match) return []
      const depth = (match[1] ?? '').length / 4
      above.length = depth
      const path = above.join('') + (match[2] ?? '')
      above.push(match[2] ?? '')
      return [{ path, caption: match[3] ?? '' }]
    })
}

/** Folders that hold a file, at most `depth` deep, each with a closing slash, sorted. */
export function foldersOf(files: readonly string[], depth: number): string[] {
  const folders = new Set<string>()
  for (const file of files) {
    const parts = file.split('/').slice(0, -1)
    for (let d = 1; d <= Math.min(depth, parts.length); d++) folders.add(`${parts.slice(0, d).join('/')}/`)
  }
  return [...folders].sort()
}

/**
 * Where the printed tree and the real one part. A folder may be left out when its parent's caption speaks for all that is
 * in it, which the tree says by a line `…` under that parent.
 *
 * @param files all files of the project, relative, forward slashes
 */
export function compareTree(tree: readonly TreeLine[], files: readonly string[]): string[] {
  const real = foldersOf(files, 2)
  const printed = tree.filter(({ path }) => path.endsWith('/'))
  const open = new Set(tree.filter(({ path }) => path.endsWith('/…')).map(({ path }) => path.slice(0, -1)))
  const known = new Set(printed.map(({ path }) => path))
  const everything = new Set([...foldersOf(files, 9), ...files])
  return [
    ...real
      .filter((folder) => !known.has(folder) && !open.has(folder.replace(/[^/]+\/$/, '')))
      .map((folder) => `'${folder}' exists and is not in the tree`),
    ...tree
      .filter(({ path }) => !path.endsWith('…') && !everything.has(path))
      .map(({ path }) => `'${path}' is in the tree and does not exist`),
    ...printed.filter(({ caption }) => caption === '').map(({ path }) => `'${path}' has no caption`),
  ]
}
