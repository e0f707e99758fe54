/** Runs `work` over `items`, at most `lanes` at a time, starting in order. Answers in the order of `items`. */
export async function runInLanes<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const lane = async (): Promise<void> => {
    for (const [i, item] of queue) results[i] = await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
