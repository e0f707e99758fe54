import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The hub of a developer, who runs `weerbaar start` beside `vite`. */
const HUB = process.env['WEERBAAR_HUB'] ?? 'http://localhost:8080'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true })],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // In kB, before compression. Two chunks are this large and stay so: the map library, which waits for the first map, and
    // React with the components. Neither gets smaller in pieces, for every screen needs all of it; both are cached.
    chunkSizeWarningLimit: 1200,
    // How long plugins take depends on what else the machine does; it is no news for who starts the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { proxy: { '/v1': HUB, '/theme': HUB } },
})
