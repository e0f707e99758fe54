import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../templates/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(`${name}.typ`, FOLDER), 'utf8')

/** A template with what all have in common before it. */
export const readTemplate = (name: 'forms' | 'network' | 'poster' | 'sheet'): string => `${read('house')}\n${read(name)}`
