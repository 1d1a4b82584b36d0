// A paper of a province's units is written in a moment. One of thousands takes seconds and hundreds of
// megabytes: that is done in a thread of its own, one after the other, so that nobody else waits for it.

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Paper } from './model.ts'
import { writers, type PaperFormat } from './writers.ts'

/** Rows of its tables from which on a paper is large. */
const large = 500

const thread = new URL(`writing-thread${extname(import.meta.url)}`, import.meta.url)
let before: Promise<unknown> = Promise.resolve()

export function writePaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  // Where TypeScript is run as it stands (the demo), its loader does not reach a thread.
  if (countRows(paper) < large || extname(thread.pathname) === '.ts') return writers[format](paper)
  const written = before.then(() => inThread(paper, format))
  before = written.catch(() => {})
  return written
}

function inThread(paper: Paper, format: PaperFormat): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { paper, format } })
    worker.once('message', (content: Uint8Array) => resolve(Buffer.from(content.buffer)))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread that writes papers ended with ${code}`)))
  })
}

function countRows({ sections }: Paper): number {
  const blocks = sections.flatMap(({ blocks }) => blocks)
  return blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0)
}
