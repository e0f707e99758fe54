/**
 * Network namespaces: each hub on a machine of its own as far as the network goes, on one switch, with links that can be cut and
 * slowed. Linux, as root.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface NetSpaces {
  /** What the shaping is made of: with netem also delay and loss, without it the rate alone. */
  readonly shaping: 'tbf' | 'tbf and netem'
  readonly at: (machine: number) => {
    /** What starts a program there. */
    readonly inside: readonly string[]
    /** Its address on the switch, where the others reach it. */
    readonly address: string
    /** Its address on a line of its own to the test, which is never cut. */
    readonly control: string
  }
  /** Pulls the plug of one machine out of the switch. */
  readonly cut: (machine: number) => void
  readonly join: (machine: number) => void
  /** Both ways. */
  readonly slow: (machine: number, kilobitsPerSecond: number) => void
  readonly close: () => void
}

const run = (...words: readonly string[]): string => execFileSync(words[0] ?? '', words.slice(1), { encoding: 'utf8', stdio: 'pipe' })
const works = (...words: readonly string[]): boolean => spawnSync(words[0] ?? '', words.slice(1), { stdio: 'ignore' }).status === 0

/** May this process make them? */
export function canMakeSpaces(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !works('ip', 'netns', 'list')) return false
  removeLeftovers()
  const name = `wb${process.pid}try`
  if (!works('ip', 'netns', 'add', name)) return false
  const shapes = works(
    'ip',
    'netns',
    'exec',
    name,
    'tc',
    'qdisc',
    'add',
    'dev',
    'lo',
    'root',
    'tbf',
    'rate',
    '1mbit',
    'burst',
    '8kb',
    'latency',
    '1s',
  )
  const links = works('ip', 'link', 'add', `wb${process.pid % 10_000}t`, 'type', 'veth', 'peer', 'name', 'e0', 'netns', name)
  works('ip', 'link', 'del', `wb${process.pid % 10_000}t`)
  works('ip', 'netns', 'del', name)
  return shapes && links
}

/** Of a run that was killed: its process is gone, and nothing runs in them. */
function removeLeftovers(): void {
  for (const name of run('ip', 'netns', 'list').match(/^wb\d+(?:sw|m\d+|try)\b/gm) ?? []) {
    const pid = /\d+/.exec(name)?.[0] ?? ''
    if (!existsSync(`/proc/${pid}`) && run('ip', 'netns', 'pids', name).trim() === '') works('ip', 'netns', 'del', name)
  }
}

/** @throws Error when the system refuses; nothing is left behind then */
export function makeSpaces(machines: number): NetSpaces {
  const made: string[] = []
  const links: string[] = []
  const close = (): void => {
    for (const link of links) works('ip', 'link', 'del', link)
    for (const name of made) works('ip', 'netns', 'del', name)
  }
  const space = (name: string): string => {
    run('ip', 'netns', 'add', name)
    made.push(name)
    run('ip', '-n', name, 'link', 'set', 'lo', 'up')
    return name
  }
  const net = process.pid % 100
  const address = (machine: number) => `10.213.${net}.${machine + 1}`
  const control = (machine: number, end: number) => `10.214.${net}.${4 * machine + end}`
  try {
    const hub = space(`wb${process.pid}sw`)
    run('ip', '-n', hub, 'link', 'add', 'br0', 'type', 'bridge')
    run('ip', '-n', hub, 'link', 'set', 'br0', 'up')
    for (let m = 0; m < machines; m++) {
      const name = space(`wb${process.pid}m${m}`)
      run('ip', '-n', hub, 'link', 'add', `p${m}`, 'type', 'veth', 'peer', 'name', 'e0', 'netns', name)
      run('ip', '-n', hub, 'link', 'set', `p${m}`, 'master', 'br0', 'up')
      run('ip', '-n', name, 'addr', 'add', `${address(m)}/24`, 'dev', 'e0')
      run('ip', '-n', name, 'link', 'set', 'e0', 'up')
      const line = `wb${process.pid % 10_000}c${m}`
      run('ip', 'link', 'add', line, 'type', 'veth', 'peer', 'name', 'c0', 'netns', name)
      links.push(line)
      run('ip', 'addr', 'add', `${control(m, 1)}/30`, 'dev', line)
      run('ip', 'link', 'set', line, 'up')
      run('ip', '-n', name, 'addr', 'add', `${control(m, 2)}/30`, 'dev', 'c0')
      run('ip', '-n', name, 'link', 'set', 'c0', 'up')
    }
    const netem = works('ip', 'netns', 'exec', hub, 'tc', 'qdisc', 'add', 'dev', 'lo', 'root', 'netem', 'delay', '1ms')
    const shape = (where: string, device: string, kbit: number): void => {
      const rate = ['tbf', 'rate', `${kbit}kbit`, 'burst', '8kb', 'latency', '3s']
      run('ip', 'netns', 'exec', where, 'tc', 'qdisc', 'replace', 'dev', device, 'root', 'handle', '1:', ...rate)
      if (netem)
        run(
          'ip',
          'netns',
          'exec',
          where,
          'tc',
          'qdisc',
          'replace',
          'dev',
          device,
          'parent',
          '1:',
          'handle',
          '10:',
          'netem',
          'delay',
          '150ms',
          'loss',
          '2%',
        )
    }
    return {
      shaping: netem ? 'tbf and netem' : 'tbf',
      at: (m) => ({ inside: ['ip', 'netns', 'exec', `wb${process.pid}m${m}`], address: address(m), control: control(m, 2) }),
      cut: (m) => void run('ip', '-n', hub, 'link', 'set', `p${m}`, 'down'),
      join: (m) => void run('ip', '-n', hub, 'link', 'set', `p${m}`, 'up'),
      slow(m, kbit) {
        shape(hub, `p${m}`, kbit)
        shape(`wb${process.pid}m${m}`, 'e0', kbit)
      },
      close,
    }
  } catch (fault) {
    close()
    throw fault
  }
}
