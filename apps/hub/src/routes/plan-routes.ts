import type { ContentHash, PlanStepDraft } from '@weerbaar/core'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { answer, answerFile } from '../answer.ts'
import type { PlanDesk } from '../desk/plan-desk.ts'
import { PlanBody, PlanPatchBody, PlanStepBody } from './schemas.ts'

/** Plans and what municipalities say of them; and, of a public one, its points as open data. */
export function planRoutes(plain: FastifyInstance, plans: PlanDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/v1/plans', async () => plans.all())
  app.post('/v1/plans', { schema: { body: PlanBody } }, async (request, reply) =>
    answer(request, reply, await plans.save(request.body.name, request.body.answer), 201),
  )
  app.patch('/v1/plans/:id', { schema: { body: PlanPatchBody } }, async (request, reply) => {
    const { id } = request.params as { id: string } // the route's own pattern
    return answer(request, reply, await plans.revise(id, request.body.answer))
  })
  app.delete<{ Params: { id: string } }>('/v1/plans/:id', async (request, reply) => {
    const asked = await plans.withdraw(request.params.id)
    return asked.ok ? reply.code(204).send() : answer(request, reply, asked)
  })
  app.post('/v1/plans/:id/steps', { schema: { body: PlanStepBody } }, async (request, reply) => {
    const { id } = request.params as { id: string } // the route's own pattern
    const { judged, answer: about, ...rest } = request.body
    const draft: PlanStepDraft = { ...rest, answer: about as ContentHash, ...(judged ? { judged } : {}) } // the schema holds its pattern
    return answer(request, reply, await plans.step(id, draft), 201)
  })
  app.get<{ Params: { id: string; form: string } }>('/v1/plans/:id/public.:form', async (request, reply) => {
    const { id, form } = request.params
    return answerFile(request, reply, await plans.publicFile(id, form === 'csv' ? 'csv' : 'geojson'))
  })
}
