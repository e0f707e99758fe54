import { join } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import { makeLeaf, readAuthority, type TlsLeaf } from '@weerbaar/store'

export interface OpenedTls {
  readonly host: string
  /** Of the authority, PEM. */
  readonly certificate: string
  readonly leaf: TlsLeaf
}

/** A fresh leaf under the authority in the data folder. @returns `file-not-found` when there is none: nobody would trust one made now */
export async function openTls(dataFolder: string, now: number, randomBytes: (count: number) => Uint8Array): Promise<Imported<OpenedTls>> {
  const folder = join(dataFolder, 'tls')
  const authority = readAuthority(folder)
  if (authority === undefined) return { issues: [issueOf('file-not-found', { file: join(folder, 'authority.pem') }, { field: '--tls' })] }
  const { host, certificate } = authority
  return { data: { host, certificate, leaf: await makeLeaf(authority, now, randomBytes) }, issues: [] }
}
