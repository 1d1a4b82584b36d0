// Evidence in a directory: `ab/abcdef…`. A rename within one file system is all or nothing, and is
// synced to the directory before anybody is told.

import { randomUUID } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keepFile } from '../kept-file.ts'
import type { FileStore } from './files.ts'
import { receive, tidyIncoming, tryToWrite } from './incoming.ts'

export function openLocalFiles(directory: string): FileStore {
  const idFile = join(directory, '.store-id')
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)
  return {
    id: () => keepFile(idFile, randomUUID),
    isMade: () => existsSync(idFile),
    put: (content, check) =>
      receive(directory, content, check, async ({ path, sha256 }) => {
        const folder = dirname(pathOf(sha256))
        await mkdir(folder, { recursive: true })
        await rename(path, pathOf(sha256))
        await syncDirectory(folder)
      }),
    read: async (sha256) => {
      const file = await open(pathOf(sha256)).catch(nullIfAbsent)
      return file && file.createReadStream()
    },
    has: (sha256) =>
      access(pathOf(sha256), constants.R_OK).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    check: () => tryToWrite(directory),
    async *list() {
      for (const folder of (await readdir(directory).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name)))
        for (const sha256 of await readdir(join(directory, folder)))
          yield { sha256, storedAt: (await stat(pathOf(sha256))).mtime }
    },
    tidy: (before) => tidyIncoming(directory, before),
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
