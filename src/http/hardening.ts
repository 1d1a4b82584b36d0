// What guards every answer: security headers, other sites' scripts kept out, and rate limits.
// Addresses are counted before anybody is known, accounts after. An agency's staff share one
// address, so an address may ask for more than an account; sign-ins are counted more strictly, and
// by all servers together. The other counts are each server's own: behind a balancer of n servers
// somebody may ask up to n times as much, which hurts nobody, for there are n to answer.

import type { IncomingMessage, ServerResponse } from 'node:http'
import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import { LRUCache } from 'lru-cache'
import { countSignIn } from '../auth/attempts.ts'
import type { Deps } from '../deps.ts'
import { operationOf } from './authenticate.ts'
import { problems, say, type Problem } from './problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Of data, for what is sent past Fastify's reply: name, value, name, value … */
    securityHeaders: readonly string[]
    /** In a minute; of sign-ins there are others. */
    limits: { address: Limit; account: Limit }
  }
}

const accountsPerAddress = 5
const signInsPerAddress = 0.2
/** Addresses, or accounts, that one server knows the count of; of more, those that were quiet longest begin anew. */
const mostCounted = 5000

/** For Swagger UI: its own files, styles in attributes, icons in data addresses. */
const pageHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
} satisfies HelmetOptions

/**
 * What no browser shows as a page: nothing may come of it, and what speaks only of pages is left out (OWASP, REST
 * Security Cheat Sheet, "Security Headers").
 */
const dataHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} satisfies HelmetOptions

interface Limit {
  /** Whether one more is allowed; it is not counted. */
  allows: (who: string) => boolean
  /** @throws too_many_attempts (429) */
  count: (who: string) => void
}

/** Headers, CORS and the limits per address: before authentication. */
export async function installHardening(app: FastifyInstance, deps: Deps): Promise<void> {
  const { config } = deps
  // Over plain HTTP inside an agency's network it would mean nothing.
  const strictTransportSecurity = config.publicUrl.startsWith('https:')
  const ofData = securityHeaders({ ...dataHeaders, strictTransportSecurity })
  const ofPages = securityHeaders({ ...pageHeaders, strictTransportSecurity })
  app.decorate('securityHeaders', Object.entries(ofData).flat())
  app.addHook('onSend', (_request, reply, _payload, done) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    // A page or a file may have named stricter ones.
    reply.headers({ ...(isPage ? ofPages : ofData), ...reply.getHeaders() })
    done()
  })
  if (config.corsOrigins.length > 0)
    await app.register(cors, {
      origin: [...config.corsOrigins],
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: [
        'content-disposition',
        'etag',
        'location',
        'retry-after',
        'idempotent-replayed',
        'x-request-id',
        'traceresponse',
      ],
    })
  const limits = { address: limitOf(config.rateLimit * accountsPerAddress), account: limitOf(config.rateLimit) }
  const signIns = Math.max(1, config.rateLimit * signInsPerAddress)
  const signInLimit = limitOf(signIns)
  app.decorate('limits', limits)
  app.addHook('onRequest', (request, _reply, done) => {
    limits.address.count(request.ip)
    if (operationOf(request) !== 'createToken') return done()
    signInLimit.count(request.ip)
    countSignIn(deps, request.ip, signIns).then(
      (seconds) => done(seconds === null ? undefined : tooMany(seconds)),
      done,
    )
  })
}

/** The limit per account, or API client: after authentication, so that nobody spends another's share. */
export function installAccountLimit(app: FastifyInstance): void {
  app.addHook('onRequest', ({ actor }, _reply, done) => {
    if (actor) app.limits.account.count(actor.userId ?? actor.name)
    done()
  })
}

/** Counts in a minute that begins with the first request. */
function limitOf(max: number): Limit {
  const counts = new LRUCache<string, { seen: number }>({ max: mostCounted, ttl: 60_000 })
  const countOf = (who: string) => {
    const known = counts.get(who)
    if (known) return known
    const begun = { seen: 0 }
    counts.set(who, begun)
    return begun
  }
  const allows = (who: string) => countOf(who).seen < max
  return {
    allows,
    count: (who) => {
      if (!allows(who)) throw tooMany(Math.ceil(counts.getRemainingTTL(who) / 1000))
      countOf(who).seen += 1
    },
  }
}

/** They are the same for every answer, so helmet is asked once. */
function securityHeaders(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {}
  const setHeader = (name: string, value: string) => (headers[name.toLowerCase()] = value)
  const response = { setHeader, removeHeader: () => {} } as unknown as ServerResponse
  helmet(options)({} as IncomingMessage, response, () => {})
  return headers
}

function tooMany(seconds: number): Problem {
  return problems.tooManyAttempts({
    detail: say(
      `Đã gửi quá nhiều yêu cầu. Hãy thử lại sau ${seconds} giây.`,
      `Too many requests. Try again in ${seconds} s.`,
    ),
    headers: { 'retry-after': String(seconds) },
  })
}
