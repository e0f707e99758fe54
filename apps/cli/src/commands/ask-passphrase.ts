import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { Given, Terminal } from '../command.ts'

/** From `--passphrase-file`, else from who sits at the keyboard. Never from the command line: it would stand in the list of programs. */
export async function askPassphrase(given: Given, terminal: Terminal): Promise<string> {
  const file = given.text('passphrase-file')
  if (file !== undefined) return readFileSync(file === '-' ? 0 : file, 'utf8').trim()
  terminal.tell({ nl: 'Typ de wachtzin die bij deze kit hoort:', en: 'Type the passphrase that goes with this kit:' })
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line.trim()
  }
  return ''
}
