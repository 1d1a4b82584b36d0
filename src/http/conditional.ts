// Whoever asks again and again is told 304 when nothing changed. The rule: an ETag stands for the
// bytes that this caller gets, so a 304 hides nothing, neither what the caller may do now
// (`allowedActions`), nor figures that moved with somebody else's, nor another language. Where the
// resource has a version, the ETag begins with it (`W/"3-…"`): that is all that If-Match looks at.
// Weak, because the same answer goes out compressed or not. Nobody but the caller may keep an
// answer, and nobody may use a kept one without asking: rights can be gone at any moment.

import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What an answer depends on besides its address. */
const vary = 'Accept, Accept-Language, Accept-Encoding, Authorization'
/** Nobody but the caller may keep it, and not use it without asking. */
export const keptByCaller = 'private, no-cache'

export function installConditional(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isRead(request)) return payload
    reply.header('vary', varyWith(reply))
    if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', keptByCaller)
    if (reply.statusCode !== 200 || reply.getHeader('cache-control') !== keptByCaller) return payload
    // Turned into bytes once, for all who look at them: the hash, the compression, the socket.
    const content = typeof payload === 'string' ? Buffer.from(payload) : payload
    const etag = etagOf(reply, content)
    if (etag === undefined) return content
    reply.header('etag', etag)
    if (!isKnown(request.headers['if-none-match'], etag)) return content
    if (isStream(payload)) payload.destroy()
    for (const name of ['content-type', 'content-encoding', 'content-disposition']) reply.removeHeader(name)
    reply.code(304)
    return null
  })
}

function isRead({ method, routeOptions }: FastifyRequest): boolean {
  const { access } = routeOptions.config
  return (method === 'GET' || method === 'HEAD') && access !== undefined && access !== 'public'
}

/** All that an answer depends on, with what its reply names already. */
export function varyWith(reply: FastifyReply): string {
  const named = reply.getHeader('vary')
  if (named === undefined) return vary
  const other = String(named)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !vary.toLowerCase().split(', ').includes(name.toLowerCase()))
  return [vary, ...other].join(', ')
}

/** A stream has none unless its route gives it one. */
function etagOf(reply: FastifyReply, payload: unknown): string | undefined {
  const given = reply.getHeader('etag') as string | undefined
  const version = given && /^"(\d+)"$/.exec(given)?.[1]
  if (given && version === undefined) return given
  return Buffer.isBuffer(payload) ? contentTag(payload, version) : undefined
}

/** The ETag of an answer, with the version of what it shows. */
export function contentTag(content: Buffer, version?: string | number): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27)
  return version === undefined ? `W/"${hash}"` : `W/"${version}-${hash}"`
}

/** Whether the caller has it: one tag, several, weak ones, or any (RFC 9110, 13.1.2). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const opaque = (tag: string) => tag.replace(/^W\//, '')
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag))
}

function isStream(payload: unknown): payload is { destroy: () => void } {
  return typeof (payload as { pipe?: unknown } | null)?.pipe === 'function'
}
