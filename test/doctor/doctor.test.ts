// `npm run doctor` on a good installation, and with each thing broken.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import t, { type Test } from 'tap'
import { loadConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import { newestKnown } from '../../src/db/migrate.ts'
import { clock, examineDatabase, migrations } from '../../src/doctor/database.ts'
import { examine } from '../../src/doctor/doctor.ts'
import { disk, memory, node } from '../../src/doctor/machine.ts'
import { openDeps } from '../../src/start.ts'
import { freshDatabase, onServer } from '../helpers/db.ts'
import { freePort, runCommand } from '../helpers/server.ts'
import { startMailServer } from '../helpers/smtp.ts'

const JWT_SECRET = 'x'.repeat(32)

function place(t: Test) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'dan-van-doctor-'))
  t.teardown(() => rmSync(DATA_DIR, { recursive: true, force: true }))
  return { DATA_DIR, JWT_SECRET }
}

const only = async (env: NodeJS.ProcessEnv, about: string) =>
  (await examine(env)).filter((finding) => finding.about === about)

t.test('a new embedded installation, then a used one', async (t) => {
  const env = place(t)
  const first = await runCommand('doctor/doctor-command', env)
  t.equal(first.code, 0, first.output)
  t.match(first.output, /✓ configuration: Mọi biến cấu hình đều hợp lệ. \/ Every variable is valid./)
  t.match(first.output, /✓ database: CSDL nhúng: sẽ được tạo/)
  const { close } = await openDeps(loadConfig(env))
  t.match((await runCommand('doctor/doctor-command', env)).output, /! database: .*\n.*Nếu máy chủ đang chạy/)
  await close()
  t.match(await only(env, 'migrations'), [{ state: 'good' }])
  t.match(await only(env, 'clock'), [{ state: 'good' }])
  t.match(await only(env, 'evidence'), [{ state: 'good' }])
})

t.test('every wrong variable at once, for programs too', async (t) => {
  const env = { ...place(t), PORT: 'abc', RATE_LIMIT: '0', SMTP_URL: 'mail.vidu.example' }
  const { code, output } = await runCommand('doctor/doctor-command', env, ['--json'])
  t.equal(code, 1)
  const faults = (JSON.parse(output) as any[]).filter(({ state }) => state === 'fault')
  t.strictSame(faults.map(({ found }) => /^Biến (\S+)/.exec(found.vi as string)![1]).sort(), [
    'PORT',
    'RATE_LIMIT',
    'SMTP_URL',
  ])
  t.match(faults[0], { about: 'configuration', todo: { vi: /^Sửa /, en: /^Correct / } })
  t.match(await examine({ JWT_SECRET: '', DATA_DIR: '/dev/null/x' }), [
    { state: 'fault', found: { vi: /^Biến DATA_DIR/ } },
  ])
})

t.test('what is allowed, but unwise', async (t) => {
  const env = place(t)
  t.match(await only({ ...env, PUBLIC_URL: 'http://danvan.vidu.example' }, 'configuration'), [
    { state: 'good' },
    { state: 'warning', found: { vi: /không mã hóa/ } },
  ])
  const https = { ...env, PUBLIC_URL: 'https://danvan.vidu.example' }
  t.match(await only(https, 'configuration'), [{}, { state: 'warning', todo: { vi: /TRUST_PROXY/ } }])
  t.equal((await only({ ...https, TRUST_PROXY: '127.0.0.1' }, 'configuration')).length, 1)
})

t.test('the database does not answer', async (t) => {
  const env = { ...place(t), DATABASE_URL: `postgres://danvan:bi-mat@127.0.0.1:${await freePort()}/danvan` }
  const findings = await only(env, 'database')
  t.match(findings, [{ state: 'fault', found: { vi: /^Không kết nối được CSDL 127\.0\.0\.1:\d+\/danvan: / } }])
  t.notMatch(JSON.stringify(findings), /bi-mat/)
})

