// Reads an archive and checks it while reading: what is handed on may still turn out to be part of a
// damaged archive, so whoever stores it does so in a transaction that ends after the last check.

import { createHash, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Manifest } from './archive.ts'

interface Receiver {
  rows: (table: string, lines: string[]) => Promise<void>
  content: (sha256: string, content: Readable) => Promise<void>
  signingKey: (pem: string) => Promise<void>
}

/** Takes what it is given and keeps nothing: to check an archive. */
export const noReceiver: Receiver = {
  rows: async () => {},
  content: async (_sha256, content) => void (await buffer(content)),
  signingKey: async () => {},
}

/** @throws when the archive is cut, damaged, or of another format */
export async function readArchive(source: Readable, receiver: Receiver): Promise<Manifest> {
  const hashes = new Map<string, { hash: Hash; rows: number }>()
  let manifest: Manifest | undefined
  let contents = 0
  const entries = source
    .pipe(createGunzip())
    .on('error', (error) => entries.destroy(error))
    .pipe(extract())
  source.on('error', (error) => entries.destroy(error))
  for await (const entry of entries) {
    const [kind, name = ''] = entry.header.name.split('/')
    const content = entry as unknown as Readable
    switch (kind) {
      case 'tables': {
        const lines = await buffer(content)
        const table = hashes.get(name) ?? { hash: createHash('sha256'), rows: 0 }
        hashes.set(name, table)
        table.hash.update(lines)
        const rows = lines.toString('utf8').split('\n').slice(0, -1)
        table.rows += rows.length
        await receiver.rows(name, rows)
        break
      }
      case 'evidence':
        contents++
        await receiver.content(name, content)
        break
      case 'audit-signing-key.pem':
        await receiver.signingKey((await buffer(content)).toString('utf8'))
        break
      case 'manifest.json':
        manifest = JSON.parse((await buffer(content)).toString('utf8')) as Manifest
        break
      default:
        throw new Error(`not a backup: it holds "${entry.header.name}"`)
    }
  }
  if (!manifest) throw new Error('the backup is cut off: its manifest is missing')
  if (manifest.format !== 1) throw new Error('the backup is of a newer format; restore it with that version')
  for (const [table, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const found = hashes.get(table)
    const isWhole = found ? found.rows === rows && found.hash.digest('hex') === sha256 : rows === 0
    if (!isWhole) throw new Error(`the backup is damaged: rows of ${table} are not those that were written`)
  }
  if (contents !== manifest.evidence.contents) throw new Error('the backup is damaged: evidence is missing in it')
  return manifest
}
