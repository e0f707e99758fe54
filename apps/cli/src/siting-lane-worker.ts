/** One lane of `run-lanes.ts`: the problem once, in shared memory, then a task and an answer at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { type LaneTask, type SitingProblem, solveSiting } from '@weerbaar/engines/siting'

const problem = workerData as SitingProblem // what run-lanes.ts hands over, and nobody else starts this file
parentPort?.on('message', ({ start, ...options }: LaneTask) => parentPort?.postMessage(solveSiting(problem, options, start)))