t.test('the database on a server', { skip: !onServer }, async (t) => {
  let DATABASE_URL = ''
  const database = await freshDatabase((url) => openServer((DATABASE_URL = url)))
  t.teardown(() => database.close())
  const config = loadConfig({ ...place(t), DATABASE_URL })
  t.match(await examineDatabase(config), [
    { state: 'good' },
    { about: 'migrations', state: 'good' },
    { about: 'clock' },
    { about: 'installation', state: 'good' },
  ])
  await database.db.execute(sql`drop schema drizzle cascade`)
  t.match(await examineDatabase(config), [{}, { about: 'migrations', state: 'warning' }, {}])
})

t.test('a database that can not hold Vietnamese', { skip: !onServer }, async (t) => {
  const maintenance = new pg.Client(process.env.TEST_DATABASE_URL)
  await maintenance.connect()
  const name = `danvan_doctor_${process.pid}`
  await maintenance.query(`create database "${name}" encoding 'SQL_ASCII' locale 'C' template template0`)
  t.teardown(async () => {
    await maintenance.query(`drop database "${name}" with (force)`)
    await maintenance.end()
  })
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${name}`
  const findings = await examineDatabase(loadConfig({ ...place(t), DATABASE_URL: url.href }))
  t.match(findings, [{ state: 'fault', found: { vi: /SQL_ASCII/ }, todo: { vi: /--encoding=UTF8/ } }, {}, {}])
})

t.test('migrations, clock, Node, memory, disk', async (t) => {
  const itself = { migrateAtStart: true }
  t.equal(migrations(newestKnown, itself).state, 'good')
  t.match(migrations(newestKnown + 1, itself), { state: 'fault', todo: { en: /newest version/ } })
  t.match(migrations(1, itself), { state: 'warning' })
  t.match(migrations(1, { migrateAtStart: false }), { state: 'fault', todo: { vi: /npm run migrate/ } })
  t.equal(clock(-900).state, 'good')
  t.match(clock(-5_000), { state: 'warning', found: { vi: /lệch nhau 5 giây/ } })
  t.match(clock(120_000), { state: 'fault', todo: { vi: /NTP/ } })
  t.equal(node('24.21.0').state, 'good')
  t.equal(node('20.18.3').state, 'fault')
  for (const [megabytes, state] of [
    [2000, 'good'],
    [700, 'warning'],
    [256, 'fault'],
  ] as const)
    t.equal(memory(megabytes * 1024 * 1024).state, state)
  for (const [megabytes, state] of [
    [9000, 'good'],
    [2000, 'warning'],
    [80, 'fault'],
  ] as const)
    t.equal(disk(megabytes * 1024 * 1024, '/data').state, state)
})

t.test('mail', async (t) => {
  const server = await startMailServer(t)
  const env = { ...place(t), MAIL_FROM: 'khongtraloi@vidu.example' }
  t.match(await only({ ...env, SMTP_URL: server.url }, 'mail'), [{ state: 'good' }])
  t.equal(server.received.length, 0, 'nothing is sent')
  const dead = { ...env, SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }
  t.match(await only(dead, 'mail'), [{ state: 'fault', todo: { vi: /SMTP_URL/ } }])
})

t.test('an S3 store and a virus scanner that do not answer', async (t) => {
  process.env.AWS_ACCESS_KEY_ID = process.env.AWS_SECRET_ACCESS_KEY = 'thu-nghiem'
  const dead = `127.0.0.1:${await freePort()}`
  const env = {
    ...place(t),
    EVIDENCE_S3_BUCKET: 'tai-lieu',
    EVIDENCE_S3_ENDPOINT: `http://${dead}`,
    CLAMAV_SOCKET: dead,
  }
  t.match(await only(env, 'evidence'), [{ state: 'fault', todo: { vi: /EVIDENCE_S3_ENDPOINT/ } }])
  t.match(await only(env, 'clamav'), [{ state: 'fault', todo: { vi: /CLAMAV_SOCKET/ } }])
})
