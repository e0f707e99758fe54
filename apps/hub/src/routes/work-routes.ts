import type { ContentHash, Flood, MunicipalityId, ImpactRequest, Scenario, Slug } from '@weerbaar/core'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { languageOf } from '@weerbaar/text'
import { answer, answerFile } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { HashParams, ImpactBody, NetworkAsked, NetworkBody, TotalEffectsBody, WalksBody } from './schemas.ts'

const IMPACT_FORMS = { '.csv': 'csv', '.plain.csv': 'csv-plain', '.arrow': 'arrow', '.xlsx': 'xlsx', '.pdf': 'pdf' } as const
const NETWORK_FORMS = { '.geojson': 'geojson', '.csv': 'csv', '.plain.csv': 'csv-plain', '.gpkg': 'gpkg', '.pdf': 'pdf' } as const

/** Splits `<hash>.csv` into the hash and the form asked for. */
function formOf<F extends string>(
  name: string,
  forms: Readonly<Record<string, F>>,
): { readonly hash: ContentHash; readonly form: F | undefined } {
  const dot = name.indexOf('.')
  const hash = (dot < 0 ? name : name.slice(0, dot)) as ContentHash // looked up, not trusted: an unknown one is answered with 404
  return { hash, form: dot < 0 ? undefined : forms[name.slice(dot)] }
}

/** Runs and networks: asked for as jobs, fetched by hash. */
export function workRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.post('/v1/impact-runs', { schema: { body: ImpactBody } }, async (request, reply) => {
    const { scenario, draws, seed } = request.body
    const asked: ImpactRequest = {
      scenario: scenario as Slug | Scenario, // parsed by the desk, field by field
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
    }
    return answer(request, reply, await desk.startImpact(asked), 202)
  })
  app.get('/v1/impact-runs', async () => desk.impactRuns())
  app.get<{ Params: { name: string }; Querystring: { outcome?: string; language?: string } }>(
    '/v1/impact-runs/:name',
    async (request, reply) => {
      const { hash, form } = formOf(request.params.name, IMPACT_FORMS)
      const { outcome, language = request.headers['accept-language'] } = request.query
      if (form) return answerFile(request, reply, await desk.impactFile(hash, form, outcome, languageOf(language)))
      return answer(request, reply, await desk.impact(hash))
    },
  )
  app.get<{ Params: { hash: string } }>('/v1/impact-runs/:hash/input', async (request, reply) =>
    answer(request, reply, desk.impactInput(request.params.hash)),
  )
  app.get<{ Params: { hash: string }; Querystring: { count?: string } }>('/v1/impact-runs/:hash/generators', async (request, reply) =>
    answer(request, reply, desk.generators(request.params.hash, Number(request.query.count))),
  )
  app.get<{ Params: { hash: string; outcome: string } }>('/v1/impact-runs/:hash/map/:outcome', async (request, reply) =>
    answer(request, reply, await desk.impactMap(request.params.hash, request.params.outcome)),
  )
  app.get<{ Params: { hash: string }; Querystring: { outcome?: string; area?: string; time?: string } }>(
    '/v1/impact-runs/:hash/why',
    async (request, reply) => {
      const { outcome = '', area = '', time = '' } = request.query
      return answer(request, reply, await desk.why(request.params.hash, outcome, area, Number(time)))
    },
  )

  app.post('/v1/impact-runs/:hash/total-effects', { schema: { params: HashParams, body: TotalEffectsBody } }, async (request, reply) =>
    answer(request, reply, await desk.effects.start(request.params.hash, request.body.outcome), 202),
  )
  app.get<{ Params: { hash: string } }>('/v1/total-effects/:hash', async (request, reply) =>
    answer(request, reply, desk.effects.view(request.params.hash)),
  )

  app.post('/v1/network-answers', { schema: { body: NetworkBody } }, async (request, reply) => {
    const { norms, points, reach, seed, floods, placesIn, ...rest } = request.body
    const asked = {
      ...rest,
      norms: norms as Slug, // looked up by the desk
      ...(placesIn === undefined ? {} : { placesIn: placesIn.map((id) => id as MunicipalityId) }), // as the norms
      ...(floods === undefined ? {} : { floods: floods as unknown as readonly Flood[] }), // parsed by the desk, field by field
      ...(points === undefined ? {} : { points }),
      ...(reach === undefined ? {} : { reach }),
      ...(seed === undefined ? {} : { seed }),
    }
    return answer(request, reply, await desk.startNetwork(asked), 202)
  })
  app.get('/v1/network-answers/:name', { schema: NetworkAsked }, async (request, reply) => {
    const { hash, form } = formOf(request.params.name, NETWORK_FORMS)
    if (form === 'pdf') {
      const { municipality, names = 'agreed', language = request.headers['accept-language'] } = request.query
      const asked = { names, language: languageOf(language), ...(municipality === undefined ? {} : { municipality }) }
      return answerFile(request, reply, await desk.networkSheets(hash, asked))
    }
    if (form) return answerFile(request, reply, await desk.networkFile(hash, form))
    return answer(request, reply, await desk.network(hash))
  })

  app.post('/v1/walks', { schema: { body: WalksBody } }, async (request, reply) => {
    const { closedCrossings, floods } = request.body
    // Floods are parsed by the desk, field by field.
    const asked = { closedCrossings, ...(floods === undefined ? {} : { floods: floods as unknown as readonly Flood[] }) }
    return answer(request, reply, desk.walks.start(asked), 202)
  })
  app.get<{ Params: { hash: string } }>('/v1/walks/:hash', async (request, reply) => {
    const found = desk.walks.bytes(request.params.hash)
    if (!found.ok) return answer(request, reply, found)
    // The hash in the address names all it rests on, so it never changes under its name.
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(Buffer.from(found.value))
  })
}
