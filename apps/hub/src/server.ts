import { existsSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:https'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { type Issue, issueOf } from '@weerbaar/core'
import type { TlsLeaf } from '@weerbaar/store'
import { languageOf } from '@weerbaar/text'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import type { Desk } from './desk.ts'
import type { ExchangeDesk } from './exchange/exchange-desk.ts'
import { sendProblem } from './problem.ts'
import { type Trust, trustRoutes } from './rights/trust-routes.ts'
import { formRoutes } from './routes/form-routes.ts'
import { carryingRoutes } from './routes/carrying-routes.ts'
import { exchangeRoutes } from './routes/exchange-routes.ts'
import { jobRoutes } from './routes/job-routes.ts'
import { lookRoutes } from './routes/look-routes.ts'
import { paperRoutes } from './routes/paper-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { planRoutes } from './routes/plan-routes.ts'
import { pointRoutes } from './routes/point-routes.ts'
import { profileRoutes } from './routes/profile-routes.ts'
import { regionRoutes } from './routes/region-routes.ts'
import { siteRoutes } from './routes/site-routes.ts'
import { workRoutes } from './routes/work-routes.ts'
import { validationIssues } from './validation-issue.ts'

export interface ServerOptions {
  /** The built planners' app; served at `/`. */
  readonly webFolder: string
  /** The built point app; served at `/punt/`. */
  readonly pointFolder: string
  /** An organisation's own theme: `theme.css` and what it names. Absent: our own. */
  readonly themeFolder?: string
  readonly version: string
  readonly world: { readonly now: () => number; readonly newId: () => string }
  readonly exchange?: ExchangeDesk
  /** Serves HTTPS with this leaf; absent: plain HTTP. */
  readonly tls?: TlsLeaf
  /** The page that helps tablets to trust us. */
  readonly trust?: Trust
  /** Told of every fault of the program itself: what the person saw is only that something went wrong. */
  readonly complain: (error: unknown) => void
}

/** The hub's HTTP: `/v1`, the screens, and problem+json for everything that goes wrong. */
export async function makeServer(desk: Desk, options: ServerOptions): Promise<FastifyInstance> {
  const { tls } = options
  const overTls = (handler: RequestListener): Server => createServer({ cert: tls?.certificate, key: tls?.key }, handler)
  const app = fastify({
    ...(tls === undefined ? {} : { serverFactory: overTls }),
    bodyLimit: 5_000_000,
    forceCloseConnections: true, // screens that watch a job must not keep the program from stopping
    // Nothing is bent into shape: `null` is unknown and must not become zero.
    ajv: { customOptions: { coerceTypes: false, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/v1/')) reply.header('api-version', options.version)
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
    if (!reply.hasHeader('content-security-policy'))
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      )
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    if (error.validation) return sendProblem(reply, 400, validationIssues(error.validation, request.body), language)
    if (error.statusCode === 413) return sendProblem(reply, 413, [], language)
    if (error.statusCode !== undefined && error.statusCode < 500)
      return sendProblem(reply, 400, [{ code: 'json-invalid', severity: 'error', params: { reason: error.message } }], language)
    options.complain(error)
    return sendProblem(reply, 500, [], language)
  })

  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Weerbaar',
        version: options.version,
        description: 'Impact runs, networks of support points, and what people decided about them.',
      },
      servers: [{ url: '/' }],
    },
  })
  if (options.exchange) {
    const { exchange } = options
    await app.register(async (room) => exchangeRoutes(room, exchange))
    await app.register(async (room) => carryingRoutes(room, exchange))
  }
  await app.register(async (room) => {
    room.addHook('preHandler', async (request, reply) => {
      if (!isWellFormed(request.body))
        return sendProblem(reply, 400, [issueOf('text-broken', {})], languageOf(request.headers['accept-language']))
    })
    lookRoutes(room, desk)
    workRoutes(room, desk)
    jobRoutes(room, desk)
    paperRoutes(room, desk)
    peopleRoutes(room, desk)
    planRoutes(room, desk.plans)
    pointRoutes(room, desk)
    profileRoutes(room, desk)
    regionRoutes(room, desk)
    siteRoutes(room, desk)
    room.get('/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  })
  const { trust } = options
  if (trust) await app.register(async (room) => trustRoutes(room, trust))
  await app.register(async (room) => formRoutes(room, desk, options.world))
  // Asked for by every screen; 204 says that ours is the only one, without a complaint in the browser.
  if (!options.themeFolder)
    app.get('/theme/theme.css', { schema: { hide: true } }, async (_, reply) => reply.code(204).type('text/css').send())
  if (options.themeFolder) await app.register(fastifyStatic, { root: options.themeFolder, prefix: '/theme/', decorateReply: false })
  if (existsSync(options.webFolder))
    await app.register(fastifyStatic, { root: options.webFolder, immutable: true, maxAge: '1y', index: false })

  if (existsSync(options.pointFolder)) {
    await app.register(fastifyStatic, { root: options.pointFolder, prefix: '/punt/', decorateReply: false, cacheControl: false })
    app.get('/punt', { schema: { hide: true } }, async (_, reply) => reply.redirect('/punt/'))
  }

  const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html', { immutable: false, maxAge: 0 })
  if (existsSync(options.webFolder)) app.get('/', { schema: { hide: true } }, async (_, reply) => page(reply))
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(v1|punt|formulier|vertrouwen)\//.test(request.url) &&
      !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    if (isPage && existsSync(options.webFolder)) return page(reply)
    const missing: Issue = { code: 'not-found', severity: 'error', params: { value: request.url.split('?')[0] ?? '' } }
    return sendProblem(reply, 404, [missing], languageOf(request.headers['accept-language']))
  })
  return app
}

/** Half of a surrogate pair has no UTF-8, so it could never be written to the log. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (value instanceof Uint8Array) return true
  return (
    typeof value !== 'object' || value === null || Object.entries(value).every(([key, part]) => key.isWellFormed() && isWellFormed(part))
  )
}
