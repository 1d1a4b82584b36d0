// Writes one paper and ends; see writing.ts.

import { parentPort, workerData } from 'node:worker_threads'
import type { Paper } from './model.ts'
import { writers, type PaperFormat } from './writers.ts'

const { paper, format } = workerData as { paper: Paper; format: PaperFormat }
const content = new Uint8Array(await writers[format](paper))
parentPort!.postMessage(content, [content.buffer])
