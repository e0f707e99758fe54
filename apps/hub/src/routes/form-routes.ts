import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseRecordId } from '@weerbaar/core'
import { type Language, languageOf, sentenceOf } from '@weerbaar/text'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../desk.ts'
import { formFrame, type FormView, wordsIn } from '../forms/form-frame.ts'
import { chooserPage, clock, FORM_TASKS, type FormTask, TASK_WORDS, taskPage, tasksPage } from '../forms/form-pages.ts'
import type { Html } from '../forms/html.ts'
import { lastTimeOfDay, readForm } from '../forms/read-form.ts'

/** Forms sent lately, so that one sent twice (a double tap, "back" and again) is stored once. */
const REMEMBERED = 10_000

const TOKENS = import.meta.resolve('@weerbaar/ui/tokens.css')
const OWN_STYLE = new URL('../forms/form-style.css', import.meta.url)
const STYLE = [TOKENS, OWN_STYLE].map((file) => readFileSync(fileURLToPath(file), 'utf8')).join('\n')

interface FormTools {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  /** An id nobody else has. */
  readonly newId: () => string
}
interface Params {
  readonly point: string
  readonly task: string
}
type Note = { readonly ok: boolean; readonly text: string }

/**
 * The tasks of a point as plain pages without script, for whatever has a browser: where the certificate is not trusted, and for private
 * phones. No personal data is asked for here.
 */
export function formRoutes(app: FastifyInstance, desk: Desk, { now, newId }: FormTools): void {
  const sent = new Map<string, Note>()

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 50_000 }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
  app.get('/formulier/stijl.css', async (_, reply) => reply.type('text/css').send(STYLE))
  app.get('/formulier', async (_, reply) => reply.redirect('/formulier/'))
  app.get('/formulier/', async (request, reply) => {
    const view = viewFor(request)
    return page(reply, view, view.word('title'), chooserPage(desk.points.overview().overview.rows, view))
  })
  app.get<{ Params: Params }>('/formulier/:point/', async (request, reply) => {
    const view = viewFor(request)
    const found = desk.points.one(request.params.point)
    if (!found.ok) return missing(reply, view)
    const { standing, notices } = found.value
    return page(reply, view, standing.card?.value.name ?? standing.point, tasksPage(standing, notices, view))
  })
  app.get<{ Params: Params; Querystring: { readonly gedaan?: string } }>('/formulier/:point/:task', async (request, reply) =>
    show(request, reply, sent.get(request.query.gedaan ?? '')),
  )
  app.post<{ Params: Params; Body: unknown }>('/formulier/:point/:task', async (request, reply) => {
    const view = viewFor(request)
    const task = taskNamed(request.params.task)
    const found = desk.points.one(request.params.point)
    if (!task || !found.ok || !(request.body instanceof URLSearchParams)) return missing(reply, view)
    if (isForeign(request)) return reply.code(403).type('text/plain').send('403')
    const fields = request.body
    const once = parseRecordId(fields.get('once') ?? '') ?? newId()
    const back = `/formulier/${request.params.point}/${task}?gedaan=${once}`
    if (sent.has(once)) {
      remember(once, { ok: true, text: view.word('twice') })
      return reply.redirect(back, 303)
    }
    const events = readForm(task, fields, found.value.standing, newId)
    if (events.length === 0) return show(request, reply, { ok: true, text: view.word('nothing') })
    const happened = lastTimeOfDay(fields.get('time'), now())
    const written = await desk.points.write(events, happened, true)
    if (!written.ok) {
      const why = written.issues.map((issue) => sentenceOf(issue, view.language)).join(' ')
      return show(request, reply, { ok: false, text: `${view.word('refused')}. ${why}` }, written.status)
    }
    remember(once, { ok: true, text: `${view.word('saved')} ${clock(written.value.events[0]?.storedAt ?? now(), view)}` })
    return reply.redirect(back, 303)
  })

  function show(request: FastifyRequest<{ Params: Params }>, reply: FastifyReply, note: Note | undefined, status = 200): FastifyReply {
    const view = viewFor(request)
    const task = taskNamed(request.params.task)
    const found = desk.points.one(request.params.point)
    if (!task || !found.ok) return missing(reply, view)
    const { standing, notices } = found.value
    const title = `${view.word(TASK_WORDS[task])}: ${standing.card?.value.name ?? standing.point}`
    return page(reply.code(status), view, title, taskPage(task, standing, notices, view), note)
  }

  function missing(reply: FastifyReply, view: FormView): FastifyReply {
    const { rows } = desk.points.overview().overview
    return page(reply.code(404), view, view.word('title'), chooserPage(rows, view), { ok: false, text: view.word('missing') })
  }

  function remember(once: string, note: Note): void {
    sent.set(once, note)
    const [oldest] = sent.keys()
    if (sent.size > REMEMBERED && oldest !== undefined) sent.delete(oldest)
  }

  function viewFor(request: FastifyRequest): FormView {
    const language: Language = languageOf(request.headers['accept-language'])
    return { language, exercise: desk.points.overview().exercise, word: wordsIn(language), once: newId }
  }
}

const taskNamed = (text: string): FormTask | undefined => FORM_TASKS.find((task) => task === text)

/** A form on somebody else's page that sends to ours. Browsers that do not say where they come from are let in. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return headers.origin !== undefined && headers.origin !== 'null' && new URL(headers.origin).host !== headers.host
}

function page(reply: FastifyReply, view: FormView, title: string, body: Html, note?: Note): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
    .type('text/html; charset=utf-8')
    .send(formFrame(view, title, body, note))
}
