// Writes one paper and ends: the paper as JSON from standard input, the file to standard output; see writing.ts.

import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Paper } from './model.ts'
import { writers, type PaperFormat } from './writers.ts'

const [, , format] = process.argv as [string, string, PaperFormat]
const paper = JSON.parse(await text(process.stdin)) as Paper
await pipeline(Readable.from([await writers[format](paper)]), process.stdout)
