export { type CsvRecord, readCsvTable } from './csv-table.ts'
export { type CsvRow, parseCsv } from './parse-csv.ts'
export { type CsvDialect, type CsvValue, toCsv } from './to-csv.ts'
