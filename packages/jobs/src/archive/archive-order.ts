import type { Space } from '@weerbaar/core'

/** `archive`: all that is left, for a depot with restricted access. `woo`: without what is personal, to be read by whoever asks. */
export const ARCHIVE_PURPOSES = ['archive', 'woo'] as const
export type ArchivePurpose = (typeof ARCHIVE_PURPOSES)[number]

export interface ArchiveOrder {
  readonly purpose: ArchivePurpose
  readonly space: Space
  /** Organisation that made the records (archiefvormer). */
  readonly creator: string
  /** Milliseconds since 1970 UTC. */
  readonly madeAt: number
}

/** A file of an archive; its path has forward slashes. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Uint8Array
}
