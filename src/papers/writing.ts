// A paper of a province's units is written in a moment. One of thousands takes seconds and hundreds of
// megabytes: that is done in a process of its own with a limit to its memory, so that nobody else waits for
// it, and its memory is given back when it ends, or is all that falls when it is too much.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Paper } from './model.ts'
import { writers, type PaperFormat } from './writers.ts'

/** Rows of its tables from which on a paper is large. */
const large = 300
/** Heap of the process that writes a large one, in MB. */
const heapLimit = 512

const program = fileURLToPath(new URL(`writing-process${extname(import.meta.url)}`, import.meta.url))
let before: Promise<unknown> = Promise.resolve()

/** A large one after the other. */
export function writePaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  if (countRows(paper) < large) return writers[format](paper)
  const written = before.then(async () => {
    const { content, done } = writeApart(paper, format)
    const [whole] = await Promise.all([buffer(content), done])
    return whole
  })
  before = written.catch(() => {})
  return written
}

/** A file on its way, which is whole only when `done` is. */
interface Written {
  content: Readable
  done: Promise<void>
}

/** For who waits for nobody else's: a large one at once. */
export async function streamPaper(paper: Paper, format: PaperFormat, signal: AbortSignal): Promise<Written> {
  if (countRows(paper) >= large) return writeApart(paper, format, signal)
  return { content: Readable.from([await writers[format](paper)]), done: Promise.resolve() }
}

export function writeApart(paper: Paper, format: PaperFormat, signal?: AbortSignal): Written {
  const child = spawn(process.execPath, [...process.execArgv, `--max-old-space-size=${heapLimit}`, program, format], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // It needs none of the server's secrets.
    env: {},
    killSignal: 'SIGKILL',
    ...(signal && { signal }),
  })
  const done = once(child, 'close').then(([code, killedBy]) => {
    if (code !== 0) throw new Error(`The process that writes papers ended with ${code ?? killedBy}`)
  })
  // Who reads the content and does not ask for the end is told by the content.
  done.catch((error: Error) => child.stdout.destroy(error))
  // What goes wrong here ends the process, which says so.
  pipeline(Readable.from([JSON.stringify(paper)]), child.stdin).catch(() => {})
  return { content: child.stdout, done }
}

export function countRows({ sections }: Paper): number {
  const blocks = sections.flatMap(({ blocks }) => blocks)
  return blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0)
}
