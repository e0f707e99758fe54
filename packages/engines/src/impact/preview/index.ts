export { differenceCurve, type DifferenceCurve } from './difference-curve.ts'
export { type DrawTable, drawTable } from './draw-table.ts'
export { foldCells } from './fold-cells.ts'
