// A client that costs next to nothing, for repeated-reads.ts: it shares the machine with the server that it measures, and
// one that reads every header takes more of it than the server. Each connection asks again as soon as it was answered.
//
//   node repeated-client.js URL CONNECTIONS SECONDS STATUS '{"header":"value"}'   prints how many answers came, and in how many seconds

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const [address, connections, seconds, status, headers] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
]
const url = new URL(address)
const lines = Object.entries(JSON.parse(headers) as Record<string, string>).map(
  ([name, value]) => `${name}: ${value}\r\n`,
)
const request = Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines.join('')}\r\n`)
const begins = Buffer.from(`HTTP/1.1 ${status} `)

const sockets: Socket[] = []
for (let i = 0; i < Number(connections); i++) {
  const socket = connect(Number(url.port), url.hostname).setNoDelay()
  await once(socket, 'connect')
  sockets.push(socket)
}
const length = await lengthOfAnswer(sockets[0]!)
let answers = 0
let over = false
for (const socket of sockets) {
  let left = length
  socket.on('data', (bytes) => {
    if (left === length && !bytes.subarray(0, begins.length).equals(begins)) throw new Error(bytes.toString())
    left -= bytes.length
    if (left < 0) throw new Error('An answer is longer than the first one')
    if (left > 0) return
    left = length
    answers += 1
    if (!over) socket.write(request)
  })
  socket.on('close', () => {
    if (!over) throw new Error('The server ended a connection')
  })
}
const begun = performance.now()
for (const socket of sockets) socket.write(request)
setTimeout(
  () => {
    over = true
    console.log(JSON.stringify({ answers, seconds: (performance.now() - begun) / 1000 }))
    process.exit(0)
  },
  Number(seconds) * 1000,
)

/** Head and body, which are as long each time: ids, times and lengths have a fixed number of digits. */
function lengthOfAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0)
    const read = (bytes: Buffer) => {
      answer = Buffer.concat([answer, bytes])
      const head = answer.indexOf('\r\n\r\n') + 4
      const body = Number(/\r\ncontent-length: (\d+)/i.exec(answer.subarray(0, head).toString())?.[1] ?? 0)
      if (head < 4 || answer.length < head + body) return
      socket.off('data', read)
      resolve(head + body)
    }
    socket.on('data', read).write(request)
  })
}
