import type { FastifyInstance } from 'fastify'
import { answer } from '../answer.ts'
import { type Desk, granted, refused } from '../desk.ts'

const noJob = (id: string) => refused(404, { code: 'not-found', severity: 'error', params: { value: `job ${id}` } })

/** Long work: look at it, watch it (server-sent events), stop it. */
export function jobRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { id: string } }>('/v1/jobs/:id', async (request, reply) => {
    const job = desk.job(request.params.id)
    return answer(request, reply, job ? granted(job) : noJob(request.params.id))
  })

  app.delete<{ Params: { id: string } }>('/v1/jobs/:id', async (request, reply) => {
    const { id } = request.params
    if (!desk.stopJob(id)) return answer(request, reply, noJob(id))
    return reply.code(204).send()
  })

  app.get<{ Params: { id: string } }>('/v1/jobs/:id/events', (request, reply) => {
    const { id } = request.params
    const first = desk.job(id)
    if (!first) return answer(request, reply, noJob(id))
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive' })
    const ended = (state: string) => state !== 'waiting' && state !== 'running'
    const tell = (job: typeof first) => {
      stream.write(`data: ${JSON.stringify(job)}\n\n`)
      if (ended(job.state)) stream.end()
    }
    tell(first)
    if (ended(first.state)) return reply
    const unwatch = desk.watchJob(id, tell)
    request.raw.on('close', () => unwatch?.())
    return reply
  })
}
