import type { Recovery, Service, Slug } from '@weerbaar/core'

/** One thing a service needs: one dependency, or several that stand in for one another. */
interface Requirement {
  readonly any: readonly {
    /** Index of the service. */
    readonly on: number
    /** Indices of the assumptions. */
    readonly reserve: number
    readonly hold: number
    /** −1: nobody is refuelled. */
    readonly refuelShare: number
    readonly refuelHours: number
  }[]
}

export interface ServiceNode {
  readonly index: number
  readonly needs: readonly Requirement[]
  readonly shape: Recovery['shape']
  readonly lag: number
  readonly spread: number
  /** Index of the share of people near the border who are served from beyond it; −1: nobody. */
  readonly edgeShare: number
  /** Index of the depth in metres at which half of its sites in the water have stopped; −1: water does not touch it. */
  readonly floodDepth: number
}

/**
 * Services in the order a pass visits them: what is depended on comes first. In a loop one edge points back; the pass then sees that
 * service as it was one time step earlier, so a loop is ended by time and never hangs. Equal input in any order gives the same edges.
 *
 * @throws RangeError naming a dependency or assumption that is not in the lists, or a service that stands twice
 */
export function buildServiceGraph(services: readonly Service[], assumptionIndex: ReadonlyMap<Slug, number>): readonly ServiceNode[] {
  const index = new Map(services.map((service, i) => [service.id, i]))
  if (index.size < services.length) throw new RangeError('a service stands twice')
  const assumption = (id: Slug, service: Slug) => {
    const found = assumptionIndex.get(id)
    if (found === undefined) throw new RangeError(`service ${service} rests on assumption ${id}, which is not there`)
    return found
  }
  const nodeOf = (service: Service, i: number): ServiceNode => {
    const groups = new Map<string, Requirement['any'][number][]>()
    for (const [d, dependency] of service.dependsOn.entries()) {
      const on = index.get(dependency.on)
      if (on === undefined) throw new RangeError(`service ${service.id} depends on ${dependency.on}, which is not there`)
      const { refuel } = dependency
      const edge = {
        on,
        reserve: assumption(dependency.shareWithReserve, service.id),
        hold: assumption(dependency.holdHours, service.id),
        refuelShare: refuel ? assumption(refuel.share, service.id) : -1,
        refuelHours: refuel ? assumption(refuel.hours, service.id) : -1,
      }
      const key = dependency.alternative === undefined ? `#${d}` : `=${dependency.alternative}`
      groups.set(key, [...(groups.get(key) ?? []), edge])
    }
    return {
      index: i,
      needs: [...groups.values()].map((any) => ({ any })),
      shape: service.recovery.shape,
      lag: assumption(service.recovery.lagHours, service.id),
      spread: assumption(service.recovery.spreadHours, service.id),
      edgeShare: service.edge ? assumption(service.edge.share, service.id) : -1,
      floodDepth: service.floodDepth === undefined ? -1 : assumption(service.floodDepth, service.id),
    }
  }
  const nodes = services.map(nodeOf)
  const ordered: ServiceNode[] = []
  const seen = new Set<number>()
  const visit = (node: ServiceNode) => {
    if (seen.has(node.index)) return // done, or an edge that closes a loop
    seen.add(node.index)
    const below = node.needs.flatMap((need) => need.any.map((edge) => edge.on))
    for (const on of below.sort((a, b) => byId(services, a, b))) visit(nodes[on]!)
    ordered.push(node)
  }
  for (const node of [...nodes].sort((a, b) => byId(services, a.index, b.index))) visit(node)
  return ordered
}

const byId = (services: readonly Service[], a: number, b: number): number => (services[a]!.id < services[b]!.id ? -1 : 1)
