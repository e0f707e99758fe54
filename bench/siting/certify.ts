/**
 * Solves the seeded instances of `certified.test.ts` with HiGHS alone, on the whole model, and prints their optima.
 *
 *   node bench/siting/certify.ts
 */
import loadHighs from 'highs'
import { evaluate, FIXED } from '@weerbaar/engines/siting'
import { exactModel } from '../../packages/engines/src/siting/exact-model.ts'
import { reduceProblem } from '../../packages/engines/src/siting/reduce-problem.ts'
import { CERTIFIED, certifiedProblem } from '../../packages/engines/src/siting/certified.testkit.ts'

const highs = await loadHighs()
for (const entry of CERTIFIED) {
  const problem = certifiedProblem(entry)
  const reduced = reduceProblem(problem)
  const least = highs.withModel(exactModel(reduced, Infinity), (solver) => {
    solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 })
    solver.run()
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('HiGHS does not say optimal')
    const values = solver.getSolution().colValue
    return Array.from({ length: reduced.columns }, (_, j) => j).filter((j) => (values[j] ?? 0) > 0.5)
  })
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const open = [...fixed, ...least.map((j) => reduced.origin[j] ?? -1)]
  console.log({ ...entry, optimum: evaluate(problem, open).value })
}
