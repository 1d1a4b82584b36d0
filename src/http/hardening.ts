// What guards every answer: security headers, other sites' scripts kept out, and rate limits.
// Addresses are counted before anybody is known, accounts after. An agency's staff share one
// address, so an address may ask for more than an account; sign-ins are counted more strictly, and
// by all servers together. The other counts are each server's own: behind a balancer of n servers
// somebody may ask up to n times as much, which hurts nobody, for there are n to answer.

import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { countSignIn } from '../auth/attempts.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { operationOf } from './authenticate.ts'
import { problems, say, type Problem } from './problems.ts'

const accountsPerAddress = 5
const signInsPerAddress = 0.2

/** Headers, CORS and the limits per address: before authentication. */
export async function installHardening(app: FastifyInstance, deps: Deps): Promise<void> {
  const { config } = deps
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // Swagger UI: its own files, styles in attributes, icons in data addresses.
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
    // Over plain HTTP inside an agency's network it would mean nothing.
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
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
  await app.register(rateLimit, { global: false })
  const perAddress = limiter(app, config.rateLimit * accountsPerAddress, ({ ip }) => ip)
  const signIns = Math.max(1, config.rateLimit * signInsPerAddress)
  const perSignIn = limiter(app, signIns, ({ ip }) => ip)
  app.addHook('onRequest', async (request) => {
    await perAddress(request)
    if (operationOf(request) !== 'createToken') return
    await perSignIn(request)
    const seconds = await countSignIn(deps, request.ip, signIns)
    if (seconds !== null) throw tooMany(seconds)
  })
}

/** The limit per account, or API client: after authentication, so that nobody spends another's share. */
export function installAccountLimit(app: FastifyInstance, { rateLimit: max }: Config): void {
  const perAccount = limiter(app, max, ({ actor }) => `${actor.userId ?? actor.name}`)
  app.addHook('onRequest', async (request) => {
    if (request.actor) await perAccount(request)
  })
}

type Request = Parameters<ReturnType<FastifyInstance['createRateLimit']>>[0]

function limiter(app: FastifyInstance, max: number, keyGenerator: (request: Request) => string) {
  const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })
  return async (request: Request): Promise<void> => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    throw tooMany(counted.ttlInSeconds)
  }
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
