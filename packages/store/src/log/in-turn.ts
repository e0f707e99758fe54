/** Runs work one piece after another, in the order asked. A piece that fails is its asker's affair alone. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined) // told to whoever asked
    return mine
  }
}
