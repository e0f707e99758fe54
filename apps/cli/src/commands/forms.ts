import { randomInt } from 'node:crypto'
import { type Imported, issueOf, type PointCard, pointStanding, EMPTY_BOOK } from '@weerbaar/core'
import { FORM_KINDS, formsBook, formsPdf } from '@weerbaar/paper'
import { BAD_INPUT, type Command, DONE, type Given } from '../command.ts'
import { LOG_OPTIONS } from './log-folder.ts'
import { POINT_OPTION, readPointPicture } from './point-picture.ts'
import { FORCE_OPTION, newFileOf, OUT_OPTION, writeNewFile } from './write-new-file.ts'

export const forms: Command = {
  path: ['forms'],
  words: {
    nl: 'druk genummerde formulieren van een noodsteunpunt af als PDF, voor alles wat een punt doet',
    en: 'print pre-numbered forms of a support point as PDF, for everything a point does',
  },
  operands: [],
  options: {
    ...LOG_OPTIONS,
    point: POINT_OPTION,
    name: {
      takes: 'text',
      placeholder: 'NAME',
      words: { nl: 'de naam van het punt, als er geen logboek is', en: 'the name of the point, where there is no log' },
    },
    number: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'het nummer van het punt, als er geen logboek is', en: 'the number of the point, where there is no log' },
    },
    letter: {
      takes: 'text',
      placeholder: 'P',
      words: { nl: 'letter op noodbriefjes: P, of PA tot PZ', en: 'letter on emergency slips: P, or PA to PZ' },
    },
    from: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'het eerste nummer; 1 als u niets zegt', en: 'the first number; 1 unless told' },
    },
    count: {
      takes: 'whole-number',
      placeholder: 'N',
      words: { nl: 'hoeveel bladzijden van elke soort; 1 als u niets zegt', en: 'how many pages of each kind; 1 unless told' },
    },
    kinds: {
      takes: 'text',
      placeholder: 'KIND[,…]',
      words: { nl: `alleen deze soorten: ${FORM_KINDS.join(', ')}`, en: `only these kinds: ${FORM_KINDS.join(', ')}` },
    },
    out: OUT_OPTION,
    force: FORCE_OPTION,
    json: { takes: 'flag', words: { nl: 'als JSON', en: 'as JSON' } },
  },
  async run(given, terminal) {
    const [target, asked] = [newFileOf(given, 'formulieren.pdf'), readAsked(given)]
    terminal.issues([...target.issues, ...asked.issues])
    if (!target.data || !asked.data) return BAD_INPUT
    const of = given.text('name') === undefined ? await cardOf(given) : namedCard(given)
    terminal.issues(of.issues)
    if (!of.data) return BAD_INPUT
    const from = given.number('from') ?? 1
    const pages = given.number('count') ?? 1
    const made = formsBook({ language: terminal.language, ...of.data, ...asked.data, from, pages, chance: () => randomInt(10_000) })
    terminal.issues(made.issues)
    if (!made.data) return BAD_INPUT
    const written = writeNewFile(target.data, await formsPdf(made.data, Math.floor(Date.now() / 1000)))
    terminal.issues(written.issues)
    if (!written.data) return BAD_INPUT
    const { next } = made.data
    terminal.tell(
      {
        nl: '{out}: {pages, plural, one {# bladzijde} other {# bladzijden}}, nummers {from} tot en met {last}. Druk de volgende keer af vanaf {next}.',
        en: '{out}: {pages, plural, one {# page} other {# pages}}, numbers {from} to {last}. Next time, print from {next}.',
      },
      { out: target.data, pages: made.data.pages.length, from: onPaper(from), last: onPaper(next - 1), next: onPaper(next) },
    )
    if (given.flag('json')) terminal.out(`${JSON.stringify({ file: target.data, pages: made.data.pages.length, from, next })}\n`)
    return DONE
  },
}

/** As it stands on the form. */
const onPaper = (number: number): string => String(number).padStart(4, '0')

interface Asked {
  readonly letter: string
  readonly kinds?: readonly (typeof FORM_KINDS)[number][]
}

function readAsked(given: Given): Imported<Asked> {
  const letter = given.text('letter') ?? 'P'
  if (!/^P[A-Z]?$/.test(letter))
    return { issues: [issueOf('code-malformed', { value: letter, expected: 'P, PA … PZ' }, { field: '--letter' })] }
  for (const field of ['from', 'count'])
    if (given.number(field) === 0)
      return { issues: [issueOf('value-out-of-range', { value: 0, lowest: 1, highest: 9999 }, { field: `--${field}` })] }
  const named = given.text('kinds')?.split(',')
  const wrong = named?.find((name) => !FORM_KINDS.some((kind) => kind === name))
  if (wrong !== undefined)
    return { issues: [issueOf('value-not-allowed', { value: wrong, allowed: FORM_KINDS.join(', ') }, { field: '--kinds' })] }
  return { data: { letter, ...(named ? { kinds: FORM_KINDS.filter((kind) => named.includes(kind)) } : {}) }, issues: [] }
}

interface Of {
  readonly card: Pick<PointCard, 'name' | 'number'>
  readonly items: readonly string[]
}

async function cardOf(given: Given): Promise<Imported<Of>> {
  const read = await readPointPicture(given)
  if (!read.data) return { issues: read.issues }
  const { point, picture } = read.data
  const { card, stock } = pointStanding(point, picture.points.books.get(point) ?? EMPTY_BOOK, picture.spoken, Date.now(), picture.causes)
  if (!card) return { issues: [issueOf('not-found', { value: point }, { field: '--point' })] }
  return {
    data: { card: card.value, items: stock.flatMap(({ card: item }) => (item ? [`${item.value.name} (${item.value.unit})`] : [])) },
    issues: [],
  }
}

/** Enough for paper, where there is no log yet. */
function namedCard(given: Given): Imported<Of> {
  const [name = '', number] = [given.text('name'), given.number('number')]
  if (number === undefined) return { issues: [issueOf('option-needs-value', { option: '--number', example: '--number 12' })] }
  return { data: { card: { name, number }, items: [] }, issues: [] }
}
