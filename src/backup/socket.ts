// The embedded database has room for one process, so a running server makes its backup itself: to
// whoever may open this socket, which is the user that it runs as.

import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../deps.ts'
import { archiveOf } from './archive.ts'

const pathOf = (dataDir: string) => join(dataDir, 'backup.sock')

/** Answers every connection with an archive. @throws when the socket can't be opened */
export async function serveBackups(deps: Deps): Promise<Server> {
  const path = pathOf(deps.config.dataDir)
  rmSync(path, { force: true })
  const server = createServer((socket) => {
    pipeline(archiveOf(deps), socket).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  chmodSync(path, 0o600)
  return server
}

/** The archive of the server that runs on this directory; null when none does. */
export function askForBackup(dataDir: string): Promise<Readable | null> {
  return new Promise((resolve) => {
    const socket = connect(pathOf(dataDir))
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}
