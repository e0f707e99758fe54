import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answer } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { ErasureBody, FromPlanBody, PointEventsBody } from './schemas.ts'

/** More than a thousand records of an ordinary size, and far less than would fill the memory. */
const TABLET_BODY = 4_000_000

/** Support points: how they stand, and what people and tablets write of them. Each change is an event in the log. */
export function pointRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/v1/points', async () => desk.points.overview())
  app.get<{ Params: { id: string } }>('/v1/points/:id', async (request, reply) =>
    answer(request, reply, desk.points.one(request.params.id)),
  )
  app.post('/v1/point-events', { schema: { body: PointEventsBody } }, async (request, reply) => {
    const { events, happenedAt } = request.body
    return answer(request, reply, await desk.points.write(events, happenedAt), 201)
  })
  app.post('/v1/points/from-plan', { schema: { body: FromPlanBody } }, async (request, reply) =>
    answer(request, reply, await desk.points.fromPlan(request.body.plan, request.body.municipality), 201),
  )

  app.get('/v1/erasures/due', async () => desk.points.due())
  app.post('/v1/erasures', { schema: { body: ErasureBody } }, async (request, reply) =>
    answer(request, reply, await desk.points.erase(request.body.events, request.body.duty), 201),
  )

  app.addContentTypeParser('application/cbor', { parseAs: 'buffer', bodyLimit: TABLET_BODY }, (_, body, done) => done(null, body))
  app.get(
    '/v1/tablet/hello',
    { schema: { querystring: Type.Object({ device: Type.String({ maxLength: 64 }) }) } },
    async (request, reply) => answer(request, reply, await desk.tablet.hello(request.query.device)),
  )
  app.get(
    '/v1/tablet/records',
    { schema: { querystring: Type.Object({ after: Type.String({ pattern: '^[0-9]{1,15}$' }) }) } },
    async (request, reply) => reply.type('application/cbor').send(Buffer.from(await desk.tablet.records(Number(request.query.after)))),
  )
  app.post<{ Body: unknown }>('/v1/tablet/records', { bodyLimit: TABLET_BODY }, async (request, reply) => {
    const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array()
    return answer(request, reply, await desk.tablet.take(bytes))
  })
}
