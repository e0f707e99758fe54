import {
  HELP_KINDS,
  MEDIA,
  NEEDS,
  type NoticeStanding,
  type PointRow,
  type PointStanding,
  SAID_STATES,
  SERVICE_STATES,
  URGENCIES,
  VISITOR_KINDS,
  type Words,
} from '@weerbaar/core'
import {
  HELP_KIND_WORDS,
  MEDIUM_WORDS,
  NEED_WORDS,
  POINT_STATE_WORDS,
  SERVICE_STATE_WORDS,
  URGENCY_WORDS,
  VISITOR_WORDS,
} from '@weerbaar/text'
import type { FormView } from './form-frame.ts'
import { html, type Html } from './html.ts'

/** The tasks of the plain pages, as they stand in the address. */
export const FORM_TASKS = ['tellen', 'voorraad', 'hulpvraag', 'diensten', 'staat', 'logboek', 'berichten'] as const
export type FormTask = (typeof FORM_TASKS)[number]
export const TASK_WORDS = {
  tellen: 'count',
  voorraad: 'stock',
  hulpvraag: 'help',
  diensten: 'services',
  staat: 'state',
  logboek: 'journal',
  berichten: 'notices',
} as const satisfies Record<FormTask, string>

const nameOf = ({ card, point }: PointRow): string => card?.name ?? point

export function chooserPage(rows: readonly PointRow[], { word }: FormView): Html {
  if (rows.length === 0) return html`<p>${word('none')}</p>`
  return html`<h2>${word('choose')}</h2><nav><ul class="keuze">${rows.map(
    (row) => html`<li><a href="/formulier/${row.point}/">${row.card?.number ?? ''} ${nameOf(row)}</a></li>`,
  )}</ul></nav>`
}

export function tasksPage(standing: PointStanding, notices: readonly NoticeStanding[], view: FormView): Html {
  const { word } = view
  const unread = notices.filter(({ state, seen }) => state === 'valid' && !seen.some(({ point }) => point === standing.point)).length
  return html`${figures(standing, view)}<h2>${POINT_STATE_WORDS[standing.opening.state][view.language]}</h2>
<nav><ul class="keuze">${FORM_TASKS.map(
    (task) =>
      html`<li><a href="/formulier/${standing.point}/${task}">${word(TASK_WORDS[task])}${task === 'berichten' && unread > 0 ? ` (${unread})` : ''}</a></li>`,
  )}</ul></nav>`
}

export function taskPage(task: FormTask, standing: PointStanding, notices: readonly NoticeStanding[], view: FormView): Html {
  return html`${bodyOf(task, standing, notices, view)}<p><a href="/formulier/${standing.point}/">${view.word('back')}</a></p>`
}

function bodyOf(task: FormTask, standing: PointStanding, notices: readonly NoticeStanding[], view: FormView): Html {
  const { word } = view
  switch (task) {
    case 'tellen':
      return html`${figures(standing, view)}
${form(
  view,
  html`<div class="rij tel">${VISITOR_KINDS.map((kind) => button('came', kind, VISITOR_WORDS[kind], view))}</div>
<button name="left" value="1">${word('left')}</button>${undo(standing, view)}`,
)}`
    case 'voorraad':
      return standing.stock.length === 0 ? html`<p>${word('noStock')}</p>` : stockForm(standing, view)
    case 'hulpvraag':
      return html`<p>${word('redFlag')}</p>${form(
        view,
        html`<label>${word('what')}<textarea name="what" required maxlength="500"></textarea></label>
<label>${word('where')}<input name="where" maxlength="200"></label>
<label>${word('kind')}${select('kind', HELP_KINDS, HELP_KIND_WORDS, view)}</label>
<label>${word('urgency')}${select('urgency', URGENCIES, URGENCY_WORDS, view)}</label>${later(view)}${save(view)}`,
      )}`
    case 'diensten':
      return form(
        view,
        html`${NEEDS.map((need) => {
          const now = standing.services.find((service) => service.need === need)
          return html`<label>${NEED_WORDS[need][view.language]}${select(need, SERVICE_STATES, SERVICE_STATE_WORDS, view, now?.state ?? '')}</label>`
        })}${save(view)}`,
      )
    case 'staat':
      return form(view, html`<div class="rij">${SAID_STATES.map((state) => button('state', state, POINT_STATE_WORDS[state], view))}</div>`)
    case 'logboek':
      return html`${form(
        view,
        html`<label>${word('text')}<textarea name="text" required maxlength="2000"></textarea></label>
<label>${word('medium')}${select('medium', MEDIA, MEDIUM_WORDS, view)}</label>${later(view)}${save(view)}`,
      )}
<ul>${standing.journal.slice(0, 20).map(({ text, said }) => html`<li><article><strong>${clock(said.at, view)}</strong> ${text}</article></li>`)}</ul>`
    case 'berichten':
      return html`<ul>${notices
        .filter(({ state }) => state === 'valid')
        .map(({ notice, sent, seen }) => {
          const known = seen.some(({ point }) => point === standing.point)
          const answer = known ? html`` : form(view, html`<button name="seen" value="${notice}" class="eerst">${word('seen')}</button>`)
          return html`<li><article><h2>${sent.value.title}</h2><p>${sent.value.text}</p><p>${sent.value.sender}, ${clock(sent.said.at, view)}</p>${answer}</article></li>`
        })}</ul>`
  }
}

