import { join } from 'node:path'
import { REGION_FILE } from './make-kit.ts'
import type { VerifiedKit } from './verify-kit.ts'

interface Places {
  readonly port: number | undefined
  readonly plainPort: number | undefined
  readonly host: string | undefined
}

/** What the hub of a point is started with. Without an authority it speaks plainly, on the plain port. */
export function hubWords(
  { folder, manifest }: VerifiedKit,
  dataFolder: string,
  safe: boolean,
  { port, plainPort, host }: Places,
): readonly string[] {
  const { name, peers, allow } = manifest
  const plain = `${plainPort ?? 8080}`
  return [
    '--data',
    dataFolder,
    '--region',
    join(folder, REGION_FILE),
    '--host',
    host ?? '0.0.0.0',
    '--no-first-runs',
    '--level',
    'point',
    '--name',
    name,
    '--exchange',
    'listed',
    ...allow.flatMap((device) => ['--allow', device]),
    ...peers.flatMap((peer) => ['--peer', peer]),
    ...(safe ? ['--tls', '--port', `${port ?? 8443}`, '--plain-port', plain] : ['--port', plain]),
  ]
}
