/** Something that may have been copied from a pre-numbered form. */
export interface OnPaper {
  readonly id: string
  readonly form: string | undefined
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number
}

/**
 * A form that was copied more than once is one thing: whatever was written first. The same on every device that has the same events.
 * @returns by the id of each later copy, the id of the first
 */
export function paperCopies(things: readonly OnPaper[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const copies = new Map<string, string>()
  for (const { id, form } of things.toSorted((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1))) {
    if (form === undefined) continue
    const known = first.get(form)
    if (known === undefined) first.set(form, id)
    else copies.set(id, known)
  }
  return copies
}