function stockForm(standing: PointStanding, view: FormView): Html {
  const { word } = view
  const unit = (item: PointStanding['stock'][number]) => item.card?.value.unit ?? ''
  return html`<dl class="cijfers">${standing.stock.map(
    (item) => html`<div><dt>${item.card?.value.name ?? item.item}</dt><dd>${item.amount ?? word('unknown')} ${unit(item)}</dd></div>`,
  )}</dl>${form(
    view,
    html`<label>${word('item')}<select name="item">${standing.stock.map(
      (item) => html`<option value="${item.item}">${item.card?.value.name ?? item.item} (${unit(item)})</option>`,
    )}</select></label>
<label>${word('amount')}<input name="amount" type="number" inputmode="numeric" min="0" max="1000000" required></label>${later(view)}
<div class="rij"><button name="way" value="out">${word('out')}</button><button name="way" value="in">${word('in')}</button></div>
<button name="way" value="counted">${word('counted')}</button>`,
  )}`
}

/** Names what it would take back: on another device somebody may have counted since. */
function undo({ visitors }: PointStanding, view: FormView): Html {
  const [last] = visitors.last
  if (last === undefined) return html``
  const kind = last.kind === 'left' || last.kind === 'counted' ? view.word(last.kind) : VISITOR_WORDS[last.kind][view.language]
  return html`<button name="undo" value="${last.event}">${view.word('undo')}: ${kind}, ${clock(last.said.at, view)}</button>`
}

function figures({ visitors }: PointStanding, { word }: FormView): Html {
  return html`<dl class="cijfers"><div><dt>${word('inside')}</dt><dd>${visitors.inside ?? word('notCounted')}</dd></div>
<div><dt>${word('came')}</dt><dd>${visitors.cameInAll}</dd></div></dl>`
}

const form = (view: FormView, body: Html): Html =>
  html`<form method="post"><input type="hidden" name="once" value="${view.once()}">${body}</form>`
const save = ({ word }: FormView): Html => html`<button class="eerst">${word('save')}</button>`
const button = (name: string, value: string, words: Words, { language }: FormView): Html =>
  html`<button name="${name}" value="${value}">${words[language]}</button>`
/** For who copies from paper: the number of the form, and the hour it was. */
const later = ({
  word,
}: FormView): Html => html`<label>${word('paper')}<input name="form" inputmode="numeric" pattern="[0-9]{4}" maxlength="4"></label>
<label>${word('time')}<input name="time" type="time"></label>`

function select<K extends string>(
  name: string,
  values: readonly K[],
  words: Readonly<Record<K, Words>>,
  { language }: FormView,
  chosen?: K | '',
): Html {
  const empty = chosen === undefined ? html`` : html`<option value=""></option>`
  return html`<select name="${name}">${empty}${values.map((value) =>
    value === chosen
      ? html`<option value="${value}" selected>${words[value][language]}</option>`
      : html`<option value="${value}">${words[value][language]}</option>`,
  )}</select>`
}

export const clock = (at: number, { language }: FormView): string =>
  new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
