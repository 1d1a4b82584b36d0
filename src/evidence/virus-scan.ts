// An optional look by ClamAV's daemon before a file is kept: the INSTREAM command of clamd(8) over
// its socket. Whatever is not plainly clean is not kept: a scanner that can't be asked refuses all.

import { once } from 'node:events'
import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { problems, say } from '../http/problems.ts'

/** @throws infected_file (422), unavailable (503) */
export type Scan = (content: Readable) => Promise<void>

const timeout = 30_000

/** Null where no scanner is configured. */
export function openScanner({ clamav }: Pick<Config, 'clamav'>): Scan | null {
  if (!clamav) return null
  return async (content) => {
    const reply = await ask(clamav, content).catch(() => '')
    if (/^stream: OK\0?$/.test(reply)) return
    throw /^stream: .+ FOUND\0?$/.test(reply) ? infected() : scannerUnavailable()
  }
}

/** Sends each chunk with its length before it and a length of 0 at the end; answers what clamd says. */
async function ask(address: NonNullable<Config['clamav']>, content: Readable): Promise<string> {
  const socket = connect({ ...address })
  socket.setTimeout(timeout, () => socket.destroy(new Error('clamd does not answer')))
  socket.on('error', () => {})
  let reply = ''
  socket.setEncoding('utf8').on('data', (text: string) => (reply += text))
  const ended = once(socket, 'end')
  ended.catch(() => {})
  try {
    await once(socket, 'connect')
    socket.write('zINSTREAM\0')
    for await (const chunk of content as AsyncIterable<Buffer>) {
      // It may answer and hang up before it has everything: then nothing drains any more.
      if (!socket.writable) break
      if (!socket.write(Buffer.concat([lengthOf(chunk.length), chunk])))
        await Promise.race([once(socket, 'drain'), ended])
    }
    if (socket.writable) socket.write(lengthOf(0))
    await ended
    return reply
  } finally {
    socket.destroy()
  }
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function infected() {
  return problems.infectedFile({
    detail: say(
      'Phần mềm quét vi-rút phát hiện mã độc trong tệp. Tệp không được lưu.',
      'The virus scanner found something in the file. It was not kept.',
    ),
  })
}

function scannerUnavailable() {
  return problems.unavailable({
    detail: say(
      'Chưa quét được vi-rút nên tệp không được lưu. Hãy thử lại sau ít phút.',
      'The virus scanner can not be asked, so the file was not kept. Try again in a few minutes.',
    ),
    headers: { 'retry-after': '60' },
  })
}
