// The demo as a test's application, and the worked examples of the committed OpenAPI document as requests to it.

import { readFileSync } from 'node:fs'
import type { Test } from 'tap'
import { findUserByEmail } from '../../src/auth/queries.ts'
import { clockAt } from '../../src/db/clock.ts'
import type { Deps } from '../../src/deps.ts'
import { examples } from '../../src/http/examples.ts'
import { demoIds } from '../../scripts/demo/ids.ts'
import { seedDemo, type SeedOptions } from '../../scripts/demo/seed.ts'
import { seedDemo2025 } from '../../scripts/demo/seed-2025.ts'
import { sessionTokenOf, startApp, type StartOptions } from './app.ts'

interface Parameter {
  name: string
  in: string
  example?: string
  required?: boolean
  schema?: { examples?: string[] }
}

export interface Operation {
  path: string
  method: string
  operationId: string
  requestBody?: { content: Record<string, { example?: unknown }> }
  parameters?: Parameter[]
  responses: Record<string, { content?: Record<string, object> }>
  'x-roles': 'public' | 'any' | string[]
}

/** Every operation of the API, as the committed document has it, or the one given. */
export function operations(document = readFileSync('openapi/openapi.json', 'utf8')): Operation[] {
  const { paths } = JSON.parse(document) as {
    paths: Record<string, Record<string, Omit<Operation, 'path' | 'method'>>>
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      path.startsWith('/api/v1') ? [{ path, method, ...operation }] : [],
    ),
  )
}

export function parameterOf({ parameters = [] }: Operation, name: string): Parameter | undefined {
  return parameters.find((parameter) => parameter.name === name)
}

/** Whether a success is told in JSON. */
export function answersJson({ responses }: Operation): boolean {
  return Object.entries(responses).some(
    ([status, { content }]) => status.startsWith('2') && content?.['application/json'],
  )
}

/** `?name=value` of the query parameters that must be sent, as the document shows them; of lists two rows. */
function queryOf({ parameters = [] }: Operation): string {
  const sent = parameters.filter(({ in: place, name, required }) => place === 'query' && (required || name === 'limit'))
  const query = new URLSearchParams(
    sent.map(({ name, example, schema }) => [name, name === 'limit' ? '2' : (example ?? schema?.examples?.[0] ?? '')]),
  )
  return sent.length > 0 ? `?${query.toString()}` : ''
}

/** The demo on 08/11/2021, and how to send an operation's example as the account that it names. */
export async function startDemo(t: Test, options: StartOptions = {}) {
  const started = await startApp(t, options)
  await seed(started, seedDemo)
  started.setClock('2021-11-08T08:00:00+07:00')
  return { ...started, ...senderOf(started) }
}

/** The demo on 20/10/2025, the same way; `lines` is what it prints to look at. */
export async function startDemo2025(t: Test) {
  const started = await startApp(t, { env: { IDLE_DAYS: '3650' }, exampleYears: 4 })
  const lines = await seed(started, seedDemo2025)
  started.setClock('2025-10-20T08:00:00+07:00')
  return { ...started, ...senderOf(started), lines }
}

type Started = Awaited<ReturnType<typeof startApp>>

function seed<T>({ deps }: Started, fill: (deps: Deps, options: SeedOptions) => Promise<T>): Promise<T> {
  const ids = demoIds()
  let now = new Date()
  return fill(
    { ...deps, newId: ids.newId, clock: () => now, databaseClock: clockAt(() => now) },
    { ids, setClock: (time) => (now = time), report: () => {} },
  )
}

function senderOf({ app, deps }: Started) {
  const tokenOf = async (account: string) => {
    const user = await findUserByEmail(deps.db, `${account}@demo.example`)
    return (await sessionTokenOf(deps, user!.id))(deps.clock())
  }
  const send = async (
    operation: Operation,
    ifMatch = parameterOf(operation, 'if-match')?.example,
    account = examples[operation.operationId]!.account,
  ) => {
    const { path, method, operationId, requestBody } = operation
    const example = examples[operationId]!
    const [type, content] =
      Object.entries(requestBody?.content ?? {}).find(([name]) => name !== 'multipart/form-data') ?? []
    const body = content?.example
    return app.inject({
      method: method.toUpperCase(),
      url: path
        .replace('{id}', example.id ?? '')
        .replace('{code}', example.code ?? '')
        .replace('{deliveryId}', example.deliveryId ?? '')
        .replace('{paper}', example.paper ?? '')
        .concat(queryOf(operation)),
      headers: {
        accept: 'application/json, */*;q=0.1',
        ...(path !== '/api/v1/auth/token' && { authorization: `Bearer ${await tokenOf(account)}` }),
        ...(type && { 'content-type': type }),
        ...(ifMatch && { 'if-match': ifMatch }),
      },
      ...(type && {
        payload:
          type === 'application/x-www-form-urlencoded'
            ? new URLSearchParams(body as Record<string, string>).toString()
            : (body as string | object),
      }),
    })
  }
  return { tokenOf, send }
}
