import { Readable } from 'node:stream'
import { languageOf } from '@weerbaar/text'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { EXCHANGE_BOUNDS, type HostAnswer, type HostAsked } from '@weerbaar/store'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ExchangeDesk } from '../exchange/exchange-desk.ts'
import { sendProblem } from '../problem.ts'
import { EventIdsBody } from './schemas.ts'

/** Exchange with other hubs, and where everything is: docs/formats/exchange.md. */
export function exchangeRoutes(plain: FastifyInstance, desk: ExchangeDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { host } = desk
  app.addContentTypeParser('application/cbor', { parseAs: 'buffer', bodyLimit: EXCHANGE_BOUNDS.body }, (_, body, done) => done(null, body))

  app.post('/v1/exchange/sessions', async (request, reply) => answerHost(request, reply, host.openSession()))
  app.post('/v1/exchange/greetings', { bodyLimit: EXCHANGE_BOUNDS.body }, async (request, reply) =>
    answerBytes(request, reply, await host.greeting(askedBy(request))),
  )
  app.post('/v1/exchange/statements', { bodyLimit: EXCHANGE_BOUNDS.body }, async (request, reply) =>
    answerBytes(request, reply, await host.statement(askedBy(request))),
  )
  app.post('/v1/exchange/records', { bodyLimit: EXCHANGE_BOUNDS.body }, async (request, reply) =>
    answerBytes(request, reply, await host.records(askedBy(request))),
  )
  app.post('/v1/exchange/missing', { bodyLimit: EXCHANGE_BOUNDS.body }, async (request, reply) => {
    const row = await host.missing(askedBy(request))
    // A stream is read as fast as the other side takes it, and closed when that goes away.
    return row.ok ? reply.type(CBOR).send(Readable.from(row.value, { objectMode: false })) : answerHost(request, reply, row)
  })

  app.get('/v1/exchange/nudges', (request, reply) => {
    reply.hijack()
    if (!desk.nudges.add(reply.raw)) reply.raw.writeHead(503, { 'retry-after': '60' }).end()
  })
  app.get('/v1/exchange/state', async (request, reply) => reply.send(desk.state(languageOf(request.headers['accept-language']))))
  app.get('/v1/status', async () => desk.status())
  app.post('/v1/status/events', { schema: { body: EventIdsBody } }, async (request, reply) =>
    reply.send(await desk.statusOf(request.body.ids)),
  )
}

const CBOR = 'application/cbor'

function askedBy({ headers, url, body }: FastifyRequest): HostAsked {
  const header = headers['weerbaar-exchange']
  return {
    header: typeof header === 'string' ? header : undefined,
    address: url.split('?')[0] ?? '',
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array(0),
  }
}

const answerBytes = (request: FastifyRequest, reply: FastifyReply, answer: HostAnswer<Uint8Array>): FastifyReply =>
  answer.ok ? reply.type(CBOR).send(Buffer.from(answer.value)) : answerHost(request, reply, answer)

function answerHost(request: FastifyRequest, reply: FastifyReply, answer: HostAnswer<unknown>): FastifyReply {
  if (answer.ok) return reply.send(answer.value)
  if (answer.status === 503) reply.header('retry-after', '5')
  return sendProblem(reply, answer.status, [answer.issue], languageOf(request.headers['accept-language']))
}
