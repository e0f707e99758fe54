/** What is being looked at, in the address. */
export interface SitesSearch {
  /** Id of the site. */
  readonly site?: string
}

export const sitesSearch = (search: Record<string, unknown>): SitesSearch =>
  typeof search['site'] === 'string' && search['site'] !== '' ? { site: search['site'] } : {}
