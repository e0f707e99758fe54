import { extname } from 'node:path'
import {
  buildSitingProblem,
  checkAnswer,
  finishExactly,
  type SitingAnswer,
  type SitingOptions,
  type SitingProblem,
  outOfEveryonesReach,
  type OutOfReach,
  solveInLanes,
  solveSiting,
  worstClosures,
} from '@weerbaar/engines/siting'
import { parseSitingProblem, SITING_FORMATS, SITING_OBJECTIVES, type SitingFormat } from '@weerbaar/importers/siting-problem'
import { readText, sitingIssues } from '@weerbaar/jobs'
import { BAD_INPUT, type Command, DONE } from '../command.ts'
import { percentOf } from '../percent-of.ts'
import { lanesOn } from '../run-lanes.ts'
import { sitingPlan } from '../siting-plans.ts'

export const sitingSolve: Command = {
  path: ['siting', 'solve'],
  words: { nl: 'los een plaatsingsprobleem uit een bestand op', en: 'solve a siting problem from a file' },
  operands: [{ placeholder: 'PROBLEM', words: { nl: 'het bestand', en: 'the file' } }],
  options: {
    format: {
      takes: 'text',
      placeholder: SITING_FORMATS.join('|'),
      choices: SITING_FORMATS,
      words: { nl: 'soort bestand', en: 'kind of file' },
    },
    objective: {
      takes: 'text',
      placeholder: SITING_OBJECTIVES.join('|'),
      choices: SITING_OBJECTIVES,
      words: { nl: 'wat het beste is', en: 'what is best' },
    },
    points: { takes: 'whole-number', placeholder: 'N', words: { nl: 'aantal punten', en: 'number of points' } },
    reach: {
      takes: 'number',
      placeholder: 'D',
      words: { nl: 'bereik, in de eenheid van het bestand', en: 'reach, in the unit of the file' },
    },
    budget: {
      takes: 'number',
      placeholder: 'B',
      words: {
        nl: 'wat de open locaties samen mogen kosten, in plaats van een aantal',
        en: 'what the open sites may cost together, instead of a number',
      },
    },
    share: {
      takes: 'number',
      placeholder: 'S',
      words: { nl: 'fewest-sites: dit deel van de mensen, 0 tot 1', en: 'fewest-sites: this share of the people, 0 to 1' },
    },
    'time-limit': {
      takes: 'number',
      placeholder: 'S',
      words: { nl: 'stop na zoveel seconden (dan niet herhaalbaar)', en: 'stop after so many seconds (then not repeatable)' },
    },
    exact: {
      takes: 'flag',
      words: {
        nl: 'sluit wat er aan bewijs ontbreekt met HiGHS; kan lang duren. Met --time-limit gebeurt dit in de tijd die over is',
        en: 'close what is missing of the proof with HiGHS; may take long. With --time-limit this is done in the time left',
      },
    },
    check: {
      takes: 'flag',
      words: {
        nl: 'reken het antwoord los na: regels, waarde, grens en wie waarheen gaat',
        en: 'check the answer by itself: rules, value, bound and who goes where',
      },
    },
    closed: {
      takes: 'whole-number',
      placeholder: 'K',
      words: {
        nl: 'ook welke K punten samen het meest gemist worden (max-cover, p-median)',
        en: 'also which K points are missed most together (max-cover, p-median)',
      },
    },
    threads: {
      takes: 'text',
      placeholder: '1|2',
      choices: ['1', '2'],
      words: {
        nl: 'zoek langs twee wegen, op één of twee kernen: hetzelfde antwoord, niet met --time-limit',
        en: 'search in two ways, on one or two cores: the same answer, not with --time-limit',
      },
    },
    seed: { takes: 'whole-number', placeholder: 'N', words: { nl: 'begingetal (1)', en: 'seed (1)' } },
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const path = given.operands[0] ?? ''
    const text = readText(path)
    terminal.issues(text.issues)
    if (text.data === undefined) return BAD_INPUT
    const format = SITING_FORMATS.find((name) => name === given.text('format')) ?? formatOf(path)
    if (!format) {
      terminal.issues([
        {
          code: 'option-needs-value',
          severity: 'error',
          params: { option: '--format', example: `--format ${SITING_FORMATS.join(' | ')}` },
        },
      ])
      return BAD_INPUT
    }
    const points = given.number('points')
    const share = given.number('share')
    const budget = given.number('budget')
    const reach = given.number('reach')
    const objective = SITING_OBJECTIVES.find((kind) => kind === given.text('objective'))
    const parsed = parseSitingProblem(text.data, format, {
      ...(points === undefined ? {} : { points }),
      ...(reach === undefined ? {} : { reach }),
      ...(objective === undefined ? {} : { objective }),
      ...(share === undefined ? {} : { share }),
      ...(budget === undefined ? {} : { budget }),
    })
    terminal.issues(parsed.issues.map((issue) => ({ ...issue, source: issue.source ?? path })))
    if (!parsed.data) return BAD_INPUT

    const limit = given.number('time-limit')
    const from = terminal.elapsed()
    const elapsed = () => terminal.elapsed() - from
    const problem = buildSitingProblem(parsed.data)
    const options: SitingOptions = {
      seed: given.number('seed') ?? 1,
      ...(limit === undefined ? {} : { timeLimitMs: limit * 1000, elapsed }),
      onProgress: ({ done }) => {
        terminal.progress({ nl: 'Zoeken', en: 'Searching' }, done)
        return 'go'
      },
    }
    const plan = sitingPlan(parsed.data, problem, options)
    if (plan !== undefined && 'clash' in plan) {
      terminal.issues(sitingIssues(plan.clash, []).map((issue) => ({ ...issue, source: path })))
      return BAD_INPUT
    }
    if (plan !== undefined) {
      if (given.flag('check') && plan.faults.length > 0) throw new Error(`the plan does not hold: ${plan.faults.join('; ')}`)
      const seconds = elapsed() / 1000
      terminal.out(
        given.flag('json')
          ? `${JSON.stringify({ ...plan.json, seconds })}\n`
          : `${plan.words(terminal.language === 'nl')}\n${seconds.toFixed(2)} s\n`,
      )
      return DONE
    }
    const threads = given.text('threads')
    if (threads !== undefined && limit !== undefined) {
      terminal.issues([
        { code: 'value-not-allowed', severity: 'error', field: '--threads', params: { value: threads, allowed: 'no --time-limit' } },
      ])
      return BAD_INPUT
    }
    const searched = threads === undefined ? solveSiting(problem, options) : await onThreads(problem, options, Number(threads))
    const left = limit === undefined ? undefined : limit - elapsed() / 1000
    const finish = searched.status === 'feasible' && (given.flag('exact') || left !== undefined) && (left === undefined || left > 1)
    const answer = finish ? await closed(problem, searched, left) : searched
    const seconds = elapsed() / 1000
    if (answer.status === 'infeasible') {
      terminal.issues(sitingIssues(answer.clash, []).map((issue) => ({ ...issue, source: path })))
      return BAD_INPUT
    }
    const faults = given.flag('check') ? checkAnswer(problem, answer) : []
    if (faults.length > 0) throw new Error(`the answer does not hold: ${faults.join('; ')}`)
    const count = given.number('closed')
    const median = problem.objective.kind === 'max-cover' || problem.objective.kind === 'p-median'
    if (count !== undefined && (!median || problem.worstOf !== undefined)) {
      terminal.issues([
        {
          code: 'value-not-allowed',
          severity: 'error',
          field: '--closed',
          params: { value: problem.objective.kind, allowed: 'max-cover, p-median' },
        },
      ])
      return BAD_INPUT
    }
    const worst = count === undefined ? undefined : worstClosures(problem, answer.open, count, { seed: 1 })
    const beyond = outOfEveryonesReach(problem)
    terminal.out(
      given.flag('json')
        ? `${JSON.stringify({ ...plain(answer, seconds), outOfReach: { rows: [...beyond.rows], weight: beyond.weight }, ...(worst && { missedMost: { ...worst, closed: [...worst.closed] } }) })}\n`
        : `${summary(answer, seconds, terminal.language === 'nl')}${beyondWords(beyond, terminal.language === 'nl')}${worst ? missed(worst, terminal.language === 'nl') : ''}`,
    )
    return DONE
  },
}

