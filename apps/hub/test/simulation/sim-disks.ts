import { join } from 'node:path'
import type { SimExchange } from './sim-exchange.ts'
import { copyDisk, restart, restore, type SimHub, startHub } from './sim-hub.ts'
import { look, type SimState } from './sim-state.ts'

const YEAR = 365 * 86_400_000

/** What happens to machines. Only logs on a disk can be switched off, copied and put back. */
export interface SimDisks {
  readonly switchOffAndOn: () => Promise<void>
  readonly backUp: () => void
  readonly putBack: () => Promise<void>
  readonly clone: () => Promise<void>
  readonly setClock: () => void
}

interface Backup {
  readonly of: SimHub
  readonly folder: string
  readonly held: Pick<SimHub, 'floor' | 'unread'>
}

/** @param most hubs, clones among them */
export function simDisks(state: SimState, { forget }: SimExchange, most: number): SimDisks {
  const { root, chance, hubs } = state
  const backups: Backup[] = []
  const onDisk = (): SimHub => chance.pick(hubs.filter(({ kind }) => kind === 'SQLite'))
  return {
    async switchOffAndOn() {
      const hub = onDisk()
      await restart(hub)
      forget(hub)
      await look(state, hub)
    },
    backUp() {
      const hub = onDisk()
      const folder = join(root, `backup-${backups.length}`)
      copyDisk(hub, folder)
      backups.push({ of: hub, folder, held: { floor: new Set(hub.floor), unread: hub.unread } })
    },
    async putBack() {
      if (backups.length === 0) return
      const { of, folder, held } = chance.pick(backups)
      await restore(of, folder, held, chance.percent(30))
      forget(of)
      await look(state, of)
    },
    async clone() {
      const source = onDisk()
      if (hubs.length >= most) return
      const name = `${source.name}-kopie${hubs.length}`
      const folder = join(root, name)
      copyDisk(source, folder)
      const twin = await startHub({ name, level: source.level, kind: 'SQLite', folder }, chance, state.minutes)
      twin.ahead = source.ahead
      hubs.push(twin)
      state.groups.set(twin, 0)
      await look(state, twin)
    },
    setClock() {
      const hub = chance.pick(hubs)
      hub.ahead = chance.percent(40) ? 0 : Math.round((chance.next() * 16 - 8) * YEAR)
    },
  }
}
