// Writes a backup to a file and reads it once more before it gets its name: a backup that can't be
// restored is none.

import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { openDeps } from '../start.ts'
import { archiveOf, type Manifest } from './archive.ts'
import { noReceiver, readArchive } from './read-archive.ts'
import { askForBackup } from './socket.ts'

/** In use or not, embedded or server. @throws when the file exists or evidence is missing or damaged */
export async function backUp(config: Config, file: string): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} exists`)
  const running = config.databaseUrl ? null : await askForBackup(config.dataDir)
  if (running) return keep(running, file)
  const { deps, close } = await openDeps(config)
  try {
    return await keep(archiveOf(deps), file)
  } finally {
    await close()
  }
}

/** Only its owner may read it: it holds personal data, password hashes and the signing key. */
async function keep(archive: Readable, file: string): Promise<Manifest> {
  const part = `${file}.part`
  try {
    await pipeline(archive, createWriteStream(part, { mode: 0o600, flags: 'wx' }))
    const manifest = await readArchive(createReadStream(part), noReceiver)
    const written = await open(part, 'r')
    await written.sync()
    await written.close()
    await rename(part, file)
    return manifest
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
