import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { RegionBuildRequest } from '@weerbaar/core'
import { MOST_LIST_BYTES } from '@weerbaar/jobs'
import { answer, answerFile } from '../answer.ts'
import { type Desk, granted } from '../desk.ts'
import type { OpenForm } from '../region/region-desk.ts'

const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
const Map = Type.Optional(Type.Boolean())
const BuildBody = Type.Union([
  Type.Object({ from: Type.Literal('example'), map: Map }),
  Type.Object({ from: Type.Literal('folder'), map: Map }),
  Type.Object({
    from: Type.Literal('pdok'),
    region: Type.String({ pattern: '^(VR\\d\\d|GM\\d{4}(,GM\\d{4}){0,60})$' }),
    year: Year,
    squaresYear: Type.Optional(Year),
    offline: Type.Optional(Type.Boolean()),
    map: Map,
  }),
])
const FORMS: Readonly<Record<string, OpenForm>> = { '.geojson': 'geojson', '.csv': 'csv', '.plain.csv': 'csv-plain', '.gpkg': 'gpkg' }
const TEMPLATES = { '.csv': 'csv', '.plain.csv': 'csv-plain', '.xlsx': 'xlsx' } as const

type Hash = { Params: { hash: string } }

/** Region files: made, laid beside each other, taken into use, handed out; and own lists of candidates. */
export function regionRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: MOST_LIST_BYTES }, (_, body, done) =>
    done(null, body),
  )

  app.get('/v1/region/files', async () => desk.regions.files())
  app.post(
    '/v1/region/builds',
    { schema: { body: BuildBody } },
    async (request, reply) => answer(request, reply, desk.regions.build(request.body as RegionBuildRequest), 202), // the schema holds its form
  )
  app.get<Hash>('/v1/region/files/:hash/comparison', async (request, reply) =>
    answer(request, reply, desk.regions.compare(request.params.hash)),
  )
  app.post<Hash>('/v1/region/files/:hash/use', async (request, reply) => {
    const asked = desk.regions.choose(request.params.hash)
    // Only when the answer is on its way: opening again closes this connection too.
    if (asked.ok) reply.raw.once('finish', desk.regions.reopen)
    return answer(request, reply, asked)
  })

  app.get<{ Params: { name: string } }>('/v1/region/open/:name', async (request, reply) => {
    const { name } = request.params
    const dot = name.indexOf('.')
    const form = dot < 0 ? undefined : FORMS[name.slice(dot)]
    return answerFile(request, reply, desk.regions.open(name.slice(0, Math.max(0, dot)), form ?? 'geojson'))
  })
  app.get('/v1/region/file.gpkg', async (request, reply) => answerFile(request, reply, granted(desk.regions.whole())))

  app.get<{ Params: { form: string } }>('/v1/region/candidates/template:form', async (request, reply) => {
    const form = TEMPLATES[request.params.form as keyof typeof TEMPLATES] ?? 'csv' // looked up, not trusted
    return answerFile(request, reply, granted(await desk.regions.template(form)))
  })
  app.post<{ Querystring: { name?: string; accept?: string } }>('/v1/region/candidates', async (request, reply) => {
    const { name = 'lijst', accept } = request.query
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
    return answer(request, reply, desk.regions.candidates(name.slice(0, 120), bytes, accept === 'true'))
  })
}
