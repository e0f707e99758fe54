import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk.ts'

/** What the screens look at first: desk, health, region, tiles, model. */
export function lookRoutes(app: FastifyInstance, desk: Desk): void {
  app.get('/v1/desk', async () => desk.view())
  app.get('/v1/health', async () => desk.health())
  app.get('/v1/power', async () => desk.power())
  app.get('/v1/rights', async () => desk.rights())
  app.get('/v1/region', async () => desk.region())
  app.get('/v1/region/cells', async () => desk.cells())
  app.get('/v1/model', async () => desk.model())
  app.get<{ Params: { hash: string; z: string; x: string; y: string } }>('/v1/tiles/:hash/:z/:x/:y', async ({ params }, reply) => {
    const [z, x, y] = [params.z, params.x, params.y.replace(/\.pbf$/, '')].map(Number)
    const whole = [z, x, y].every((part) => Number.isInteger(part))
    const tile = whole && z !== undefined && x !== undefined && y !== undefined ? desk.tiles(z, x, y) : undefined
    // The hash in the address names the content, so a tile never changes under its name.
    reply.header('cache-control', params.hash === desk.region().hash ? 'public, max-age=31536000, immutable' : 'no-store')
    if (!tile) return reply.code(204).send()
    return reply.type('application/vnd.mapbox-vector-tile').send(Buffer.from(tile))
  })
}
