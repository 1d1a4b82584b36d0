// Links new entries shortly after they were written, in the background: once a second at most
// while there are changes, at start, and every hour, so that a day that is over gets its signature.

import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { recordWork } from '../events/background.ts'
import { bringUpToDate } from './chain.ts'
import { openSigner } from './signing-key.ts'

const lag = 1000
const hour = 3_600_000

export function startLinking(deps: Deps, app: FastifyInstance) {
  const recorded = recordWork(app, 'auditChain')
  const signer = openSigner(deps.config)
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let stopped = false
  const run = () => {
    timer = undefined
    running = running
      .then(() => recorded(() => bringUpToDate(deps, signer)))
      .catch((error: Error) => app.log.error({ err: error }, 'audit chain not brought up to date'))
  }
  const soon = () => {
    if (!stopped) timer ??= setTimeout(run, lag).unref()
  }
  const everyHour = setInterval(soon, hour).unref()
  const stop = async () => {
    stopped = true
    clearTimeout(timer)
    clearInterval(everyHour)
    await running
  }
  return { soon, stop }
}
