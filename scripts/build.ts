/**
 * Builds what a browser needs: every app with a vite.config.ts, into its own `dist`. Server code is not built; Node runs it
 * as it stands. With `--if-needed` an app is left alone whose sources are those of its last build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputsOfApp } from './lib/inputs-of-app.ts'
import { runScript } from './lib/run-command.ts'

const root = join(import.meta.dirname, '..')
const ifNeeded = process.argv.includes('--if-needed')

for (const app of readdirSync(join(root, 'apps'))) {
  const dir = join(root, 'apps', app)
  if (!existsSync(join(dir, 'vite.config.ts'))) continue
  const inputs = inputsOfApp(root, app)
  const stamp = join(dir, 'dist', '.built-from')
  if (ifNeeded && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) continue

  const { ok, seconds, output } = await runScript(join(root, 'node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'warn'], dir)
  if (ok) writeFileSync(stamp, inputs) // vite empties `dist` first, so a build that broke off leaves no stamp
  console.error(`${ok ? 'built ' : 'FAILED'} ${seconds.toFixed(1).padStart(5)} s  apps/${app}\n${output}`.trimEnd())
  if (!ok) process.exitCode = 1
}
