// The parts of a workbook, or a Word document, that is at hand: it is a ZIP archive.

import { Buffer } from 'node:buffer'
import { Readable, type PassThrough } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { ZipFile as NewZipFile } from 'yazl'

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

/**
 * The same archive with some of its parts replaced, by path, each drawn from its text as fast as it is taken. The
 * stream fails with them, and their iterator is closed when nobody reads on.
 */
export async function rewriteArchive(
  content: Uint8Array,
  rewrite: (path: string, text: () => string) => AsyncIterable<string> | Iterable<string> | undefined,
  at: Date,
): Promise<Readable> {
  const zip = new NewZipFile()
  const output = zip.outputStream as PassThrough
  // Neither end of the archive tells the other when it breaks off.
  let current: Readable | undefined
  output.once('close', () => current?.destroy())
  const rewritten: [string, AsyncIterable<string> | Iterable<string>][] = []
  for (const [path, part] of await partsOf(content)) {
    const chunks = rewrite(path, () => part.toString())
    if (chunks) rewritten.push([path, chunks])
    else zip.addBuffer(part, path, { mtime: at })
  }
  for (const [path, chunks] of rewritten) {
    zip.addReadStreamLazy(path, { mtime: at }, (start) => {
      current = Readable.from(chunks, { objectMode: false })
      current.once('error', (error) => output.destroy(error))
      start(null, current)
    })
  }
  zip.end()
  return output
}

async function partsOf(content: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = await openArchive(Buffer.from(content))
  const parts = new Map<string, Buffer>()
  for await (const entry of entriesOf(archive)) {
    const chunks: Buffer[] = []
    for await (const chunk of await streamOf(archive, entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  archive.close()
  return parts
}

/** What can't stand in XML left out, the rest as it stands in a text. */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
