// A mail server of a few words on this machine: it keeps what it is given, or refuses it.

import { EventEmitter, once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { Test } from 'tap'

export interface Received {
  from: string
  to: string[]
  headers: Map<string, string>
  text: string
}

export interface MailServer {
  url: string
  received: Received[]
  /** Answers every recipient with this instead; undefined: takes them again. */
  refuseWith: (answer: string | undefined) => void
  /** The next message. */
  next: () => Promise<Received>
  stop: () => Promise<void>
}

export async function startMailServer(t: Test): Promise<MailServer> {
  const received: Received[] = []
  let refusal: string | undefined
  const arrivals = new EventEmitter()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    talk(
      socket,
      () => refusal,
      (mail) => {
        received.push(mail)
        arrivals.emit('mail', mail)
      },
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  t.teardown(() => (server.listening ? stop() : undefined))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    refuseWith: (answer) => (refusal = answer),
    next: async () => ((await once(arrivals, 'mail')) as [Received])[0],
    stop,
  }
}

function talk(socket: Socket, refusal: () => string | undefined, keep: (mail: Received) => void): void {
  let buffered = ''
  let envelope: { from: string; to: string[] } = { from: '', to: [] }
  let data: string[] | undefined
  const answer = (line: string) => socket.write(`${line}\r\n`)
  const addressIn = (line: string) => /<([^>]*)>/.exec(line)![1]!
  const read = (line: string) => {
    if (data) {
      if (line !== '.') return void data.push(line.replace(/^\./, ''))
      keep({ ...envelope, ...parse(data.join('\r\n')) })
      data = undefined
      return answer('250 taken')
    }
    switch (line.split(/[ :]/)[0]!.toUpperCase()) {
      case 'MAIL':
        envelope = { from: addressIn(line), to: [] }
        return answer('250 ok')
      case 'RCPT':
        if (refusal() === undefined) envelope.to.push(addressIn(line))
        return answer(refusal() ?? '250 ok')
      case 'DATA':
        data = []
        return answer('354 go on')
      case 'QUIT':
        answer('221 bye')
        return socket.end()
      default:
        return answer('250 ok')
    }
  }
  answer('220 thu-nghiem.example')
  socket.on('data', (chunk) => {
    buffered += chunk.toString('latin1')
    const lines = buffered.split('\r\n')
    buffered = lines.pop()!
    for (const line of lines) read(line)
  })
}

function parse(message: string): Pick<Received, 'headers' | 'text'> {
  const [head = '', ...body] = message.split('\r\n\r\n')
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decoded(line.slice(line.indexOf(':') + 2))]),
  )
  return { headers, text: Buffer.from(body.join(''), 'base64').toString() }
}

/** Words that are written as =?UTF-8?Q?…?= or =?UTF-8?B?…?=. */
function decoded(value: string): string {
  const words = value.replace(/\?= +=\?/g, '?==?')
  return words.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_word, how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')),
  )
}
