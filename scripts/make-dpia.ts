/** Writes docs/dpia.md from what the program knows of its events. Run it after a type of event was added; a test says when. */
import { writeFileSync } from 'node:fs'
import { dpiaText } from './lib/dpia-text.ts'

writeFileSync(new URL('../docs/dpia.md', import.meta.url), dpiaText())
