// What whoever sends requests to this server is told about it.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { recordWork } from '../../src/events/background.ts'
import { startApp } from '../helpers/app.ts'
import { freePort } from '../helpers/server.ts'

const parts = ['database', 'migrations', 'installation', 'evidenceStore', 'clock', 'backgroundWork']

t.test('ready: every part by its name, and how long it took', async (t) => {
  const { anonymous } = await startApp(t)
  const { statusCode, data } = await anonymous.get('/readyz')
  t.equal(statusCode, 200)
  t.match(data, { status: 'ok', checkedAt: '2021-10-20T02:00:00.000Z' })
  t.same(Object.keys(data.checks), parts)
  for (const part of parts) t.match(data.checks[part], { status: 'ok', durationMs: Number }, part)
})

t.test('a database that is not migrated', async (t) => {
  const { anonymous, deps } = await startApp(t)
  await deps.db.execute(sql`alter table drizzle.__drizzle_migrations rename to elsewhere`)
  const refused = await anonymous.get('/readyz')
  t.equal(refused.statusCode, 503)
  t.match(refused.headers['retry-after'], /^\d+$/)
  t.match(refused.data, { code: 'not_ready', detail: 'Cơ sở dữ liệu chưa ở phiên bản này.' })
  t.match(refused.data.checks, { database: { status: 'ok' }, migrations: { status: 'failed' } })
  const { data } = await anonymous.get('/readyz', { 'accept-language': 'en' })
  t.match(data.checks.migrations.detail, /not migrated/)
  await deps.db.execute(sql`alter table drizzle.elsewhere rename to __drizzle_migrations`)
  t.equal((await anonymous.get('/readyz')).statusCode, 200, 'ready as soon as it is')
})

t.test('a database that does not answer: nothing of what it says is passed on', async (t) => {
  const { anonymous, deps, setClock } = await startApp(t)
  t.equal((await anonymous.get('/readyz')).statusCode, 200)
  Object.assign(deps.db, { execute: () => Promise.reject(new Error('password authentication failed for danvan')) })
  t.equal((await anonymous.get('/readyz')).statusCode, 200, 'believed for a second')
  setClock('2021-10-20T09:00:01+07:00')
  const { statusCode, data, payload } = await anonymous.get('/readyz')
  t.equal(statusCode, 503)
  t.match(data.checks, {
    database: { status: 'failed', detail: 'Không kết nối được cơ sở dữ liệu.' },
    migrations: { status: 'unknown' },
    clock: { status: 'unknown' },
    evidenceStore: { status: 'ok' },
  })
  t.notMatch(payload, 'danvan')
  t.equal((await anonymous.get('/healthz')).statusCode, 200, 'alive all the same')
})

t.test('the directory of the evidence is no directory any more', async (t) => {
  const { anonymous, deps } = await startApp(t)
  const directory = join(deps.config.dataDir, 'evidence')
  writeFileSync(directory, '')
  const { statusCode, data } = await anonymous.get('/readyz')
  t.equal(statusCode, 503)
  t.match(data, { detail: 'Không ghi được vào kho tài liệu kiểm chứng.', checks: { database: { status: 'ok' } } })
  rmSync(directory)
  t.equal((await anonymous.get('/readyz')).statusCode, 200)
})

t.test('a store that all servers share, the clock and the work beside are told, and it serves on', async (t) => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'thu', AWS_SECRET_ACCESS_KEY: 'nghiem' })
  const env = {
    EVIDENCE_S3_BUCKET: 'tai-lieu',
    EVIDENCE_S3_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
  }
  const { app, anonymous, setDatabaseClock } = await startApp(t, { env })
  setDatabaseClock(() => new Date('2021-10-20T09:00:40+07:00'))
  const failing = recordWork(app, 'mail')
  await t.rejects(failing(() => Promise.reject(new Error('550 lan@so.example'))))
  const { statusCode, data } = await anonymous.get('/readyz')
  t.equal(statusCode, 200)
  t.match(data, {
    status: 'degraded',
    checks: {
      database: { status: 'ok' },
      evidenceStore: { status: 'degraded' },
      clock: { status: 'degraded', detail: 'Đồng hồ máy chủ và cơ sở dữ liệu lệch nhau 40 giây.' },
      backgroundWork: { status: 'degraded', detail: 'Lần chạy gần nhất không thành: mail.' },
    },
  })
  await failing(async () => {})
  t.match((await anonymous.get('/readyz')).data.checks.backgroundWork, { status: 'ok' }, 'what is mended is seen')
})
