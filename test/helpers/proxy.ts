// A wire between the application and the database server that a test can cut.

import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { statementName } from '../../src/db/preparing-client.ts'

export interface Proxy {
  /** The same database, through the wire. */
  url: string
  /** Ends every connection and takes no new one. */
  cut: () => void
  mend: () => void
  /** Cuts as soon as the application sends this statement, whole or by its name, before or after the server has it. */
  cutAt: (text: string, when: 'before' | 'after') => void
  close: () => Promise<void>
}

export async function openProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let open = true
  let trap: { words: string[]; when: 'before' | 'after' } | null = null
  const cut = () => {
    open = false
    trap = null
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    if (!open) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    near.on('data', (data) => {
      const hit = trap !== null && trap.words.some((word) => data.includes(word))
      if (hit && trap!.when === 'before') return cut()
      far.write(data)
      if (!hit) return
      open = false
      far.once('data', cut)
    })
    far.on('data', (data) => open && near.write(data))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cut,
    mend: () => {
      open = true
    },
    cutAt: (text, when) => {
      trap = { words: [text, statementName(text)], when }
    },
    close: () =>
      new Promise((resolve) => {
        cut()
        server.close(() => resolve())
      }),
  }
}
