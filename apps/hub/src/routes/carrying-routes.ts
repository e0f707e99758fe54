import { languageOf } from '@weerbaar/text'
import { issueOf } from '@weerbaar/core'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { answer, answerFile } from '../answer.ts'
import type { ExchangeDesk } from '../exchange/exchange-desk.ts'
import { sendProblem } from '../problem.ts'
import { CourierBody, HeardBody, QrBody, QrTextsBody, SpeakBody } from './schemas.ts'

/** What is carried by people: on a stick, from screen to camera, by voice. */
export function carryingRoutes(plain: FastifyInstance, { couriers, qr, spoken }: ExchangeDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: COURIER_BODY }, (_, body, done) => done(null, body))

  app.get('/v1/couriers', async () => couriers.view())
  app.post('/v1/couriers', { schema: { body: CourierBody } }, async (request, reply) =>
    answerFile(request, reply, await couriers.pack(request.body.to, request.body.all ?? false)),
  )
  app.post('/v1/couriers/opened', { bodyLimit: COURIER_BODY }, async (request, reply) => {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes)) {
      const issue = issueOf('file-not-recognised', { expected: 'Weerbaar courier' })
      return sendProblem(reply, 400, [issue], languageOf(request.headers['accept-language']))
    }
    return answer(request, reply, await couriers.open(new Uint8Array(bytes)))
  })

  app.post('/v1/qr', { schema: { body: QrBody } }, async (request, reply) => {
    const { events, to, most } = request.body
    return answer(
      request,
      reply,
      await qr.frames({ ...(events ? { events } : {}), ...(to === undefined ? {} : { to }), ...(most === undefined ? {} : { most }) }),
    )
  })
  app.post('/v1/qr/frames', { schema: { body: QrTextsBody } }, async (request, reply) => reply.send(await qr.take(request.body.texts)))

  app.get('/v1/spoken-reports', async () => spoken.heard())
  app.post('/v1/spoken-reports', { schema: { body: HeardBody } }, async (request, reply) =>
    answer(request, reply, await spoken.type(request.body.code, request.body.medium ?? null), 201),
  )
  app.post('/v1/points/:id/spoken', { schema: { body: SpeakBody } }, async (request, reply) => {
    const { id } = request.params as { id: string } // the route's own pattern
    return answer(request, reply, await spoken.say(id, request.body.power ?? null), 201)
  })
}

/** Some 350,000 events; a larger file is opened on the command line. */
const COURIER_BODY = 67_108_864
