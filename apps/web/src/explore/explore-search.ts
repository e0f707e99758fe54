/** What is being looked at, in the address: it survives a reload and can be sent to a colleague. */
export interface ExploreSearch {
  /** Hash of the run; absent: the latest one of the desk. */
  readonly run?: string
  readonly outcome?: string
  /** Hours since the start. */
  readonly hour?: number
  /** Municipality id; absent: the region. */
  readonly area?: string
  readonly map?: 'table'
  readonly chart?: 'table'
}

/** Takes what it knows from an address and leaves the rest: a mistyped address opens the page as it stands. */
export function exploreSearch(search: Record<string, unknown>): ExploreSearch {
  const text = (key: string): string | undefined => (typeof search[key] === 'string' && search[key] !== '' ? search[key] : undefined)
  const hour = Number(search['hour'] ?? NaN)
  const [run, outcome, area] = [text('run'), text('outcome'), text('area')]
  return {
    ...(run ? { run } : {}),
    ...(outcome ? { outcome } : {}),
    ...(hour >= 0 ? { hour } : {}),
    ...(area ? { area } : {}),
    ...(search['map'] === 'table' ? { map: 'table' } : {}),
    ...(search['chart'] === 'table' ? { chart: 'table' } : {}),
  }
}
