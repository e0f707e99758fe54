import { homedir } from 'node:os'
import { join } from 'node:path'
import type { RecordId } from '@weerbaar/core'

/**
 * Where a laptop keeps what is written at a point: never on the stick, so that two laptops from one stick are two, and an update of the
 * program leaves it alone.
 */
export function dataFolderOf(point: RecordId, platform: string, environment: Readonly<Record<string, string | undefined>>): string {
  const own =
    platform === 'win32'
      ? join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Weerbaar')
      : join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'weerbaar')
  return join(own, point)
}
