import type { ImpactInput } from './impact-input.ts'
import type { ImpactRun } from './impact-run.ts'
import { OUTCOMES } from './outcomes.ts'
import { type Plan, planOf } from './plan.ts'
import { runFrom, sumsOf } from './run-impact.ts'
import { BLOCKS, type RunMemory, runMemory } from './run-memory.ts'
import { type RunWork, runWork } from './run-work.ts'

/** One run as several threads work on it: can be sent to another thread, its memory is shared. */
export interface RunTask {
  readonly plan: Plan
  readonly memory: RunMemory
  /** Sums over all draws, made by the first thread between blocks and outcomes. */
  readonly sums: Float64Array
  readonly control: Int32Array
}

// places in the control
const PHASE = 0
const NEXT_BLOCK = 1
const NEXT_OUTCOME = 2
const STOP = 3
const FINISHED = 4
const FIRST_FLAG = 5

const BLOCKS_GO = 0
const OUTCOMES_GO = 1
const OVER = 2

/** Milliseconds without any piece finished after which the first thread no longer counts on the others, and does what is left itself. */
const PATIENCE = 20_000

/**
 * As {@link runImpact}, with other threads helping: the same bits, however many help and whichever piece each takes. A helper that never comes, or
 * dies, costs time and nothing else.
 *
 * @param send gives the task to the helpers, each of which calls {@link helpWithRun}; returns at once
 */
export function runTogether(input: ImpactInput, send: (task: RunTask) => void): ImpactRun | undefined {
  const { onProgress, ...options } = input.options
  const plan = planOf({ ...input, options })
  const memory = runMemory(plan, SharedArrayBuffer)
  const sumCount = memory.sums.length / BLOCKS
  const task: RunTask = {
    plan,
    memory,
    sums: new Float64Array(new SharedArrayBuffer(8 * sumCount)),
    control: new Int32Array(new SharedArrayBuffer(4 * (FIRST_FLAG + BLOCKS + OUTCOMES.length))),
  }
  const { control } = task
  send(task)
  const work = runWork(plan, memory)
  const stopped = (done: number): boolean => {
    if (onProgress?.(done) !== 'stop') return false
    Atomics.store(control, STOP, 1)
    enter(control, OVER)
    return true
  }

  let draws = 0
  const tick = () => (draws++ % DRAWS_PER_TICK === 0 && stopped((0.8 * finished(control, 0, BLOCKS)) / BLOCKS) ? 'stop' : 'go')
  if (!doBlocks(work, control, tick)) return undefined
  for (const block of leftBehind(control, 0, BLOCKS)) if (!work.block(block, tick)) return undefined
  task.sums.set(sumsOf(plan, memory))
  enter(control, OUTCOMES_GO)
  for (let outcome = take(control, NEXT_OUTCOME, OUTCOMES.length); outcome >= 0; outcome = take(control, NEXT_OUTCOME, OUTCOMES.length)) {
    if (stopped(0.8 + (0.2 * finished(control, BLOCKS, OUTCOMES.length)) / OUTCOMES.length)) return undefined
    work.outcome(outcome, task.sums)
    finish(control, BLOCKS + outcome)
  }
  for (const outcome of leftBehind(control, BLOCKS, OUTCOMES.length)) work.outcome(outcome, task.sums)
  enter(control, OVER)
  const { low, mid, high, mean, classRate, ...run } = runFrom(plan, memory)
  onProgress?.(1)
  // out of the shared memory: whoever keeps a run may not want one
  return { ...run, low: low.slice(), mid: mid.slice(), high: high.slice(), mean: mean.slice(), classRate: classRate.slice() }
}

const DRAWS_PER_TICK = 32

/** What a helping thread does with a task: takes pieces until there are none. */
export function helpWithRun({ plan, memory, sums, control }: RunTask): void {
  if (Atomics.load(control, PHASE) === OVER) return
  const work = runWork(plan, memory)
  if (!doBlocks(work, control, () => (Atomics.load(control, STOP) === 1 ? 'stop' : 'go'))) return
  while (Atomics.load(control, PHASE) === BLOCKS_GO) Atomics.wait(control, PHASE, BLOCKS_GO, PATIENCE)
  if (Atomics.load(control, PHASE) === OVER) return
  for (let outcome = take(control, NEXT_OUTCOME, OUTCOMES.length); outcome >= 0; outcome = take(control, NEXT_OUTCOME, OUTCOMES.length)) {
    work.outcome(outcome, sums)
    finish(control, BLOCKS + outcome)
  }
}

function doBlocks(work: RunWork, control: Int32Array, onDraw: () => 'go' | 'stop'): boolean {
  for (let block = take(control, NEXT_BLOCK, BLOCKS); block >= 0; block = take(control, NEXT_BLOCK, BLOCKS)) {
    if (!work.block(block, onDraw)) return false
    finish(control, block)
  }
  return true
}

/** Takes the next piece; −1 when there is none. */
function take(control: Int32Array, counter: number, pieces: number): number {
  const piece = Atomics.add(control, counter, 1)
  return piece < pieces ? piece : -1
}

function finish(control: Int32Array, piece: number): void {
  Atomics.store(control, FIRST_FLAG + piece, 1)
  Atomics.add(control, FINISHED, 1)
  Atomics.notify(control, FINISHED)
}

function enter(control: Int32Array, phase: number): void {
  Atomics.store(control, PHASE, phase)
  Atomics.notify(control, PHASE)
}

function finished(control: Int32Array, from: number, pieces: number): number {
  let count = 0
  for (let piece = from; piece < from + pieces; piece++) count += Atomics.load(control, FIRST_FLAG + piece)
  return count
}

/** Waits for pieces that others took; answers those that nobody finished. They may be done twice then: both write the same. */
function leftBehind(control: Int32Array, from: number, pieces: number): readonly number[] {
  for (;;) {
    const before = Atomics.load(control, FINISHED)
    if (finished(control, from, pieces) === pieces) return []
    if (Atomics.wait(control, FINISHED, before, PATIENCE) === 'timed-out' && Atomics.load(control, FINISHED) === before) break
  }
  return Array.from({ length: pieces }, (_, piece) => piece).filter((piece) => Atomics.load(control, FIRST_FLAG + from + piece) === 0)
}
