import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ImpactInput, type ImpactRun, runImpact, runTogether } from '@weerbaar/engines/impact'

/** Threads that help with impact runs: as many as the machine has cores, less the one that asks. They wait between runs; a small run does without. */
export interface ImpactTeam {
  readonly run: (input: ImpactInput) => ImpactRun | undefined
  readonly close: () => Promise<void>
}

/** Draws below which sending the work costs more than it saves. */
const WORTH_HELP = 256

/** @param helpers threads beside the one that asks; they are born with the first run that wants them */
export function impactTeam(helpers: number = availableParallelism() - 1): ImpactTeam {
  let workers: readonly Worker[] = []
  return {
    run(input) {
      if (helpers < 1 || input.options.draws < WORTH_HELP) return runImpact(input)
      if (workers.length === 0) workers = Array.from({ length: helpers }, newHelper)
      return runTogether(input, (task) => {
        for (const worker of workers) worker.postMessage(task)
      })
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
      workers = []
    },
  }
}

/** It never keeps a program running, and one that dies is not missed: the others do its work. */
function newHelper(): Worker {
  const worker = new Worker(new URL('./impact-helper.ts', import.meta.url))
  worker.unref()
  return worker.on('error', () => undefined)
}
