/**
 * Takes the power away from a program that writes to the log, again and again in the life of one disk: an ext4 image on a loop device;
 * the writer is stopped, the image copied while it is mounted, so that what was not flushed is not in the copy, and life goes on from
 * the copy. It shows what a power cut does to an honest disk; a drive that lies about flushing it cannot show. Needs root; elsewhere the
 * writer is killed instead, and `how` says so.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execPath, getuid, platform } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

export type CutKind = 'power' | 'kill'

/** One life of one disk, with cuts in it. */
export interface PowerCuts {
  readonly kind: CutKind
  /** @param acknowledge lines to wait for before the cut */
  readonly cut: (acknowledge: number) => Promise<void>
  /** Lines of all cuts so far. */
  readonly acknowledged: readonly string[]
  /** Where the writer keeps its things; after {@link cut} as the disk had it. */
  readonly folder: string
  readonly close: () => void
}

/** @param script started as `node script folder`; prints one line after each thing it says is safe, until it is stopped */
export function powerCuts(root: string, script: string, kind: CutKind): PowerCuts {
  const [image, copy, mounted] = [join(root, 'disk.img'), join(root, 'cut.img'), join(root, 'disk')]
  mkdirSync(mounted, { recursive: true })
  if (kind === 'power') {
    makeDisk(image)
    mount(image, mounted)
  }
  const folder = join(mounted, 'data')
  const acknowledged: string[] = []
  return {
    kind,
    acknowledged,
    folder,
    async cut(acknowledge) {
      const lines = await runUntil(script, folder, acknowledge, () => {
        // The copy holds what reached the disk; the mounted file system keeps more in memory.
        if (kind === 'power') run('cp', '--sparse=always', image, copy)
      })
      if (kind === 'power') {
        unmount(mounted)
        renameSync(copy, image)
        mount(image, mounted)
      }
      acknowledged.push(...lines)
    },
    close() {
      if (kind === 'power') unmount(mounted)
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Whether this user on this machine may make and mount a disk. Tried, not guessed: a container may be root without it. */
export function cutKind(root: string): CutKind {
  if (platform !== 'linux' || getuid?.() !== 0) return 'kill'
  const [image, mounted] = [join(root, 'trial.img'), join(root, 'trial')]
  mkdirSync(mounted, { recursive: true })
  try {
    makeDisk(image)
    mount(image, mounted)
    unmount(mounted)
    return 'power'
  } catch {
    return 'kill'
  } finally {
    rmSync(image, { force: true })
  }
}

async function runUntil(script: string, folder: string, count: number, stopped: () => void): Promise<readonly string[]> {
  const writer = spawn(execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => writer.once('close', () => resolve()))
  let text = ''
  await new Promise<void>((resolve, reject) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.split('\n').length > count) resolve()
    })
    writer.once('error', reject)
    void ended.then(() => reject(new TypeError(`the writer ended by itself after ${JSON.stringify(text.slice(-200))}`)))
  })
  try {
    writer.kill('SIGSTOP')
    while (isRunning(writer.pid)) await wait(2)
    stopped()
  } finally {
    writer.kill('SIGKILL')
    await ended
  }
  return text.slice(0, text.lastIndexOf('\n')).split('\n').filter(Boolean)
}

/** On Linux a signal to stop is heeded at the next chance of each thread; elsewhere nobody copies a disk. */
function isRunning(pid: number | undefined): boolean {
  const path = `/proc/${pid ?? 0}/stat`
  return existsSync(path) && !/\) T/.test(readFileSync(path, 'utf8'))
}

const run = (command: string, ...words: readonly string[]): void => void execFileSync(command, words, { stdio: 'pipe' })
const mount = (image: string, place: string): void => run('mount', '-o', 'loop', image, place)
const unmount = (place: string): void => run('umount', place)
function makeDisk(image: string): void {
  run('truncate', '--size=96M', image)
  run('mkfs.ext4', '-q', '-F', image)
}

/** What a folder holds, set beside it, so that looking changes nothing of it. */
export function lookAside(folder: string, aside: string): string {
  rmSync(aside, { recursive: true, force: true })
  cpSync(folder, aside, { recursive: true })
  return aside
}
