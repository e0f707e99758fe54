/**
 * Holds the model of data/model against outages that happened, and writes what came out into docs/methods/impact.md.
 * The test of the cases fails when the page is stale.
 * Run: node bench/impact/cases.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { CASES, casesTable, judgeCase, TABLE_MARKS } from '@weerbaar/engines/impact'
import { shippedModel } from './shipped-model.ts'

const model = shippedModel()
const table = casesTable(CASES.map((one) => ({ case: one, judged: judgeCase(model, one, { draws: 256, seed: 1 }) })))
const page = new URL('../../docs/methods/impact.md', import.meta.url)
const [before, rest] = readFileSync(page, 'utf8').split(TABLE_MARKS.begin)
const after = rest?.split(TABLE_MARKS.end)[1]
if (before === undefined || after === undefined)
  throw new TypeError(`docs/methods/impact.md lacks ${TABLE_MARKS.begin} or ${TABLE_MARKS.end}`)
writeFileSync(page, `${before}${TABLE_MARKS.begin}\n\n${table}\n\n${TABLE_MARKS.end}${after}`)
console.log(table)
