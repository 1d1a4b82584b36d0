// Work that goes on beside the requests while the server listens: at start, then every so often,
// never twice at a time. What fails is logged by its kind only, and tried again the next time.

import type { FastifyInstance } from 'fastify'

interface Work {
  everyMs: number
  /** Stops between two pieces of work when the signal says so. */
  run: (stopped: AbortSignal) => Promise<unknown>
  /** For the server's log. */
  failed: string
}

/** Not started by `inject`, so tests call the work themselves. Stops before the database closes. */
export function runInBackground(app: FastifyInstance, { everyMs, run, failed }: Work): void {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const turn = () => {
    running ??= run(stopping.signal)
      .then(() => {})
      .catch((error: Error) => app.log.error({ err: { type: error.name } }, failed))
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
