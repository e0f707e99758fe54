import type { NetworkView } from '@weerbaar/core'
import type { NetworkSearch } from '../network-search.ts'

/** What is tried out on a network without searching again: points closed, points opened, crossings closed. */
export interface Thought {
  readonly shut: readonly number[]
  readonly added: readonly number[]
  readonly bridges: readonly string[]
  /** Id of the scenario whose water stands over the land; absent: as the network was made. */
  readonly flood?: string
}

export const thoughtOf = ({ shut = [], added = [], bridges = [], flood }: NetworkSearch): Thought => ({
  shut,
  added,
  bridges,
  ...(flood === undefined ? {} : { flood }),
})

export const isNothing = ({ shut, added, bridges, flood }: Thought): boolean =>
  shut.length + added.length + bridges.length === 0 && flood === undefined

type Open = Pick<NetworkView, 'open'>
const has = ({ open }: Open, site: number): boolean => open.some((one) => one.site === site)

/** The sites that are open when it is so. */
export function openWith(answer: Open, { shut, added }: Thought): ReadonlySet<number> {
  const open = new Set(answer.open.map(({ site }) => site))
  for (const site of added) open.add(site)
  for (const site of shut) open.delete(site)
  return open
}

/** Closes a point of the network, or takes back that it was opened in thought. */
export function withShut(thought: Thought, answer: Open, site: number): Thought {
  const added = thought.added.filter((one) => one !== site)
  return has(answer, site) ? { ...thought, added, shut: joined(thought.shut, site) } : { ...thought, added }
}
/** Opens a site, or takes back that it was closed in thought. */
export function withAdded(thought: Thought, answer: Open, site: number): Thought {
  const shut = thought.shut.filter((one) => one !== site)
  return has(answer, site) ? { ...thought, shut } : { ...thought, shut, added: joined(thought.added, site) }
}
/** One point takes the place of another. Onto itself, or onto one that is open already, nothing moves. */
export function withMoved(thought: Thought, answer: Open, from: number, to: number): Thought {
  if (openWith(answer, thought).has(to)) return thought
  return withAdded(withShut(thought, answer, from), answer, to)
}

/** As the address keeps it: what is empty is left out. */
export const addressOf = ({ shut, added, bridges, flood }: Thought) => ({
  flood,
  shut: shut.length === 0 ? undefined : shut,
  added: added.length === 0 ? undefined : added,
  bridges: bridges.length === 0 ? undefined : bridges,
})

const joined = (sites: readonly number[], site: number): number[] => [...new Set([...sites, site])].toSorted((a, b) => a - b)
