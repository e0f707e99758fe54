import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { languageOf } from '@weerbaar/text'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answerFile } from '../answer.ts'
import type { Desk } from '../desk.ts'

/** Texts of digits: an address holds no numbers. */
const Digits = Type.String({ pattern: '^[0-9]{1,4}$' })
const Language = Type.Optional(Type.String({ maxLength: 5 }))

/** Paper as PDF: forms of a point, sheets and posters from its log, what must be restocked. And the log as an archive. */
export function paperRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/v1/archive.zip',
    {
      schema: {
        querystring: Type.Object({
          for: Type.Union([Type.Literal('archive'), Type.Literal('woo')]),
          creator: Type.String({ minLength: 1, maxLength: 120 }),
        }),
      },
    },
    async (request, reply) => answerFile(request, reply, await desk.paper.archive(request.query.for, request.query.creator)),
  )
  app.get(
    '/v1/paper/restocking.pdf',
    { schema: { querystring: Type.Object({ municipality: Type.Optional(Type.String({ maxLength: 20 })), language: Language }) } },
    async (request, reply) => {
      const { municipality, language = request.headers['accept-language'] } = request.query
      return answerFile(request, reply, await desk.paper.restocking(municipality, languageOf(language)))
    },
  )
  app.get(
    '/v1/paper/:point/forms.pdf',
    {
      schema: {
        params: Type.Object({ point: Type.String({ maxLength: 64 }) }),
        querystring: Type.Object({
          from: Type.Optional(Digits),
          count: Type.Optional(Type.String({ pattern: '^[1-9][0-9]?$' })),
          letter: Type.Optional(Type.String({ maxLength: 2 })),
          kinds: Type.Optional(Type.String({ maxLength: 200 })),
          language: Language,
        }),
      },
    },
    async (request, reply) => {
      const { from = '1', count = '1', letter = 'P', kinds, language = request.headers['accept-language'] } = request.query
      const asked = { from: Math.max(1, Number(from)), count: Number(count), letter, ...(kinds === undefined ? {} : { kinds }) }
      return answerFile(request, reply, await desk.paper.forms(request.params.point, asked, languageOf(language)))
    },
  )
  app.get(
    '/v1/paper/:point/:what',
    {
      schema: {
        params: Type.Object({ point: Type.String({ maxLength: 64 }), what: Type.String({ pattern: '^[a-z]{1,20}\\.pdf$' }) }),
        querystring: Type.Object({ language: Language }),
      },
    },
    async (request, reply) => {
      const { point, what } = request.params
      const { language = request.headers['accept-language'] } = request.query
      return answerFile(request, reply, await desk.paper.sheet(point, what.slice(0, -'.pdf'.length), languageOf(language)))
    },
  )
}
