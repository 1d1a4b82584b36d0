// Every operation × every role, and nobody: compared with the matrix beside this file.

import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { roles } from '../src/auth/roles.ts'
import { scopeNames } from '../src/api-clients/scopes.ts'
import { accessMatrix, clientMatrix } from './access-matrix.ts'
import { startApp } from './helpers/app.ts'
import { makeUnit } from './helpers/make.ts'

t.test('every operation lets in exactly the roles of the matrix', async (t) => {
  const { app, as, clientWith, anonymous, deps } = await startApp(t)
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, unknown>> }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith('/api/v1')
      ? Object.keys(methods).map((method) => [method.toUpperCase(), path.replace('/api/v1', '')] as const)
      : [],
  )

  t.same(
    operations.map(([method, path]) => `${method} ${path}`).sort(),
    Object.keys(accessMatrix).sort(),
    'no operation without a row',
  )

  const unitId = await makeUnit(deps)
  const callers = await Promise.all(
    roles.map(async (role) => [role, await as(role === 'officer' ? ['officer', unitId] : role)] as const),
  )
  const clients = await Promise.all(
    scopeNames.map(async (scope) => [scope, await clientWith([scope], [unitId])] as const),
  )
  t.same(
    Object.keys(clientMatrix).filter((operation) => !accessMatrix[operation]),
    [],
    'no scope for an operation that does not exist',
  )
  for (const [method, path] of operations) {
    const allowed = accessMatrix[`${method} ${path}`]
    const url = path.replace('{id}', uuidv7()).replace('{deliveryId}', uuidv7()).replace('{code}', 'A1')
    const send = (caller: typeof anonymous) => caller[method.toLowerCase() as 'post'](url)
    const nobody = (await send(anonymous)).statusCode
    t.equal(nobody === 401, allowed !== 'public', `${method} ${path} without signing in: ${nobody}`)
    if (allowed === 'public' || path === '/auth/logout') continue
    for (const [role, caller] of callers) {
      const { statusCode } = await send(caller)
      t.equal(statusCode === 403, !allowed!.includes(role), `${method} ${path} as ${role}: ${statusCode}`)
      t.ok(statusCode < 500, `${method} ${path} as ${role}: ${statusCode}`)
    }
    const opening = clientMatrix[`${method} ${path}`] ?? []
    for (const [scope, client] of clients) {
      const { statusCode } = await send(client)
      t.equal(statusCode === 403, !opening.includes(scope), `${method} ${path} as client with ${scope}: ${statusCode}`)
      t.ok(statusCode < 500, `${method} ${path} as client with ${scope}: ${statusCode}`)
    }
  }
})
