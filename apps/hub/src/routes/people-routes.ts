import type { ContentHash, GapPatch } from '@weerbaar/core'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { answer } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { AssumptionChangeBody, GapBody, GapPatchBody } from './schemas.ts'

/** What people decide: scenarios, assumptions, opgaven. Each change is an event in the log. */
export function peopleRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.put('/v1/assumptions/:id', { schema: { body: AssumptionChangeBody } }, async (request, reply) => {
    const { id } = request.params as { id: string } // the route's own pattern
    return answer(request, reply, await desk.changeAssumption(id, request.body))
  })

  app.post('/v1/scenarios', async (request, reply) => answer(request, reply, await desk.saveScenario(request.body), 201))
  app.delete<{ Params: { id: string } }>('/v1/scenarios/:id', async (request, reply) => {
    const asked = await desk.removeScenario(request.params.id)
    return asked.ok ? reply.code(204).send() : answer(request, reply, asked)
  })

  app.get('/v1/gaps', async () => desk.gaps())
  app.post('/v1/gaps', { schema: { body: GapBody } }, async (request, reply) => {
    const { runHash, ...rest } = request.body
    return answer(request, reply, await desk.raiseGap({ ...rest, runHash: runHash as ContentHash }), 201) // the schema holds its pattern
  })
  app.patch('/v1/gaps/:id', { schema: { body: GapPatchBody } }, async (request, reply) => {
    const { id } = request.params as { id: string } // the route's own pattern
    return answer(request, reply, await desk.changeGap(id, withoutAbsent(request.body)))
  })
}

const withoutAbsent = (body: { readonly [key in keyof GapPatch]: GapPatch[key] | undefined }): GapPatch =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
