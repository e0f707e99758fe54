import type { FastifyInstance } from 'fastify'
import { answer } from '../answer.ts'
import type { Desk } from '../desk.ts'

/** Of a photo as it is handed in, with its metadata; what is kept is bounded by the reader of photos. */
const MOST_BYTES = 2_000_000

type Site = { Params: { site: string } }

/** Cards of candidate sites. Core reads what stands in a change, and names the field that is wrong. */
export function siteRoutes(app: FastifyInstance, desk: Desk): void {
  app.addContentTypeParser('image/jpeg', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) => done(null, body))
  app.get('/v1/site-cards', async () => desk.sites.cards())
  app.post<Site>('/v1/site-cards/:site', async (request, reply) =>
    answer(request, reply, await desk.sites.change(request.params.site, request.body), 201),
  )
  app.put<Site>('/v1/site-cards/:site/photo', async (request, reply) => {
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
    return answer(request, reply, await desk.sites.setPhoto(request.params.site, bytes))
  })
  app.delete<Site>('/v1/site-cards/:site/photo', async (request, reply) =>
    answer(request, reply, await desk.sites.removePhoto(request.params.site)),
  )
  app.get<Site>('/v1/site-cards/:site/photo', async (request, reply) => {
    const found = desk.sites.photo(request.params.site)
    if (!found.ok) return answer(request, reply, found)
    return reply.type(found.value.type).header('cache-control', 'no-cache').send(Buffer.from(found.value.bytes))
  })
}
