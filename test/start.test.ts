// The server as a process: it stops politely, stands beside another one on the same database, and
// refuses what it can't serve, in one clear line.

import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { openServer, type OpenDatabase } from '../src/db/client.ts'
import { users } from '../src/db/schema.ts'
import { emptyDatabase, freshDatabase, onServer } from './helpers/db.ts'
import { smallDisk } from './helpers/disk.ts'
import { admin, call, runCommand, signIn, signInForWork, startServer, type Running } from './helpers/server.ts'

async function start(t: Test, env: Record<string, string>): Promise<Running> {
  const server = await startServer(env)
  t.teardown(() => server.process.kill('SIGKILL'))
  return server
}

function folder(t: Test): string {
  const made = mkdtempSync(join(tmpdir(), 'dan-van-start-'))
  t.teardown(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** The database of a test, and where the process finds it. */
async function place(t: Test): Promise<{ env: Record<string, string>; database: OpenDatabase | null }> {
  const DATA_DIR = folder(t)
  if (!onServer) return { env: { DATA_DIR }, database: null }
  let DATABASE_URL = ''
  const database = await freshDatabase((url) => {
    DATABASE_URL = url
    return openServer(url)
  })
  t.teardown(() => database.close())
  return { env: { DATA_DIR, DATABASE_URL }, database }
}

/** A sign-in whose body is still on its way; `finish` sends the rest and answers the status, `broken` tells of the error. */
async function beginSignIn({ url }: Running) {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: admin.ADMIN_EMAIL,
    password: admin.ADMIN_PASSWORD,
  }).toString()
  const request = httpRequest(`${url}/api/v1/auth/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      expect: '100-continue',
    },
  })
  request.flushHeaders()
  await once(request, 'continue')
  return {
    broken: new Promise((resolve) => request.once('error', resolve)),
    finish: async () => {
      request.end(body)
      const [response] = (await once(request, 'response')) as [{ statusCode: number; resume: () => void }]
      response.resume()
      return response.statusCode
    },
  }
}

async function isListening({ url }: Running): Promise<boolean> {
  return fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  )
}

t.test('SIGTERM: takes nothing new, finishes what runs, and ends well', async (t) => {
  const { env } = await place(t)
  const server = await start(t, env)
  const begun = await beginSignIn(server)
  server.process.kill('SIGTERM')
  while (await isListening(server));
  t.equal(await begun.finish(), 200, 'who was being served is served')
  t.equal(await server.exited, 0)
})

t.test('SIGTERM: what still comes on an open connection is refused as every problem is', async (t) => {
  const { env } = await place(t)
  const server = await start(t, env)
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  const ask = (...lines: string[]) => socket.write([...lines, `host: ${hostname}`, '', ''].join('\r\n'))
  const form = 'content-type: application/x-www-form-urlencoded'
  ask('POST /api/v1/auth/token HTTP/1.1', form, 'content-length: 2', 'expect: 100-continue')
  await once(socket, 'readable')
  t.match(String(socket.read()), /^HTTP\/1\.1 100 /)
  server.process.kill('SIGTERM')
  while (await isListening(server));
  socket.write('ab')
  ask('GET /api/v1/units HTTP/1.1', 'accept-language: vi')
  const [begun, late] = (await text(socket)).split(/(?=HTTP\/1\.1 \d)/)
  t.match(begun, /^HTTP\/1\.1 400 /, 'what was begun is answered')
  const [head, body] = late!.split('\r\n\r\n') as [string, string]
  t.match(head, /^HTTP\/1\.1 503 /)
  for (const header of [/^connection: close$/im, /^retry-after: 5$/im, /^content-type: application\/problem\+json/im])
    t.match(head, header)
  t.match(JSON.parse(body), { code: 'stopping', title: 'Máy chủ đang dừng', instance: '/api/v1/units' })
  t.equal(await server.exited, 0)
})

t.test('SIGTERM: who never finishes is not waited for', async (t) => {
  const { env } = await place(t)
  const server = await start(t, { ...env, STOP_TIMEOUT: '1' })
  const { broken } = await beginSignIn(server)
  server.process.kill('SIGTERM')
  t.equal(await server.exited, 1)
  t.match(await broken, { code: 'ECONNRESET' })
})

t.test('two servers on one database: one stops, the other serves on', { skip: !onServer }, async (t) => {
  const { env } = await place(t)
  const [one, two] = await Promise.all([start(t, env), start(t, env)])
  one.process.kill('SIGTERM')
  t.equal(await one.exited, 0)
  t.equal((await fetch(`${two.url}/readyz`)).status, 200)
})

t.test('an empty database, two servers at once: migrated once, one administrator', { skip: !onServer }, async (t) => {
  const { env, database } = await place(t)
  await emptyDatabase(database!.db)
  const both = await Promise.all([start(t, env), start(t, env)])
  for (const server of both) t.equal((await fetch(`${server.url}/readyz`)).status, 200, server.output())
  t.equal((await database!.db.select().from(users)).length, 1)
})

t.test('a server that does not migrate waits for who does', { skip: !onServer }, async (t) => {
  const { env, database } = await place(t)
  await emptyDatabase(database!.db)
  const server = await start(t, { ...env, MIGRATE_AT_START: 'false' })
  t.equal((await fetch(`${server.url}/readyz`)).status, 503)
  await runCommand('db/migrate-command', env)
  t.equal((await fetch(`${server.url}/readyz`)).status, 200, server.output())
  t.ok((await signIn(server, admin.ADMIN_PASSWORD)).access_token, 'with the first administrator')
})

t.test('a server that has not what the others share is refused', { skip: !onServer }, async (t) => {
  const { env } = await place(t)
  const ready = async (server: Running) => {
    const response = await fetch(`${server.url}/readyz`)
    return { ...((await response.json()) as { detail?: string }), status: response.status }
  }
  const first = await start(t, env)
  t.equal((await ready(first)).status, 200)

  const elsewhere = { ...env, DATA_DIR: folder(t) }
  const refused = await start(t, elsewhere)
  t.equal(await refused.exited, 1)
  t.match(refused.output(), /^JWT_SECRET is another [^\n]*; AUDIT_SIGNING_KEY is [^\n]*; the evidence [^\n]*\n$/)
  const examined = await runCommand('doctor/doctor-command', elsewhere)
  t.equal(examined.code, 1)
  t.match(examined.output, /✗ installation: .*JWT_SECRET, AUDIT_SIGNING_KEY, EVIDENCE/)
  t.match((await runCommand('doctor/doctor-command', env)).output, /✓ installation/)
  const otherSecret = await start(t, { ...env, JWT_SECRET: 'y'.repeat(32) })
  t.match(otherSecret.output(), /^JWT_SECRET is another [^;\n]*; if it is meant [^\n]*\n$/)

  const changed = await start(t, { ...elsewhere, ALLOW_CHANGED_IDENTITY: 'true' })
  t.equal((await ready(changed)).status, 200)
  t.match(
    await ready(first),
    { status: 503, detail: /JWT_SECRET, AUDIT_SIGNING_KEY, EVIDENCE/ },
    'no balancer asks it now',
  )
})

t.test('during an upgrade the version before serves on', { skip: !onServer }, async (t) => {
  const { env, database } = await place(t)
  const server = await start(t, env)
  await database!.db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)`,
  )
  t.equal((await fetch(`${server.url}/readyz`)).status, 200)
})

