import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import type { Imported, Model, Scenario } from '@weerbaar/core'
import { STANDARD_TIMES } from '@weerbaar/engines/impact'
import {
  impactAreas,
  impactInputHash,
  impactRecords,
  impactRows,
  impactTeam,
  makeImpact,
  openRegion,
  PROGRAM_VERSION,
  readModel,
  readScenarioObject,
  readText,
  resolveImpact,
} from '@weerbaar/jobs'
import { writeDurably, writeRunFile } from '@weerbaar/store'
import { BAD_INPUT, type Command, DONE } from '../command.ts'

export const impactRun: Command = {
  path: ['impact', 'run'],
  words: { nl: 'bereken wie wanneer wat niet heeft', en: 'calculate who is without what, when' },
  operands: [],
  options: {
    region: { takes: 'text', placeholder: 'FILE', words: { nl: 'regiobestand', en: 'region file' } },
    scenario: {
      takes: 'text',
      placeholder: 'NAME|FILE',
      words: { nl: 'scenario van het programma, of een eigen bestand', en: 'a scenario of the program, or a file of your own' },
    },
    draws: { takes: 'whole-number', placeholder: 'N', words: { nl: 'aantal trekkingen (1024)', en: 'number of draws (1024)' } },
    seed: { takes: 'whole-number', placeholder: 'N', words: { nl: 'begingetal (1)', en: 'seed (1)' } },
    json: { takes: 'flag', words: { nl: 'alles als JSON', en: 'everything as JSON' } },
    out: { takes: 'text', placeholder: 'FILE', words: { nl: 'bewaar als Arrow-bestand (.arrow)', en: 'keep as an Arrow file (.arrow)' } },
    force: { takes: 'flag', words: { nl: 'vervang een bestand dat er al is', en: 'replace a file that is there' } },
  },
  async run(given, terminal) {
    const path = given.text('region')
    const name = given.text('scenario')
    for (const [option, value, example] of [
      ['--region', path, 'regio.gpkg'],
      ['--scenario', name, 'power-cut-winter-72h'],
    ] as const)
      if (!value) terminal.issues([{ code: 'option-needs-value', severity: 'error', params: { option, example: `${option} ${example}` } }])
    if (!path || !name) return BAD_INPUT
    const out = given.text('out')
    if (out !== undefined && extname(out) !== '.arrow') {
      terminal.issues([{ code: 'value-not-allowed', severity: 'error', field: '--out', params: { value: out, allowed: '*.arrow' } }])
      return BAD_INPUT
    }
    if (out !== undefined) {
      if (existsSync(out) && !given.flag('force')) {
        terminal.issues([{ code: 'file-exists', severity: 'error', params: { file: out } }])
        return BAD_INPUT
      }
      accessSync(dirname(resolve(out)), constants.W_OK) // before the work, not after it
    }
    const opened = openRegion(path)
    const model = readModel()
    terminal.issues([...opened.issues, ...model.issues])
    if (!opened.data || !model.data) return BAD_INPUT
    const scenario = scenarioFrom(name, model.data)
    terminal.issues(scenario.issues)
    if (!scenario.data) return BAD_INPUT
    const { region, hash } = opened.data
    const draws = given.number('draws')
    const seed = given.number('seed')
    const order = resolveImpact(
      { scenario: scenario.data, ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) },
      region,
      model.data,
    )
    terminal.issues(order.issues)
    if (!order.data) return BAD_INPUT

    const from = terminal.elapsed()
    const progress = (done: number): 'go' => {
      terminal.progress({ nl: 'Berekenen', en: 'Calculating' }, done)
      return 'go'
    }
    const team = impactTeam()
    const run = makeImpact(region, order.data, progress, team)
    await team.close()
    if (!run) return { exit: 3 }
    terminal.progress({ nl: 'Berekenen', en: 'Calculating' }, 1)
    const seconds = (terminal.elapsed() - from) / 1000
    const areas = impactAreas(region)
    const inputHash = impactInputHash(hash, order.data)
    if (out !== undefined) writeDurably(out, writeRunFile(impactRecords(run, order.data, areas, inputHash, PROGRAM_VERSION).table), 0o644)
    if (given.flag('json')) {
      const rows = [...impactRows(run, areas, STANDARD_TIMES)]
      const { draws: used, seed: began, modelVersion } = order.data
      terminal.out(
        `${JSON.stringify({ inputHash, regionHash: hash, region: region.id, scenario: scenario.data, modelVersion, draws: used, seed: began, seconds, chain: run.chain, drivers: run.drivers, results: rows })}\n`,
      )
      return DONE
    }
    if (out !== undefined) {
      terminal.tell(
        { nl: '{out}: {seconds} s, berekening {hash}', en: '{out}: {seconds} s, run {hash}' },
        { out, seconds: seconds.toFixed(2), hash: inputHash.slice(0, 12) },
      )
      return DONE
    }
    const nl = terminal.language === 'nl'
    const whole = (value: number) => value.toLocaleString(nl ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 0 })
    const outcomes = new Map(run.outcomes.map((one) => [one.id as string, one]))
    terminal.out(
      nl
        ? 'uitkomst                                     uur      laag    midden      hoog  gemiddeld\n'
        : 'outcome                                     hour       low       mid      high       mean\n',
    )
    for (const row of impactRows(run, areas.slice(0, 1), STANDARD_TIMES)) {
      const title = outcomes.get(row.outcome)?.name[terminal.language] ?? row.outcome
      const numbers = [row.low, row.mid, row.high, row.mean].map((value) => whole(value).padStart(10)).join('')
      terminal.out(`${title.slice(0, 42).padEnd(42)}${String(row.hours).padStart(6)}${numbers}\n`)
    }
    terminal.tell(
      { nl: '{seconds} s, berekening {hash}', en: '{seconds} s, run {hash}' },
      { seconds: seconds.toFixed(2), hash: inputHash.slice(0, 12) },
    )
    return DONE
  },
}

/** By its name in the model; else a file. */
function scenarioFrom(name: string, model: Model): Imported<Scenario> {
  const known = model.scenarios.find(({ id }) => id === name)
  if (known) return { data: known, issues: [] }
  if (!/[./\\]/.test(name))
    return {
      issues: [
        {
          code: 'reference-unknown',
          severity: 'error',
          field: '--scenario',
          params: { value: name, known: model.scenarios.map(({ id }) => id).join(', ') },
        },
      ],
    }
  const text = readText(name)
  if (text.data === undefined) return { issues: text.issues }
  let content: unknown
  try {
    content = JSON.parse(text.data)
  } catch (error) {
    return {
      issues: [{ code: 'json-invalid', severity: 'error', source: name, params: { reason: error instanceof Error ? error.message : '' } }],
    }
  }
  const read = readScenarioObject(content, model)
  return { ...read, issues: read.issues.map((issue) => ({ ...issue, source: name })) }
}
