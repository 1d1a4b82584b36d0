// Bytes of answers that others read again and again and that change seldom or never: published
// criteria sets, final results, units. Each is kept under the version of what it shows, which every
// request asks the database for (or never needs to, for what can't change): so all servers show a
// change at once, and nothing has to be told to anybody. Who may read is decided before, as ever;
// an answer may be kept only if everybody who may read it gets the same.
//
// A route that names its version (`config.kept`) answers what it keeps before the request is looked
// at any further (and the same request once more even before that, asked-again.ts): an address that
// was answered is valid, and the bytes, their ETag and their compressed forms are there. The version
// is asked for while the caller is being identified.

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import negotiator from '@fastify/accept-negotiator'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { rememberSent, writeSent, type Holding, type Sent } from './asked-again.ts'
import { compressedFrom } from './compression.ts'
import { contentTag, isKnown, keptByCaller, varyWith } from './conditional.ts'
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

/** Null: nothing is kept now, or not everybody whom the route is open to may read it. */
type Version = string | null

declare module 'fastify' {
  interface FastifyContextConfig {
    kept?: (request: FastifyRequest) => Version | Promise<Version>
  }
  interface FastifyRequest {
    /** What is kept for this address, the version that it must have, and for how long all of this is decided. */
    found: { kept: Kept; version: Promise<Version>; holding: Holding } | null
  }
  interface FastifyInstance {
    keptAnswers: LRUCache<string, Kept>
    /** Being made: whoever wants the same version meanwhile waits for it. */
    answersInTheMaking: Map<string, Promise<Kept>>
  }
}

/** What one server keeps. */
const mostBytes = 32 * 1024 * 1024
/** Node sends the head and a text in one piece, which takes less than two as long as the text is short. */
const inOnePiece = 8 * 1024
const offered: ('br' | 'gzip' | 'identity')[] = ['br', 'gzip', 'identity']
const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** After the hooks that say who may call. */
export function installKeptAnswers(app: FastifyInstance): void {
  // Twice the body, for its compressed forms.
  const sizeCalculation = ({ body }: Kept, key: string) => 2 * body.length + 2 * key.length + 500
  app.decorate('answersInTheMaking', new Map<string, Promise<Kept>>())
  app.decorate(
    'keptAnswers',
    new LRUCache<string, Kept>({ maxSize: mostBytes, maxEntrySize: mostBytes / 8, sizeCalculation }),
  )
  app.decorateRequest('found', null)
  app.addHook('onRequest', (request, reply, done) => {
    const { found } = request
    if (!found) return done()
    found.version.then((version) => {
      if (version === found.kept.version) sendAtOnce(request, reply, found.kept, found.holding).catch(done)
      else done()
    }, done)
  })
}

/** Begins to ask for the version of what is kept for this address, if anything is. */
export function lookForKept(request: FastifyRequest, holding: Holding): void {
  const ask = request.routeOptions.config.kept
  const kept = ask && request.server.keptAnswers.get(keyOf(request))
  if (!kept) return
  const version = Promise.resolve(ask(request))
  // Whoever is turned away does not wait for it.
  version.catch(() => {})
  request.found = { kept, version, holding }
}

/** The language, what is accepted, and the address, its query with it. */
function keyOf(request: FastifyRequest): string {
  return `${localeOf(request)} ${request.headers.accept ?? ''} ${request.url}`
}

/**
 * Sends what is kept under the version that the route names, or makes it. Nothing is kept while the version is null,
 * because the answer changes with more than a version.
 */
export async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  make: () => Promise<Answer>,
  { version: asked, type = 'application/json; charset=utf-8' }: { version?: Version; type?: string } = {},
): Promise<FastifyReply> {
  const { keptAnswers, answersInTheMaking } = request.server
  const version = asked === undefined ? await request.routeOptions.config.kept!(request) : asked
  const key = keyOf(request)
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

async function send(request: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<FastifyReply> {
  const { encoding, body } = await encoded(request, kept)
  reply.header('etag', kept.etag).type(kept.type)
  if (encoding) reply.header('content-encoding', encoding)
  return reply.send(body)
}

/**
 * Without the way through Fastify's reply: its hooks would do again what is done (conditional.ts, compression.ts,
 * hardening.ts), and a list of headers costs less than an object.
 */
async function sendAtOnce(request: FastifyRequest, reply: FastifyReply, kept: Kept, holding: Holding): Promise<void> {
  const sent = await sentOf(request, reply, kept)
  rememberSent(request, sent, holding)
  writeSent(reply.hijack().raw, sent, request.id, request.span!.context)
}

async function sentOf(request: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<Sent> {
  const { 'x-request-id': _id, traceresponse: _trace, vary: _vary, ...set } = reply.getHeaders()
  const head = ['vary', varyWith(reply), 'cache-control', keptByCaller, 'etag', kept.etag]
  for (const [name, value] of Object.entries(set)) head.push(name, String(value))
  // Whoever has the answer has its security headers with it.
  if (isKnown(request.headers['if-none-match'], kept.etag)) return { status: 304, head }
  const { encoding, body } = await encoded(request, kept)
  if (encoding) head.push('content-encoding', encoding)
  head.push('content-type', kept.type, 'content-length', String(body.length), ...request.server.securityHeaders)
  return { status: 200, head, body: body.length < inOnePiece ? body.toString('latin1') : body }
}

/** The bytes as the caller likes them best. */
async function encoded(
  { headers }: FastifyRequest,
  kept: Kept,
): Promise<{ encoding: 'br' | 'gzip' | null; body: Buffer }> {
  const accepted = headers['accept-encoding']
  const encoding =
    accepted === undefined || kept.body.length < compressedFrom ? null : negotiator.negotiate(accepted, offered)
  if (encoding !== 'br' && encoding !== 'gzip') return { encoding: null, body: kept.body }
  return { encoding, body: await (kept[encoding] ??= compressors[encoding](kept.body)) }
}
