// What still comes on open connections while the server closes is refused before anything of it is begun, as every
// problem is, so that whoever asks may send it again: to another server, or to this one when it is back. Fastify
// adds `Connection: close`.

import type { FastifyInstance } from 'fastify'
import { problems } from './problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    isClosing: () => boolean
  }
}

export function installClosing(app: FastifyInstance): void {
  let closing = false
  app.decorate('isClosing', () => closing)
  app.addHook('preClose', (done) => {
    closing = true
    done()
  })
  app.addHook('onRequest', (_request, _reply, done) => {
    done(closing ? problems.stopping({ headers: { 'retry-after': '5' } }) : undefined)
  })
}
