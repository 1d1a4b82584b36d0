// The real application on a fresh database, with a clock that stands still until it is set.

import { subscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import inject, { type DispatchFunc } from 'light-my-request'
import { v7 as uuidv7 } from 'uuid'
import type { Test } from 'tap'
import type { Scope } from '../../src/api-clients/scopes.ts'
import { createApiClient, signInClient } from '../../src/api-clients/service.ts'
import { buildApp } from '../../src/app.ts'
import { hashPassword } from '../../src/auth/passwords.ts'
import { insertRefreshToken } from '../../src/auth/queries.ts'
import { systemActor, type Role } from '../../src/auth/roles.ts'
import { signAccessToken } from '../../src/auth/tokens.ts'
import { loadConfig } from '../../src/config.ts'
import { clockAt } from '../../src/db/clock.ts'
import type { OpenDatabase } from '../../src/db/client.ts'
import { openReplica } from '../../src/db/replica.ts'
import type { Deps } from '../../src/deps.ts'
import { openExportStore, openFileStore } from '../../src/evidence/files.ts'
import { problemsOf } from '../../src/http/operation-problems.ts'
import { insertUser, replaceRoles } from '../../src/users/queries.ts'
import { freshDatabase } from './db.ts'

export interface Answered extends LightMyRequestResponse {
  /** The parsed body. */
  data: any
}

export interface Caller {
  userId: string
  token: () => Promise<string | undefined>
  get: (url: string, headers?: Record<string, string>) => Promise<Answered>
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>
  put: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>
  patch: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>
  delete: (url: string, headers?: Record<string, string>) => Promise<Answered>
}

export interface TestApp {
  app: FastifyInstance
  deps: Deps
  setClock: (time: string) => void
  /** Lets the time that decides on deadlines run by itself; undefined: it stands with the clock again. */
  setDatabaseClock: (read: (() => Date) | undefined) => void
  /** Somebody with the roles: `as('reviewer')`, `as(['officer', unitId])`. A new account each time. */
  as: (...grants: (Role | [Role, string])[]) => Promise<Caller>
  /** Another system with the scopes, for the units. */
  clientWith: (scopes: Scope[], unitIds?: string[]) => Promise<Caller>
  /** Nobody: no token. */
  anonymous: Caller
}

export interface StartOptions {
  time?: string
  database?: OpenDatabase
  /** Where lists are read, on a server. */
  replicaUrl?: string
  env?: Record<string, string>
  exampleYears?: number
}

const outsideApi = /^\/(api\/|docs|healthz|readyz|metrics|openapi|problems)|^\/$/

// A connection answers one statement at a time; pg 9 will refuse a second one meanwhile.
process.on('warning', (warning) => {
  if (warning.message.includes('already executing a query')) throw warning
})

// Every problem that a test meets must be one that the document lists for the operation.
subscribe('dan-van.problem', (message) => {
  const { route, code } = message as { route: Parameters<typeof problemsOf>[0] | undefined; code: string }
  const operation = route?.schema?.operationId
  if (operation === undefined || problemsOf(route!).some((problem) => problem.code === code)) return
  throw new Error(`${operation} answers ${code}: add it to the operation in src/http/operation-problems.ts`)
})

/** The application, whose `inject` goes the way that requests go which come through a socket (http/asked-again.ts). */
export async function buildTestApp(deps: Deps): Promise<FastifyInstance> {
  const app = await buildApp(deps)
  await app.ready()
  const [listener] = app.server.listeners('request') as [DispatchFunc]
  app.inject = ((options: InjectOptions) => inject(listener, options)) as FastifyInstance['inject']
  return app
}

/** Starts the application and closes it with the test file. Default time: 20/10/2021 09:00 in Việt Nam. */
export async function startApp(t: Test, options: string | StartOptions = {}): Promise<TestApp> {
  const {
    time = '2021-10-20T09:00:00+07:00',
    env,
    ...given
  } = typeof options === 'string' ? { time: options } : options
  const database = given.database ?? (await freshDatabase())
  const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-'))
  const config = loadConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    RATE_LIMIT: '1000000',
    JWT_SECRET: 'a secret of the tests only, 32 characters long',
    ...env,
  })
  let now = new Date(time)
  let databaseTime: (() => Date) | undefined
  const deps: Deps = {
    config,
    db: database.db,
    pool: database.pool,
    replica: given.replicaUrl ? openReplica(given.replicaUrl, database.db, () => now) : undefined,
    clock: () => now,
    databaseClock: clockAt(() => databaseTime?.() ?? now),
    newId: () => uuidv7(),
    exampleYears: given.exampleYears,
    files: await openFileStore(config),
    exports: await openExportStore(config),
  }
  const app = await buildTestApp(deps)
  t.teardown(async () => {
    await app.close()
    await deps.replica?.close()
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const passwordHash = await hashPassword('mat-khau-thu-nghiem')
  const callerWith = (userId: string, token: () => Promise<string | undefined>): Caller => {
    const send = async (
      method: InjectOptions['method'],
      url: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const bearer = await token()
      const isText = typeof body === 'string' || Buffer.isBuffer(body)
      const response = await app.inject({
        method: method!,
        url: outsideApi.test(url) ? url : `/api/v1${url}`,
        headers: {
          ...(bearer && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && !isText && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { payload: body as string | object }),
      })
      const isJson = /[/+]json/.test(String(response.headers['content-type']))
      const isPacked = response.headers['content-encoding'] !== undefined
      const data: unknown = isJson && !isPacked && response.payload ? JSON.parse(response.payload) : response.payload
      return Object.assign(response, { data })
    }
    return {
      userId,
      token,
      get: (url, headers) => send('GET', url, undefined, headers),
      post: (url, body, headers) => send('POST', url, body, headers),
      put: (url, body, headers) => send('PUT', url, body, headers),
      patch: (url, body, headers) => send('PATCH', url, body, headers),
      delete: (url, headers) => send('DELETE', url, undefined, headers),
    }
  }
  return {
    app,
    deps,
    setClock: (later) => {
      now = new Date(later)
    },
    setDatabaseClock: (read) => {
      databaseTime = read
    },
    as: async (...grants) => {
      const id = uuidv7()
      const roles = grants.map((grant) =>
        typeof grant === 'string' ? { role: grant } : { role: grant[0], unitId: grant[1] },
      )
      await insertUser(deps.db, {
        id,
        email: `${id}@thu-nghiem.example`,
        name: `Người dùng ${roles.map(({ role }) => role).join('+')}`,
        passwordHash,
        createdAt: now,
        updatedAt: now,
      })
      await deps.db.transaction((tx) => replaceRoles(tx, id, roles))
      const token = await sessionTokenOf(deps, id)
      return callerWith(id, () => token(now))
    },
    clientWith: async (scopes, unitIds = []) => {
      const { id, clientSecret } = await createApiClient(deps, systemActor, {
        name: `Hệ thống ${scopes.join('+')}`,
        scopes,
        unitIds,
      })
      return callerWith(id, async () => (await signInClient(deps, id, clientSecret)).access_token)
    },
    anonymous: callerWith('', async () => undefined),
  }
}

/** A session of the account; answers its access token of a time. */
export async function sessionTokenOf(deps: Deps, userId: string): Promise<(now: Date) => Promise<string>> {
  const sessionId = uuidv7()
  await insertRefreshToken(deps.db, {
    id: uuidv7(),
    familyId: sessionId,
    userId,
    tokenHash: sessionId,
    expiresAt: new Date('2100-01-01'),
    createdAt: deps.clock(),
  })
  return (now) => signAccessToken({ userId, sessionId }, deps.config.jwtSecret, now)
}

/** The If-Match header for a version. */
export function match(version: number): Record<string, string> {
  return { 'if-match': `"${version}"` }
}
