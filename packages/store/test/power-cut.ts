import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { openLog } from '../src/log/open-log.ts'

const WRITER = fileURLToPath(new URL('kill-writer.ts', import.meta.url))
const IMAGE_BYTES = 64 * 1024 * 1024

/** What one cut showed. */
export interface Cut {
  /** Lines `seq id` that were acknowledged before the power went. */
  readonly acknowledged: number
  /** Of those, what the log does not have afterwards: must be empty. */
  readonly lost: readonly string[]
  /** The log opens, every chain is whole, nothing forked. */
  readonly sound: boolean
}

/** Can this machine mount an image of its own? Needs root, a free loop device and mkfs.ext4. Tried with a small one. */
export function canCutPower(): boolean {
  if (platform !== 'linux' || getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-mount-'))
  const [image, disk] = [join(folder, 'trial.ext4'), join(folder, 'disk')] as const
  const quiet = { stdio: 'ignore' } as const
  try {
    mkdirSync(disk)
    writeFileSync(image, '')
    truncateSync(image, 8 * 1024 * 1024)
    execFileSync('mkfs.ext4', ['-q', image], quiet)
    execFileSync('mount', ['-o', 'loop', image, disk], quiet)
    execFileSync('umount', [disk], quiet)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * One power cut: a log on an ext4 image of its own is written to; the writer is stopped in the middle of what it does; the image is
 * copied while it is still mounted, so that what the kernel had not yet put on the disk is not in the copy; the copy is mounted and the
 * log opened. Models a machine that loses its power with a disk that keeps its word; not a disk that lies about flushing.
 *
 * @param folder empty, for the images; @param count acknowledged events after which the power goes
 */
export async function cutPower(folder: string, count: number): Promise<Cut> {
  const [image, copy, disk, after] = ['disk.ext4', 'copy.ext4', 'disk', 'after'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ] // four names
  writeFileSync(image, '')
  truncateSync(image, IMAGE_BYTES)
  execFileSync('mkfs.ext4', ['-q', image])
  for (const place of [disk, after]) if (!existsSync(place)) mkdirSync(place)
  execFileSync('mount', ['-o', 'loop', image, disk])
  let acknowledged: readonly string[]
  try {
    acknowledged = await writeUntilStopped(join(disk, 'log'), count, () => copyFileSync(image, copy))
  } finally {
    execFileSync('umount', [disk])
  }
  execFileSync('mount', ['-o', 'loop', copy, after])
  try {
    return await look(join(after, 'log'), acknowledged)
  } finally {
    execFileSync('umount', [after])
  }
}

/** Stops the writer, lets `cut` take the copy, and ends it. */
function writeUntilStopped(log: string, count: number, cut: () => void): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const writer: ChildProcess = spawn(execPath, [WRITER, log], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    let stopped = false
    writer.stdout?.on('data', (chunk: Buffer) => {
      if (stopped) return // acknowledged before the stop, read after it: not asked for, so that nothing is claimed too much
      text += chunk.toString()
      if (text.split('\n').length <= count) return
      stopped = true
      writer.kill('SIGSTOP')
      try {
        cut()
      } catch (fault) {
        reject(fault)
      }
      writer.kill('SIGKILL')
    })
    writer.on('error', reject)
    writer.on('close', () =>
      resolve(
        text
          .slice(0, text.lastIndexOf('\n') + 1)
          .split('\n')
          .filter(Boolean),
      ),
    )
  })
}

async function look(folder: string, acknowledged: readonly string[]): Promise<Cut> {
  const { data: log } = openLog(folder, { clock: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  if (log === undefined) return { acknowledged: acknowledged.length, lost: acknowledged, sound: false }
  const events = await log.read(0, 10_000_000)
  const stored = new Set(events.map(({ id, read }) => `${read.seq} ${id}`))
  const unbroken = events.every(({ read }, i) => read.seq === i && read.prev === (events[i - 1]?.id ?? null))
  const sound = unbroken && (await log.forks()).length === 0
  await log.close()
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((line) => !stored.has(line)), sound }
}
