import { readdirSync, readFileSync } from 'node:fs'
import type { Model } from '@weerbaar/core'
import { parseModel } from '@weerbaar/importers/model'

/** The model of data/model, read as the product reads it. */
export function shippedModel(): Model {
  const folder = new URL('../../data/model/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const read = parseModel(Object.fromEntries(files.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')])))
  if (!read.data) throw new TypeError(`data/model has ${read.issues.length} issues`)
  return read.data
}
