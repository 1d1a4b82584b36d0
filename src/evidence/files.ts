// Where evidence files lie: one file per content under DATA_DIR/evidence, named by its SHA-256,
// so identical content is stored once. A file is written under a temporary name, hashed while
// streaming, synced, then renamed: what has a name is whole.

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export interface FileStore {
  /**
   * Stores the stream and answers its SHA-256 (hex) and size in bytes. `check` gets the path of the
   * whole content before it has a name; what it throws leaves nothing behind.
   */
  put: (content: Readable, check?: (path: string) => Promise<void>) => Promise<{ sha256: string; size: number }>
  read: (sha256: string) => Readable
}

export function openFileStore(directory: string): FileStore {
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)
  return {
    async put(content, check) {
      await mkdir(directory, { recursive: true })
      const temporary = join(directory, `${randomUUID()}.tmp`)
      const hash = createHash('sha256')
      let size = 0
      try {
        const file = await open(temporary, 'wx', 0o600)
        try {
          for await (const chunk of content) {
            hash.update(chunk as Buffer)
            size += (chunk as Buffer).length
            await file.writeFile(chunk as Buffer)
          }
          await file.sync()
        } finally {
          await file.close()
        }
        await check?.(temporary)
        const sha256 = hash.digest('hex')
        await mkdir(join(directory, sha256.slice(0, 2)), { recursive: true })
        await rename(temporary, pathOf(sha256))
        return { sha256, size }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    read: (sha256) => createReadStream(pathOf(sha256)),
  }
}
