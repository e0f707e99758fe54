import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fillPrecache } from './build/fill-precache.ts'

/** The hub of a developer, who runs `weerbaar start` beside `vite`. */
const HUB = process.env['WEERBAAR_HUB'] ?? 'http://localhost:8080'
const at = (path: string): string => new URL(path, import.meta.url).pathname

export default defineConfig({
  root: import.meta.dirname,
  base: '/punt/',
  plugins: [react(), lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true }), fillPrecache()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: at('index.html'), 'service-worker': at('src/offline/service-worker.ts') },
      // The worker keeps its name, because browsers know it by its address; all else is named after what is in it.
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      // How long plugins take depends on what else the machine does; it is no news for who starts the program.
      checks: { bundlerTimings: false },
    },
  },
  server: { proxy: { '/v1': HUB } },
})
