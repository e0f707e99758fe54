#!/usr/bin/env node
// Runs the command line on the Node that the lockfile pins, also when the machine's own is older: that one cannot read TypeScript.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/main.ts', import.meta.url)
const pinned = ['node', 'node.exe']
  .map((name) => fileURLToPath(new URL(`../../../node_modules/.bin/${name}`, import.meta.url)))
  .find(existsSync)
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(main.href)
} else if (pinned) {
  const child = spawn(pinned, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1)
  })
} else {
  console.error(`Weerbaar needs Node 24; this is ${process.versions.node}. Run "npm ci" first, it brings the right one.`)
  process.exitCode = 1
}