t.test('a database of a newer version is refused', { skip: !onServer }, async (t) => {
  const { env, database } = await place(t)
  await database!.db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)`,
  )
  const server = await start(t, env)
  t.equal(await server.exited, 1)
  t.match(server.output(), /^The database was written by a newer version of this program[^\n]*\n$/)
})

t.test('a second process on the embedded database is refused; the first serves on', { skip: onServer }, async (t) => {
  const { env } = await place(t)
  const first = await start(t, env)
  const second = await start(t, env)
  t.equal(await second.exited, 1)
  t.match(second.output(), /^DATA_DIR: [^\n]* is in use by process \d+; stop it first\n$/)
  t.equal((await fetch(`${first.url}/readyz`)).status, 200)
})

t.test('the disk of the embedded database is full', { skip: onServer }, async (t) => {
  const disk = smallDisk(t, 80)
  if (!disk) return t.pass('skipped: needs the right to mount a disk')
  const server = await start(t, { DATA_DIR: disk })
  const token = await signInForWork(server)
  let made = 0
  const makeUnit = async () => {
    const body = { name: 'Sở Thử nghiệm', unitType: 'SO_NGANH', block: 'SO', validFrom: '2021-01-01', identifiers: [] }
    const response = await call(server, token, 'POST', '/units', body)
    if (response.status === 201) made++
    return response
  }
  t.equal((await makeUnit()).status, 201)
  const ballast = join(disk, 'ballast')
  t.throws(
    () => {
      for (;;) appendFileSync(ballast, Buffer.alloc(65_536))
    },
    { code: 'ENOSPC' },
  )
  let last = await makeUnit()
  for (let tries = 0; last.status === 201 && tries < 1000; tries++) last = await makeUnit()
  t.equal(last.status, 503)
  t.match(last.headers.get('retry-after'), /^\d+$/)
  rmSync(ballast)
  t.equal((await makeUnit()).status, 201, 'with room again it goes on without a restart')
  const { total } = (await (await call(server, token, 'GET', '/units?limit=1')).json()) as { total: number }
  t.equal(total, made, 'what was acknowledged is there, and nothing else')
})
