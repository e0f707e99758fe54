/** Builds what a browser needs: every app with a vite.config.ts, into its own `dist`. Server code is not built; Node runs it as it is. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './lib/run-command.ts'

const root = join(import.meta.dirname, '..')

for (const app of readdirSync(join(root, 'apps'))) {
  const dir = join(root, 'apps', app)
  if (!existsSync(join(dir, 'vite.config.ts'))) continue
  const { ok, seconds, output } = await runScript(join(root, 'node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'warn'], dir)
  console.log(`${ok ? 'built ' : 'FAILED'} ${seconds.toFixed(1).padStart(5)} s  apps/${app}\n${output}`.trimEnd())
  if (!ok) process.exitCode = 1
}
