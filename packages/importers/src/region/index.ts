export { buildExampleRegion, type ExampleSources } from './example/build-example-region.ts'
export { EXAMPLE_TABLE_FILES, type ExampleTableFile } from './example/example-table.ts'
