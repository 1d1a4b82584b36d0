// The programs in examples/ that others copy, against the server behind a real socket.

import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import { match } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeUnit } from '../helpers/make.ts'
import { serveApp } from './served.ts'

/** For `skip`: false where the program is there. */
const without = (...commands: string[]) =>
  commands.every((command) => spawnSync(command, ['--version']).status === 0) ? false : `no ${commands.join(', ')}`

t.test('examples', async (t) => {
  const { as, deps, baseUrl, passwordOf, draft, setClock } = await serveApp(t)

  t.test(
    'curl: hands the first draft in once, and downloads the results',
    { skip: without('curl', 'jq') },
    async (t) => {
      const { id, officer } = await draft()
      const { username: OFFICER, password: PASSWORD } = passwordOf(officer)
      const folder = newFolder(t)
      const run = (env = {}) =>
        program('sh', ['examples/curl/hand-in.sh', folder], { BASE_URL: baseUrl, OFFICER, PASSWORD, ...env })

      t.match(await run({ PASSWORD: 'sai' }), {
        code: 1,
        err: /^400 invalid_grant: Thư điện tử hoặc mật khẩu không đúng/,
      })
      const missing = await run()
      t.match(missing, { code: 1, out: new RegExp(`^${id} 1 Sở Thử nghiệm\\n$`) })
      t.match(missing.err, /^422 incomplete: .+\n {2}\/answers\/A1: /)

      const answers = { A1: { level: 'TOT' }, A2: { numerator: '226', denominator: '248' }, B1: { value: true } }
      await officer.patch(`/submissions/${id}/answers`, { answers }, match(1))
      const explanation = 'Không ban hành riêng.'
      await officer.put(`/submissions/${id}/answers/A1/explanation`, { explanation }, match(2))
      await makePeriod(deps, await makePublishedSet(deps), { year: 2020, status: 'published' })
      t.match(await run(), { code: 0, err: '', out: `${id} 3 Sở Thử nghiệm\n${id} submitted\n${folder}/results.csv\n` })
      t.match(readFileSync(join(folder, 'results.csv'), 'utf8'), /Đơn vị/)
      t.equal((await officer.get(`/submissions/${id}`)).data.status, 'submitted')
    },
  )

  t.test('Python: keeps a copy of the units, and says what was wrong', { skip: without('python3') }, async (t) => {
    const admin = await as('admin')
    const { data: system } = await admin.post('/api-clients', { name: 'Kho dữ liệu', scopes: ['units:read'] })
    const copy = join(newFolder(t), 'units.json')
    const keys = { BASE_URL: baseUrl, CLIENT_ID: system.id, CLIENT_SECRET: system.clientSecret }
    const run = (filter = 'unitType=XA', env = {}) =>
      program('python3', ['examples/python/mirror.py', copy, filter], { ...keys, ...env })
    const names = () =>
      Object.values<{ name: string }>(JSON.parse(readFileSync(copy, 'utf8')).units).map(({ name }) => name)

    for (let n = 1; n <= 250; n++) await makeUnit(deps, `Xã ${n}`, 'XA')
    t.match(await run(), { code: 0, err: '', out: '250 changed, 250 in all\n' })
    t.match(await run(), { out: '0 changed, 250 in all\n' })
    setClock('2021-10-20T09:05:00+07:00')
    const { data } = await admin.get('/units?unitType=XA&limit=1')
    const [unit] = data.items
    await admin.patch(`/units/${unit.id}`, { name: 'Xã đổi tên' }, match(unit.version))
    await makeUnit(deps, 'Xã mới', 'XA')
    t.match(await run(), { out: '2 changed, 251 in all\n' })
    t.ok(names().includes('Xã đổi tên') && names().includes('Xã mới') && !names().includes(unit.name))

    t.match(await run('unitType=XA', { CLIENT_SECRET: 'sai' }), { code: 1, err: /^401 invalid_client: / })
    t.match(await run('limit2=5'), { code: 1, err: /^400 invalid_request: .+\n {2}\/query\/limit2: / })
  })
})

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'dan-van-examples-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs to its end; the server answers meanwhile. */
function program(command: string, [file, ...words]: string[], env: Record<string, string>) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(command, [resolve(file!), ...words], { env: { ...process.env, ...env } }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}
