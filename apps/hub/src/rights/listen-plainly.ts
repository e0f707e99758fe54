import { createServer } from 'node:http'
import type { FastifyInstance } from 'fastify'

/**
 * Serves over plain HTTP what `app` serves over HTTPS; ends when it does.
 * @returns the address
 * @throws the fault of the port: in use, or not allowed
 */
export async function listenPlainly(app: FastifyInstance, port: number, host: string): Promise<string> {
  const server = createServer((request, reply) => app.routing(request, reply))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  app.server.once('close', () => {
    server.close()
    server.closeAllConnections()
  })
  const at = server.address()
  return `http://${host}:${typeof at === 'object' && at !== null ? at.port : port}`
}
