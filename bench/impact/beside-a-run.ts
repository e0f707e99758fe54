/**
 * How long the questions beside a run take on a made-up region of the size of Gelderland-Zuid: a what-if with its band, and the fate of the
 * processes of data/model in one municipality.
 * Run: node bench/impact/beside-a-run.ts
 */
import { readFileSync } from 'node:fs'
import { compareRuns, type ImpactInput, processFates, runImpact, withWhatIf } from '@weerbaar/engines/impact'
import { parseProcesses } from '@weerbaar/importers/model'
import { MUNICIPALITIES, NEIGHBOURHOODS, squares } from './made-up-region.ts'
import { shippedModel } from './shipped-model.ts'

const model = shippedModel()
const { data: continuity } = parseProcesses(readFileSync(new URL('../../data/model/processes.json', import.meta.url), 'utf8'), model)
const scenario = model.scenarios.find(({ id }) => id === 'power-cut-winter-72h')
if (!scenario || !continuity) throw new TypeError('data/model lacks the winter power cut or its processes')
const cells = squares(19_000)
const input: ImpactInput = {
  services: model.services,
  assumptions: model.assumptions,
  scenario,
  cells,
  municipalityCount: MUNICIPALITIES,
  neighbourhoodCount: NEIGHBOURHOODS,
  hit: [new Uint8Array(cells.count).fill(1)],
  options: { draws: 1024, seed: 1 },
}

const questions: readonly (readonly [string, () => unknown])[] = [
  ['the run itself', () => runImpact(input)],
  ['what if 60 % of households had a kit', () => compareRuns(input, withWhatIf(input, { kind: 'kits', share: 0.6 }))],
  [`${continuity.processes.length} processes in one municipality`, () => processFates(input, continuity, 3)],
  [`${continuity.processes.length} processes over the region`, () => processFates(input, continuity)],
]
for (const [name, ask] of questions) {
  let seconds = Infinity
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage()
    ask()
    const used = process.cpuUsage(before)
    seconds = Math.min(seconds, (used.user + used.system) / 1e6)
  }
  console.log(`${name.padEnd(40)} ${seconds.toFixed(3)} s`) // of processor time: others on the machine do not count
}
