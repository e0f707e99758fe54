import type { KitManifest } from './kit-manifest.ts'

const CLI = 'program/apps/cli/bin/weerbaar.js'

/** What stands at the top of a kit beside the folders: by name. Windows wants its own ends of lines. */
export function startScripts({ name, platform, missing, host }: KitManifest): Readonly<Record<string, string>> {
  const windows = platform.startsWith('win32')
  const script = (command: string): string =>
    windows
      ? `@echo off\r\nrem Weerbaar: ${command}\r\n"%~dp0node\\node.exe" "%~dp0${CLI.replaceAll('/', '\\')}" point ${command} --kit "%~dp0." %*\r\nif errorlevel 1 pause\r\n`
      : `#!/bin/sh\n# Weerbaar: ${command}\nhere=$(cd "$(dirname "$0")" && pwd) || exit 1\nexec "$here/node/node" "$here/${CLI}" point ${command} --kit "$here" "$@"\n`
  const ending = windows ? 'cmd' : 'sh'
  const begin = windows ? 'dubbelklik op start.cmd' : 'open een terminal in deze map en typ: sh start.sh'
  const lines = [
    `WEERBAAR - ${name}`,
    '',
    'Alles voor dit punt, voor een laptop die alleen hiervoor is en waarvan de schijf is versleuteld.',
    '',
    '1. Kopieer deze map van de stick naar de laptop. Dat mag naar elke plaats.',
    `2. Start: ${begin}.`,
    '3. De eerste keer vraagt het programma om de wachtzin. Die reist niet mee op de stick.',
    `4. Open op de laptop: http://localhost:8080. Tablets openen: https://${host}:8443/punt/ (zie handboek/vrijwilliger.md).`,
    '',
    `Elk half jaar: ${windows ? 'dubbelklik op controle.cmd' : 'sh controle.sh'}. U krijgt een verslag om te tekenen.`,
    `Een nieuwe stick: ${windows ? 'node\\node.exe' : 'node/node'} ${CLI} point update --kit . --to MAP. Wat op de laptop is geschreven, blijft.`,
    'Zonder stroom en zonder programma: gebruik de papieren formulieren. Druk formulieren.pdf nu af.',
    ...(missing.length === 0 ? [] : ['', 'Niet in deze kit:', ...missing.map((one) => `- ${one}`)]),
    '',
  ]
  return {
    [`start.${ending}`]: script('start'),
    [`controle.${ending}`]: script('check'),
    'LEES-MIJ.txt': lines.join('\r\n'),
  }
}
