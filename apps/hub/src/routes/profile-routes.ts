import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answer } from '../answer.ts'
import type { Desk } from '../desk.ts'

/** Core reads what stands in it, and names the field that is wrong. */
const Content = Type.Object({}, { additionalProperties: true })

/** How municipalities work, corrections of the forecast, and the log of the points. */
export function profileRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/v1/profiles', async () => desk.profiles.profiles())
  app.post('/v1/profiles/:municipality', { schema: { body: Content } }, async (request, reply) => {
    const { municipality } = request.params as { municipality: string } // the route's own pattern
    return answer(request, reply, await desk.profiles.changeProfile(municipality, request.body), 201)
  })
  app.get('/v1/forecast-corrections', async () => desk.profiles.corrections())
  app.post('/v1/forecast-corrections', { schema: { body: Content } }, async (request, reply) =>
    answer(request, reply, await desk.profiles.correct(request.body), 201),
  )
  app.delete<{ Params: { id: string } }>('/v1/forecast-corrections/:id', async (request, reply) => {
    const asked = await desk.profiles.withdrawCorrection(request.params.id)
    return asked.ok ? reply.code(204).send() : answer(request, reply, asked)
  })
  app.get('/v1/point-log', async () => desk.profiles.pointLog())
}
