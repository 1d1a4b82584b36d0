// What the server writes into its log while a test runs.

import type { FastifyInstance } from 'fastify'
import pino from 'pino'

export interface LogLine {
  level: number
  msg: string
  requestId?: string
  [field: string]: unknown
}

/** Everything from now on, whole and as lines. */
export function readLog(app: FastifyInstance): { text: () => string; lines: () => LogLine[] } {
  let text = ''
  const stream = (app.log as unknown as Record<symbol, { write: (line: string) => void }>)[pino.symbols.streamSym]!
  stream.write = (line) => (text += line)
  return {
    text: () => text,
    lines: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as LogLine),
  }
}
