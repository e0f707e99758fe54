import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where this machine's Chromium (or Chrome) stands. `CHROMIUM` in the environment goes before the usual places.
 * On Debian as root it is installed when absent, which takes a minute or so and needs the network.
 *
 * @throws Error with one sentence that says what to do
 */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = env['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names '${named}', which does not exist: point it to a Chromium or Chrome program, or leave it empty.`)
  }
  const found = usualPlaces(env).find((place) => existsSync(place))
  if (found !== undefined) return found

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update', '-q'], options)
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  throw new Error('No Chromium or Chrome was found: install one, or let the environment variable CHROMIUM hold the path of its program.')
}

/** In the order they are tried; a place of another system simply does not exist here. */
export function usualPlaces(env: Readonly<Record<string, string | undefined>>): string[] {
  const windows = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((dir) => dir !== undefined)
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows.flatMap((dir) => [
      join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(dir, 'Chromium', 'Application', 'chrome.exe'),
      join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ]
}
