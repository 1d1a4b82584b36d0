// Content on its way in: written under a temporary name, hashed while streaming, synced, checked.
// What has a name is whole.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export interface Incoming {
  path: string
  sha256: string
  size: number
}

/** Receives content into the directory and lets `keep` give it its name; whatever fails leaves nothing behind. */
export async function receive(
  directory: string,
  content: Readable,
  check: ((path: string) => Promise<void>) | undefined,
  keep: (incoming: Incoming) => Promise<void>,
): Promise<{ sha256: string; size: number }> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, `${randomUUID()}.tmp`)
  try {
    const { sha256, size } = await write(path, content)
    await check?.(path)
    await keep({ path, sha256, size })
    return { sha256, size }
  } finally {
    await rm(path, { force: true })
  }
}

async function write(path: string, content: Readable): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}

/** @throws when nothing can be written */
export async function tryToWrite(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, `${randomUUID()}.tmp`)
  try {
    await writeFile(path, 'x', { mode: 0o600 })
  } finally {
    await rm(path, { force: true })
  }
}

/** Removes temporary files that were last written before this time: their process is gone. */
export async function tidyIncoming(directory: string, before: Date): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.tmp'))) {
    const path = join(directory, name)
    const { mtime } = await stat(path)
    if (mtime < before) await rm(path, { force: true })
  }
}
