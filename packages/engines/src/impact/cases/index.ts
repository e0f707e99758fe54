export type * from './case.ts'
export { CASES } from './cases.ts'
export { casesTable, TABLE_MARKS } from './cases-table.ts'
export { judgeCase, type Judged, type Verdict } from './judge-case.ts'
