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
    // The map library is one large chunk of its own; it changes seldom and is cached.
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/v1': HUB, '/theme': HUB } },
})
