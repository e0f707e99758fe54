import { contentHash } from '@weerbaar/core'
import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeCrypto } from '../node-crypto.ts'
import { readArrow, writeArrow } from './arrow-file.ts'
import { type RunRecord, readRunFile, runHash, writeRunFile } from './run-file.ts'

const { sha256 } = nodeCrypto

/** Two municipalities of one region, three outcomes, two times. */
function winterRun(change: Partial<RunRecord> = {}): RunRecord {
  const numbers = (factor: number) => Float64Array.from({ length: 3 * 3 * 2 }, (_, i) => i * factor + 0.1)
  return {
    about: {
      inputHash: contentHash('power-cut-winter-72h', sha256),
      modelVersion: '2026.1',
      programVersion: '0.1.0',
      draws: 1024,
      seed: 7,
    },
    areas: ['VR08@2024', 'GM0281@2024', 'GM0268@2024'],
    outcomes: ['without-electricity', 'water-litres-per-day', 'visitors-per-day'],
    times: [3600, 259_200],
    low: numbers(1),
    mid: numbers(2),
    high: numbers(3),
    mean: numbers(2.5),
    ...change,
  }
}

test('a run is read back exactly as it was written', () => {
  expect(readRunFile(writeRunFile(winterRun()))).toEqual({ data: winterRun(), issues: [] })
})

test('the file is plain Arrow: rows in long form, what it rests on in the schema', () => {
  const table = tableFromIPC(writeRunFile(winterRun()))
  expect(table.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual([
    'area Dictionary<Int32, Utf8>',
    'outcome Dictionary<Int32, Utf8>',
    'seconds Int32',
    'low Float64',
    'mid Float64',
    'high Float64',
    'mean Float64',
  ])
  expect(table.get(8)?.toJSON()).toEqual({
    area: 'GM0281@2024',
    outcome: 'water-litres-per-day',
    seconds: 3600,
    low: 8.1,
    mid: 16.1,
    high: 24.1,
    mean: 20.1,
  })
  expect(table.schema.metadata.get('weerbaar.seed')).toBe('7')
})

test('the name of a run is of its rows and inputs: written, read and written again it stays, and the golden name has not changed', () => {
  const read = readRunFile(writeRunFile(winterRun())).data
  expect(read && runHash(read, sha256)).toBe(runHash(winterRun(), sha256))
  expect(runHash(winterRun(), sha256)).toBe('120cf769ef0d00908eb967d5dce2360b2922cfe2895be1455012be65fef42d10')
})

test('one number, one area, one input changed gives another name', () => {
  const run = winterRun()
  const names = [
    run,
    winterRun({ mid: run.mid.with(17, 1) }),
    winterRun({ areas: run.areas.with(2, 'GM0214@2024') }),
    winterRun({ times: [3600, 86_400] }),
    winterRun({ about: { ...run.about, seed: 8 } }),
    winterRun({ about: { ...run.about, inputHash: contentHash('other', sha256) } }),
  ].map((one) => runHash(one, sha256))
  expect(new Set(names).size).toBe(names.length)
})

test('writing twice gives the same bytes', () => {
  expect(writeRunFile(winterRun())).toEqual(writeRunFile(winterRun()))
})

test("numbers that are not one per area, outcome and time, or not a number, are the programmer's mistake", () => {
  expect(() => writeRunFile(winterRun({ low: new Float64Array(17) }))).toThrow(RangeError)
  expect(() => writeRunFile(winterRun({ low: winterRun().low.with(3, Number.NaN) }))).toThrow(/low/)
})

test('a file cut short anywhere is refused in words', () => {
  const bytes = writeRunFile(winterRun())
  for (let length = 0; length < bytes.length; length += 97)
    expect(readRunFile(bytes.subarray(0, length), 'run.arrow').issues).toMatchObject([{ severity: 'error', source: 'run.arrow' }])
})

test('another Arrow file, and one of a newer form, are refused', () => {
  const other = writeArrow({ columns: { n: { kind: 'int32', data: new Int32Array([1]) } }, metadata: {} })
  expect(readRunFile(other).issues).toMatchObject([{ code: 'file-not-recognised' }])
  const newer = writeArrow({ columns: {}, metadata: { 'weerbaar.kind': 'run', 'weerbaar.format': '2' } })
  expect(readRunFile(newer).issues).toMatchObject([{ code: 'version-too-new', params: { version: 2 } }])
})

test('rows in another order than promised are refused, not rearranged', () => {
  const { data } = readArrow(writeRunFile(winterRun()))
  const seconds = data?.columns['seconds']
  const turned = seconds?.kind === 'int32' ? seconds.data.toReversed() : new Int32Array()
  const bytes = writeArrow({ ...data!, columns: { ...data!.columns, seconds: { kind: 'int32', data: turned } } })
  expect(readRunFile(bytes).issues).toMatchObject([{ code: 'value-not-allowed', field: 'seconds' }])
})

test('a run of no areas is a file too', () => {
  const none = new Float64Array()
  const run = winterRun({ areas: [], low: none, mid: none, high: none, mean: none })
  expect(readRunFile(writeRunFile(run)).data).toEqual(run)
})

test('columns of every kind come back bit for bit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.double({ noNaN: true }), fc.nat(2)), { maxLength: 50 }), (rows) => {
      const content = {
        columns: {
          whole: { kind: 'int32', data: Int32Array.from(rows, ([whole]) => whole) },
          double: { kind: 'float64', data: Float64Array.from(rows, ([, double]) => double) },
          name: {
            kind: 'dictionary',
            values: ['Wijchen', 'Beuningen', "'s-Heerenberg ü"],
            codes: Int32Array.from(rows, ([, , code]) => code),
          },
        },
        metadata: { a: 'één', b: '' },
      } as const
      expect(readArrow(writeArrow(content))).toEqual({ data: content, issues: [] })
    }),
    { numRuns: 50 },
  )
})
