// Bytes of answers that others read again and again and that change seldom or never: published
// criteria sets, final results, units. Each is kept under the version of what it shows, which every
// request asks the database for (or never needs to, for what can't change): so all servers show a
// change at once, and nothing has to be told to anybody. Who may read is decided before, as ever;
// an answer may be kept only if everybody who may read it gets the same.

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import negotiator from '@fastify/accept-negotiator'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { compressedFrom } from './compression.ts'
import { contentTag } from './conditional.ts'
import { localeOf } from './locale.ts'

interface Kept {
  version: string
  etag: string
  type: string
  body: Buffer
  keep: boolean
  br?: Promise<Buffer>
  gzip?: Promise<Buffer>
}

export interface Answer {
  /** An object goes through the response schema of the route. */
  body: object | string
  /** Of the resource, for If-Match; that of the body unless told otherwise. */
  version?: number
  /** False: not to be kept after all. */
  keep?: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    keptAnswers: LRUCache<string, Kept>
    /** Being made: whoever wants the same version meanwhile waits for it. */
    answersInTheMaking: Map<string, Promise<Kept>>
  }
}

/** What one server keeps. */
const mostBytes = 32 * 1024 * 1024
const offered: ('br' | 'gzip' | 'identity')[] = ['br', 'gzip', 'identity']
const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

export function installKeptAnswers(app: FastifyInstance): void {
  // Twice the body, for its compressed forms.
  const sizeCalculation = ({ body }: Kept, key: string) => 2 * body.length + 2 * key.length + 500
  app.decorate('answersInTheMaking', new Map<string, Promise<Kept>>())
  app.decorate(
    'keptAnswers',
    new LRUCache<string, Kept>({ maxSize: mostBytes, maxEntrySize: mostBytes / 8, sizeCalculation }),
  )
}

/**
 * Sends what is kept under this version, or makes it. `version` null: nothing is kept, because it changes with more
 * than a version. The language and the address, its query with it, are part of the key; `type` too.
 */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { version, type = 'application/json; charset=utf-8' }: { version: string | null; type?: string },
  make: () => Promise<Answer>,
): Promise<FastifyReply> {
  const { keptAnswers, answersInTheMaking } = request.server
  const key = `${localeOf(request)} ${type} ${request.url}`
  const makeAnswer = async (): Promise<Kept> => {
    const { body, keep = true, ...made } = await make()
    const bytes = Buffer.from(typeof body === 'string' ? body : written(reply, body))
    const etag = contentTag(bytes, made.version ?? (body as { version?: number }).version)
    const kept: Kept = { version: version ?? '', etag, type, body: bytes, keep: version !== null && keep }
    if (kept.keep) keptAnswers.set(key, kept)
    return kept
  }
  if (version === null) return send(request, reply, await makeAnswer())
  const found = keptAnswers.get(key)
  if (found?.version === version) return send(request, reply, found)
  const making = `${version} ${key}`
  const others = await answersInTheMaking.get(making)
  // What is not to be kept may have changed since they began.
  if (others?.keep) return send(request, reply, others)
  const own = makeAnswer().finally(() => answersInTheMaking.delete(making))
  answersInTheMaking.set(making, own)
  return send(request, reply, await own)
}

/** By the response schema, which a route may have for several media types. */
function written(reply: FastifyReply, body: object): string {
  const write = reply.getSerializationFunction('200', 'application/json') ?? reply.getSerializationFunction('200')
  return write!(body as Record<string, unknown>)
}

async function send({ headers }: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<FastifyReply> {
  const accepted = headers['accept-encoding']
  const encoding =
    accepted === undefined || kept.body.length < compressedFrom ? null : negotiator.negotiate(accepted, offered)
  reply.header('etag', kept.etag).type(kept.type)
  if (encoding !== 'br' && encoding !== 'gzip') return reply.send(kept.body)
  const compressed = await (kept[encoding] ??= compressors[encoding](kept.body))
  return reply.header('content-encoding', encoding).send(compressed)
}
