/** Runs on a worker thread: helps with one impact run after another. */
import { parentPort } from 'node:worker_threads'
import { helpWithRun, type RunTask } from '@weerbaar/engines/impact'

parentPort?.on('message', (task: RunTask) => helpWithRun(task))
