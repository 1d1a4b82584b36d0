// Work that goes on beside the requests while the server listens: at start, then every so often,
// never twice at a time. What fails is logged by its kind only, and tried again the next time. How it
// went stands in `app.background`, for the metrics and for GET /readyz.

import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    background: BackgroundWork[]
  }
}

/** One kind of work on this server: how it went so far. */
export interface BackgroundWork {
  readonly name: string
  succeeded: number
  failed: number
  failedLast: boolean
  lastSuccessAt: Date | null
}

interface Work {
  /** For the metrics: `webhooks`. */
  name: string
  everyMs: number
  /** Stops between two pieces of work when the signal says so. */
  run: (stopped: AbortSignal) => Promise<unknown>
  /** For the server's log. */
  failed: string
}

/** Not started by `inject`, so tests call the work themselves. Stops before the database closes. */
export function runInBackground(app: FastifyInstance, { name, everyMs, run, failed }: Work): void {
  const stopping = new AbortController()
  const recorded = recordWork(app, name)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const turn = () => {
    running ??= recorded(() => run(stopping.signal))
      .catch((error: Error) => app.log.error({ err: error }, failed))
      .finally(() => (running = undefined))
  }
  app.addHook('onListen', async () => {
    turn()
    timer = setInterval(turn, everyMs).unref()
  })
  app.addHook('preClose', async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  })
}

/** For work with a rhythm of its own. Answers what does one turn of it and writes down how it went. */
export function recordWork(app: FastifyInstance, name: string): (turn: () => Promise<unknown>) => Promise<void> {
  const work: BackgroundWork = { name, succeeded: 0, failed: 0, failedLast: false, lastSuccessAt: null }
  app.background.push(work)
  return async (turn) => {
    try {
      await turn()
      work.succeeded++
      work.failedLast = false
      work.lastSuccessAt = new Date()
    } catch (error) {
      work.failed++
      work.failedLast = true
      throw error
    }
  }
}
