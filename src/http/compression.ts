// gzip and brotli for what is text and longer than a kilobyte; streams stay streams. Never where a
// secret goes out (`no-store`): beside something that an attacker chose, its length would tell of
// it. Requests are not unpacked: a small one could become enormous.

import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

export const compressedFrom = 1024

/** After the hooks that look at the bytes of an answer. */
export async function installCompression(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.getHeader('cache-control') === 'no-store') request.headers['x-no-compression'] = 'secret'
    return payload
  })
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: compressedFrom,
    // In one call, as long as a form or a page of a list: a stream for each takes twice the processor, and memory.
    syncThreshold: 65_536,
    customTypes: /^text\/(?!event-stream)|[+/](?:x-nd)?json(?:;|$)|\/yaml(?:;|$)|\/javascript(?:;|$)|\bxml(?:;|$)/u,
    globalDecompression: false,
  })
}