async function onThreads(problem: SitingProblem, options: SitingOptions, threads: number): Promise<SitingAnswer> {
  const lanes = lanesOn(threads)
  try {
    return await solveInLanes(problem, options, lanes.run)
  } finally {
    await lanes.end()
  }
}

/** A finish that the clock ended leaves the answer as it was; on a faster machine it would have been proven, so it is not repeatable. */
async function closed(problem: Parameters<typeof finishExactly>[0], answer: SitingAnswer, left: number | undefined): Promise<SitingAnswer> {
  const finished = await finishExactly(problem, answer, left === undefined ? {} : { timeLimitSeconds: Math.max(0.5, left - 0.5) })
  return finished.status === 'feasible' && left !== undefined ? { ...finished, repeatable: false } : finished
}

function formatOf(path: string): SitingFormat | undefined {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return 'weerbaar'
    case '.tsp':
      return 'tsplib'
    case '.pmp':
      return 'orlib-pmed'
    default:
      return undefined
  }
}

type Solved = Exclude<SitingAnswer, { readonly status: 'infeasible' }>

/** Typed arrays as lists; the order of the fields is part of docs/formats/siting-problem.md. */
const plain = ({ status, value, bound, gap, repeatable, open, assignment, shares }: Solved, seconds: number) => ({
  status,
  value,
  bound,
  gap,
  repeatable,
  open: [...open],
  assignment: [...assignment],
  ...(shares !== undefined && { shares: { row: [...shares.row], site: [...shares.site], amount: [...shares.amount] } }),
  seconds,
})

function summary({ status, value, bound, gap, repeatable, open }: Solved, seconds: number, nl: boolean): string {
  const words = nl
    ? { optimal: 'optimaal, bewezen', better: 'beter mogelijk', most: 'hooguit', value: 'waarde', bound: 'grens', not: 'niet herhaalbaar' }
    : { optimal: 'optimal, proven', better: 'better is possible', most: 'at most', value: 'value', bound: 'bound', not: 'not repeatable' }
  const proof = status === 'optimal' ? words.optimal : `${words.most} ${percentOf(gap, nl)} % ${words.better}`
  const end = repeatable ? '' : `, ${words.not}`
  return `${proof}\n${words.value} ${value}\n${words.bound} ${bound}\nopen ${[...open].join(' ')}\n${seconds.toFixed(2)} s${end}\n`
}

const missed = ({ closed, loss, bound }: ReturnType<typeof worstClosures>, nl: boolean): string =>
  nl
    ? `samen het meest gemist: ${closed.join(' ')}, verlies ${loss}${bound > loss ? ` (geen ander meer dan ${bound})` : ', bewezen'}\n`
    : `missed most together: ${closed.join(' ')}, loss ${loss}${bound > loss ? ` (no other more than ${bound})` : ', proven'}\n`

const beyondWords = ({ rows, weight }: OutOfReach, nl: boolean): string =>
  rows.length === 0
    ? ''
    : nl
      ? `buiten ieders bereik: ${weight}, op ${rows.length} plekken\n`
      : `out of everyone’s reach: ${weight}, in ${rows.length} places\n`
