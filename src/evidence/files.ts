// Where evidence lies: one file per content, named by its SHA-256, so identical content is stored
// once and never changes. The database row comes after the content; content without a row is swept
// (sweep.ts). The files of exports lie apart from it, in the same way (jobs/sweep.ts).

import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { openLocalFiles } from './local-files.ts'

export interface FileStore {
  /** Which store this is: the same for every server that shares it. */
  id: () => string
  /** Whether `id` is known without making one. */
  isMade: () => boolean
  /**
   * Stores the stream and answers its SHA-256 (hex) and size in bytes. `check` gets the path of the
   * whole content before it has a name; what it throws leaves nothing behind.
   */
  put: (content: Readable, check?: (path: string) => Promise<void>) => Promise<{ sha256: string; size: number }>
  /** Null when it is not there. */
  read: (sha256: string) => Promise<Readable | null>
  has: (sha256: string) => Promise<boolean>
  remove: (sha256: string) => Promise<void>
  /** @throws when nothing can be stored now */
  check: () => Promise<void>
  /** Everything that is stored, and since when. */
  list: () => AsyncIterable<{ sha256: string; storedAt: Date }>
  /** Takes away what killed processes left half-written before this time. */
  tidy: (before: Date) => Promise<void>
}

type Where = Pick<Config, 'dataDir' | 'evidenceS3'>

/** The S3-compatible store when one is configured, else a directory under DATA_DIR. */
export function openFileStore({ dataDir, evidenceS3 }: Where): Promise<FileStore> {
  return openStore(evidenceS3, join(dataDir, 'evidence'), '')
}

/** In the place of the evidence, so that whatever servers share it share these, under `exports/`. */
export function openExportStore({ dataDir, evidenceS3 }: Where): Promise<FileStore> {
  return openStore(evidenceS3, join(dataDir, 'evidence', 'exports'), 'exports/')
}

async function openStore(evidenceS3: Config['evidenceS3'], directory: string, prefix: string): Promise<FileStore> {
  if (!evidenceS3) return openLocalFiles(directory)
  // Its client takes long to load.
  const { openS3Files } = await import('./s3-files.ts')
  return openS3Files(evidenceS3, directory, prefix)
}
