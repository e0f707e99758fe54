import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sortedIds } from '../keyed.ts'
import { paperCopies } from './paper-copies.ts'
import type { PointBook } from './point-book.ts'
import { type HelpKind, type HelpState, type PointEventOf, type Urgency, URGENCIES } from './point-fields.ts'
import { type Said, type Stated, stated } from './stated.ts'

/** One help request (hulpvraag) as it stands. */
export interface HelpStanding {
  readonly help: string
  readonly kind: HelpKind
  readonly asked: Said
  readonly what: Stated<string>
  readonly where: Stated<string | null>
  readonly urgency: Stated<Urgency>
  readonly state: Stated<HelpState>
  /** Two who took it up apart both stand. */
  readonly takenBy?: Stated<string | null>
  readonly referredTo?: Stated<string | null>
  /** Personal details were written down; only who may read them gets them. */
  readonly details?: Stated<PointEventOf<'HelpDetailsGiven'>>
  /** Copied from a form that was copied before under another id. */
  readonly twiceFrom?: string
}

/** Most urgent first, then the oldest; what is done stands last. Requests of which only changes arrived are left out. */
export function helpOf(book: PointBook, causes: CausalIndex): readonly HelpStanding[] {
  const found = sortedIds(book.help).flatMap((help) => helpStanding(book, help, causes) ?? [])
  const copies = paperCopies(
    found.map(({ help, asked }) => ({ id: help, form: book.help.get(help)?.asked[0]?.value.form, writtenAt: asked.writtenAt })),
  )
  const marked = found.map((one): HelpStanding => {
    const twiceFrom = copies.get(one.help)
    return twiceFrom === undefined ? one : { ...one, twiceFrom }
  })
  return marked.toSorted((a, b) => rank(a) - rank(b) || a.asked.at - b.asked.at || compare(a.help, b.help))
}

/** Open requests of one urgency that nobody has taken up; a form copied twice is one request. */
export const waitingHelp = (help: readonly HelpStanding[], urgency: Urgency): number =>
  help.filter(
    (one) =>
      one.state.value === 'open' && one.urgency.value === urgency && (one.takenBy?.value ?? null) === null && one.twiceFrom === undefined,
  ).length

function helpStanding(book: PointBook, id: string, causes: CausalIndex): HelpStanding | undefined {
  const help = book.help.get(id)
  const asked = stated(help?.asked ?? [], causes, sameContent)
  if (help === undefined || asked === undefined) return undefined
  const [what, where, urgency, state] = [
    stated(help.what, causes),
    stated(help.where, causes),
    stated(help.urgency, causes),
    stated(help.state, causes),
  ]
  if (!what || !where || !urgency || !state) return undefined // asking writes all four
  const takenBy = stated(help.takenBy, causes)
  const referredTo = stated(help.referredTo, causes)
  const details = stated(help.details, causes, sameContent)
  return {
    help: id,
    kind: asked.value.kind,
    asked: asked.said,
    what,
    where,
    urgency,
    state,
    ...(takenBy ? { takenBy } : {}),
    ...(referredTo ? { referredTo } : {}),
    ...(details ? { details } : {}),
  }
}

const rank = ({ state, urgency }: HelpStanding): number => (state.value === 'done' ? 100 : URGENCIES.indexOf(urgency.value))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
