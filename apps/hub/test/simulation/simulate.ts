import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDisks, checkHealed, checkUnderWay } from './sim-checks.ts'
import { simWorld } from './sim-world.ts'

export interface SimOrder {
  readonly seed: number
  readonly towns: number
  readonly points: number
  readonly steps: number
}

/** Days of trouble, then everything connected; throws at the first thing that is not as it should be, and says at which step. */
export async function simulate({ seed, towns, points, steps }: SimOrder) {
  const root = mkdtempSync(join(tmpdir(), 'weerbaar-sim-'))
  const done: string[] = []
  try {
    const world = await simWorld(root, seed, towns, points)
    for (let i = 1; i <= steps; i++) {
      done.push(await world.step())
      if (i % 10 === 0) await checkUnderWay(world)
    }
    done.push('healing')
    const rounds = await world.heal()
    const outcome = await checkHealed(world)
    await world.close()
    checkDisks(world)
    return { ...outcome, rounds, hubs: world.hubs.length, counts: world.counts }
  } catch (fault) {
    throw new Error(`seed ${seed}, step ${done.length} (${done.slice(-3).join(', ')})`, { cause: fault })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
