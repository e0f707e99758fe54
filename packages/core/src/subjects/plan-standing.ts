import type { ContentHash, MunicipalityId } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import { type Register, standing, type Write } from '../log/register.ts'
import type { PlanLevel, PlanStepEvent } from './plan-step.ts'

/**
 * How far a plan has come: `concept`; `aligned`, the officials of every municipality agree (ambtelijk afgestemd); `judged`, every
 * college has spoken, for or against; `adopted` (vastgesteld).
 */
export type PlanState = 'concept' | 'aligned' | 'judged' | 'adopted'

export interface PlanStanding {
  readonly state: PlanState
  /** In the order of the municipalities asked for. */
  readonly perMunicipality: readonly MunicipalityStanding[]
  /** The step that adopted it, while nobody took that back. */
  readonly adopted: Write<PlanStepEvent> | null
  /** Public only as long as it is adopted too. */
  readonly published: Write<PlanStepEvent> | null
}
interface MunicipalityStanding {
  readonly municipality: MunicipalityId
  readonly officials: Said
  readonly college: Said
}
interface Said {
  /** `null`: nothing said of this network. Of two people who spoke apart, the one who objects is heard. */
  readonly verdict: 'agreed' | 'objected' | null
  /** What stands, in display order: one as a rule, several when people spoke apart. */
  readonly by: readonly Write<Judged>[]
}
type Judged = PlanStepEvent & { readonly type: 'PlanJudged' }

/**
 * Where a plan stands. Only steps about `answer`, the network it has now, count.
 *
 * @param municipalities who must be heard; with none a plan stays a concept until it is adopted
 */
export function planStanding(
  steps: Register<PlanStepEvent>,
  answer: ContentHash,
  municipalities: readonly MunicipalityId[],
  causes: CausalIndex,
): PlanStanding {
  const about = steps.filter(({ value }) => value.answerHash === answer)
  const said = (municipality: MunicipalityId, level: PlanLevel): Said => {
    const by = standing(
      about.flatMap(({ facts, value }) =>
        value.type === 'PlanJudged' && value.municipality === municipality && value.level === level ? [{ facts, value }] : [],
      ),
      causes,
    ).filter(({ value }) => value.verdict !== 'silent')
    return { verdict: by.length === 0 ? null : by.some(({ value }) => value.verdict === 'objected') ? 'objected' : 'agreed', by }
  }
  const perMunicipality = municipalities.map((municipality) => ({
    municipality,
    officials: said(municipality, 'officials'),
    college: said(municipality, 'college'),
  }))
  const adopted = lastDone(about, 'PlanAdopted', 'PlanAdoptionWithdrawn', causes)
  const published = adopted && lastDone(about, 'PlanPublished', 'PlanUnpublished', causes)
  return { state: stateOf(adopted !== null, perMunicipality), perMunicipality, adopted, published }
}

function stateOf(adopted: boolean, heard: readonly MunicipalityStanding[]): PlanState {
  if (adopted) return 'adopted'
  if (heard.length === 0) return 'concept'
  if (heard.every(({ college }) => college.verdict !== null)) return 'judged'
  return heard.every(({ officials }) => officials.verdict === 'agreed') ? 'aligned' : 'concept'
}

/** Done by one and taken back by another apart is not done: a plan goes back too easily rather than out too easily. */
function lastDone(
  about: Register<PlanStepEvent>,
  done: PlanStepEvent['type'],
  undone: PlanStepEvent['type'],
  causes: CausalIndex,
): Write<PlanStepEvent> | null {
  const stand = standing(
    about.filter(({ value }) => value.type === done || value.type === undone),
    causes,
  )
  return stand.some(({ value }) => value.type === undone) ? null : (stand.at(-1) ?? null)
}
