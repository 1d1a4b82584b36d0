// The parts of a workbook that is at hand: it is a ZIP archive.

import type { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** To be closed by whoever opened it. @throws Error for what is no ZIP archive */
export async function openArchive(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, autoClose: false }, (error, archive) => {
      if (error) reject(error)
      else resolve(archive)
    })
  })
}

/** One after the other, as they are asked for. @throws Error for a damaged archive */
export async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  const queue: (Entry | null)[] = []
  let wake: (() => void) | undefined
  let failure: Error | undefined
  const add = (entry: Entry | null) => {
    queue.push(entry)
    wake?.()
  }
  archive.on('entry', add)
  archive.on('end', () => add(null))
  archive.on('error', (error: Error) => {
    failure = error
    add(null)
  })
  for (;;) {
    if (queue.length === 0) {
      archive.readEntry()
      if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    }
    const entry = queue.shift()
    if (failure) throw failure
    if (!entry) return
    yield entry
  }
}

/** What an entry unpacks to. @throws Error, also in between, for a damaged one */
export async function streamOf(archive: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return (await archive.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>
}
