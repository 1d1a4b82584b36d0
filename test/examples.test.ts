// Every worked example in the committed OpenAPI document succeeds, as it stands, against the demo.
// Before it does, it is refused without the version that was read, and with an old one.
// What it answers is the example of the answer. Also what the demo promises: every state of the
// cycle is there to look at. `npm run examples` (WRITE_EXAMPLES) writes the answers into the document.

import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { auditLog } from '../src/db/schema.ts'
import { examples } from '../src/http/examples.ts'
import { exampleOf } from './helpers/answer-example.ts'
import { answersJson, operations, parameterOf, startDemo } from './helpers/demo.ts'
import { checkVersions, withoutVersion } from './versions.ts'

/** Who may call an operation and yet gets no success from its example, and why: what belongs to others stays theirs. */
const ofOthers: Record<string, string[]> = {
  // Of a draft, which its own unit alone sees: the officer goes on from here, the form in Excel among it.
  exportForm: ['thamdinh', 'quantri'],
  getEvidence: ['thamdinh', 'quantri'],
  downloadEvidence: ['thamdinh', 'quantri'],
  getModel: ['thamdinh', 'quantri'],
  // Of units that are not the officer's, in the state that the example needs.
  getAppeal: ['canbo'],
  listCouncilDecisions: ['canbo'],
  getAwardProposal: ['canbo'],
  // One's own.
  exportPersonalData: ['canbo'],
  getJob: ['canbo'],
  downloadExport: ['canbo', 'quantri'],
}

const answersFile = 'assets/answer-examples.json'

t.test('the demo', async (t) => {
  const { app, deps, tokenOf, send } = await startDemo(t)

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

  t.test('whoever may read gets something to read from the untouched example', async (t) => {
    const accounts = { canbo: 'officer', thamdinh: 'reviewer', quantri: 'admin' }
    for (const operation of operations().filter(({ method }) => method === 'get')) {
      const { operationId, 'x-roles': roles } = operation
      const without: string[] = []
      for (const [account, role] of Object.entries(accounts)) {
        const may = typeof roles === 'string' || roles.includes(role)
        const { statusCode, payload } = await send(operation, undefined, account)
        if (!may) t.equal(statusCode, 403, `${operationId} as ${account}`)
        else if (statusCode >= 300) without.push(account)
        if (statusCode >= 300 && may && !ofOthers[operationId]) t.comment(operationId, account, payload)
      }
      t.same(without, ofOthers[operationId] ?? [], operationId)
    }
  })

  t.test('answers every worked example with success, and every change is in the audit log', async (t) => {
    // saveAnswer says again what saveAnswers said just before.
    const changeNothing = ['previewScore', 'simulatePeriod', 'validatePack', 'validateCriteriaSet', 'saveAnswer']
    const countAudit = () => deps.db.$count(auditLog)
    const all = operations()
    t.same(
      all
        .filter((operation) => operation.method !== 'get' && !parameterOf(operation, 'if-match'))
        .map(({ operationId }) => operationId)
        .sort(),
      Object.keys(withoutVersion).sort(),
      'what asks for no version is listed with its reason',
    )
    const answers: Record<string, unknown> = {}
    // What ends a session or a password comes last.
    all.sort((a, b) => Number(a.path.includes('/me/password')) - Number(b.path.includes('/me/password')))
    for (const operation of all) {
      const { method, operationId, requestBody } = operation
      const example = examples[operationId]
      if (!example) {
        t.fail(`${operationId} has no example`)
        continue
      }
      for (const name of ['id', 'code', 'paper'] as const)
        t.equal(parameterOf(operation, name)?.example, example[name], `${operationId}: ${name} in the document`)
      const bodies = Object.entries(requestBody?.content ?? {}).filter(([type]) => type !== 'multipart/form-data')
      if (bodies.some(([, { example: body }], i) => i === 0 && body === undefined))
        t.fail(`${operationId} has no body example`)
      if (parameterOf(operation, 'if-match')) await checkVersions(t, operation, send)
      const before = await countAudit()
      const response = await send(operation)
      t.ok(
        example.status ? response.statusCode === example.status : response.statusCode < 300,
        `${operationId} ${response.statusCode} ${response.statusCode < 300 ? '' : response.payload.slice(0, 600)}`,
      )
      const [type] = String(response.headers['content-type']).split(';')
      if (response.statusCode < 300 && type === 'application/json') answers[operationId] = exampleOf(response.json())
      if (response.statusCode < 300 && type === 'text/plain') answers[operationId] = exampleOf(response.payload)
      // Who fetched a finished export is on record too.
      const changes =
        operationId === 'downloadExport' ||
        (method !== 'get' && response.statusCode < 300 && !changeNothing.includes(operationId))
      t.equal((await countAudit()) > before, changes || response.statusCode >= 300, `${operationId} in the audit log`)
    }
    if (process.env.WRITE_EXAMPLES) writeFileSync(answersFile, `${JSON.stringify(answers, null, 2)}\n`)
    const written = JSON.parse(readFileSync(answersFile, 'utf8')) as Record<string, unknown>
    t.same(Object.keys(written).sort(), Object.keys(answers).sort())
    for (const [operationId, answer] of Object.entries(answers))
      t.same(written[operationId], answer, `${operationId}: npm run examples`)
    t.same(
      all
        .filter((operation) => answersJson(operation) && !answers[operation.operationId])
        .map(({ operationId }) => operationId),
      ['importForm', 'redeliver'],
      'without an example: a workbook can not stand in the document; nothing of the demo could be sent again',
    )
  })
})
