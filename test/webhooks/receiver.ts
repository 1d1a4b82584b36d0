// Another system that receives webhooks: a real HTTP server that verifies with the package of Standard Webhooks.

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

export interface Received {
  headers: IncomingHttpHeaders
  text: string
  body: any
}

/** `answer` says what it answers, by the message. */
export async function startReceiver(t: Test, answer: (message: Received) => number = () => 204) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part))
    request.on('end', () => {
      const message = { headers: request.headers, text, body: JSON.parse(text) }
      received.push(message)
      const status = answer(message)
      response.writeHead(status, status === 302 ? { location: '/khac' } : {}).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/su-kien` }
}
