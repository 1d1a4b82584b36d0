// Every worked example in the committed OpenAPI document succeeds, as it stands, against the demo.
// Also what the demo promises: every state of the cycle is there to look at.

import { readFileSync } from 'node:fs'
import t from 'tap'
import { findUserByEmail } from '../src/auth/queries.ts'
import { auditLog } from '../src/db/schema.ts'
import { examples } from '../src/http/examples.ts'
import { demoIds } from '../scripts/demo/ids.ts'
import { seedDemo } from '../scripts/demo/seed.ts'
import { sessionTokenOf, startApp } from './helpers/app.ts'

interface Operation {
  operationId: string
  requestBody?: { content: Record<string, { example?: unknown }> }
  parameters?: { name: string; in: string; example?: string }[]
}

t.test('the demo', async (t) => {
  const { app, deps, setClock } = await startApp(t)
  const ids = demoIds()
  let now = new Date()
  await seedDemo(
    { ...deps, newId: ids.newId, clock: () => now, databaseClock: async () => now },
    { ids, setClock: (time) => (now = time), report: () => {} },
  )
  setClock('2021-11-08T08:00:00+07:00')
  const tokenOf = async (account: string) => {
    const user = await findUserByEmail(deps.db, `${account}@demo.example`)
    return (await sessionTokenOf(deps, user!.id))(deps.clock())
  }

  t.test('shows every state of the cycle', async (t) => {
    const token = await tokenOf('thamdinh')
    const get = async (url: string) =>
      (await app.inject({ url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` } })).json()
    const { items } = await get('/periods')
    const states = new Set<string>()
    for (const period of items)
      for (const status of Object.keys((await get(`/periods/${period.id}/progress`)).byStatus)) states.add(status)
    t.same([...states].sort(), ['appealed', 'draft', 'final', 'in_review', 'returned', 'reviewed', 'submitted'])
    t.same(items.map((period: { status: string }) => period.status).includes('published'), true)
  })

  t.test('answers every worked example with success, and every change is in the audit log', async (t) => {
    // saveAnswer says again what saveAnswers said just before.
    const changeNothing = ['previewScore', 'validatePack', 'validateCriteriaSet', 'saveAnswer']
    const countAudit = () => deps.db.$count(auditLog)
    const { paths } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, Operation>>
    }
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        path.startsWith('/api/v1') ? [{ path, method, ...operation }] : [],
      ),
    )
    // What ends a session or a password comes last.
    operations.sort((a, b) => Number(a.path.includes('/me/password')) - Number(b.path.includes('/me/password')))
    for (const { path, method, operationId, requestBody, parameters = [] } of operations) {
      const example = examples[operationId]
      if (!example) {
        t.fail(`${operationId} has no example`)
        continue
      }
      const valueOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.example
      for (const name of ['id', 'code'] as const)
        t.equal(valueOf(name), example[name], `${operationId}: ${name} in the document`)
      const url = path.replace('{id}', example.id ?? '').replace('{code}', example.code ?? '')
      const [type, content] =
        Object.entries(requestBody?.content ?? {}).find(([name]) => name !== 'multipart/form-data') ?? []
      const body = content?.example
      if (type && body === undefined) t.fail(`${operationId} has no body example`)
      const before = await countAudit()
      const response = await app.inject({
        method: method.toUpperCase() as 'POST',
        url,
        headers: {
          ...(path !== '/api/v1/auth/token' && { authorization: `Bearer ${await tokenOf(example.account)}` }),
          ...(type && { 'content-type': type }),
          ...(valueOf('if-match') !== undefined && { 'if-match': valueOf('if-match')! }),
        },
        ...(type && {
          payload:
            type === 'application/x-www-form-urlencoded'
              ? new URLSearchParams(body as Record<string, string>).toString()
              : (body as string | object),
        }),
      })
      t.ok(
        example.status ? response.statusCode === example.status : response.statusCode < 300,
        `${operationId} ${response.statusCode} ${response.statusCode < 300 ? '' : response.payload.slice(0, 600)}`,
      )
      const changes = method !== 'get' && response.statusCode < 300 && !changeNothing.includes(operationId)
      t.equal((await countAudit()) > before, changes || response.statusCode >= 300, `${operationId} in the audit log`)
    }
  })
})
