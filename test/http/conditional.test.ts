// Whoever reads again is told 304 when nothing changed for them, and only then; and what goes out
// compressed is what would have gone out.

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { match, startApp, type Answered } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const known = (answer: Answered) => ({ 'if-none-match': String(answer.headers.etag) })

t.test('conditional reads and compression', async (t) => {
  const { as, app, deps, setClock } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const admin = await as('admin')
  const auditor = await as('auditor')
  const officer = await as(['officer', unitId])

  t.test('an answer that one has is not sent again', async (t) => {
    for (const url of [
      `/units/${unitId}`,
      '/units',
      '/units?limit=1',
      `/criteria-sets/${setId}`,
      '/criteria-sets',
      '/periods',
      '/users',
      '/me',
      '/changes',
    ]) {
      const first = await admin.get(url)
      t.equal(first.statusCode, 200, first.payload)
      t.match(first.headers, {
        etag: /^W\/".+"$/,
        'cache-control': 'private, no-cache',
        vary: /^Accept, Accept-Language, Accept-Encoding, Authorization/,
      })
      const again = await admin.get(url, known(first))
      t.equal(again.statusCode, 304, url)
      t.equal(again.payload, '')
      t.equal(again.headers.etag, first.headers.etag)
      t.equal(again.headers['content-type'], undefined)
    }
  })

  t.test('by any of several tags, strong or weak, or by a star', async (t) => {
    const { headers } = await auditor.get(`/units/${unitId}`)
    const etag = String(headers.etag)
    for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag},W/"y"`, '*', ' * '])
      t.equal((await auditor.get(`/units/${unitId}`, { 'if-none-match': tag })).statusCode, 304, tag)
    for (const tag of ['"x"', '"1"', 'W/"1"', 'xyz', ''])
      t.equal((await auditor.get(`/units/${unitId}`, { 'if-none-match': tag })).statusCode, 200, tag)
    t.equal((await auditor.get(`/units/${deps.newId()}`, { 'if-none-match': '*' })).statusCode, 404)
  })

  t.test('the tag of a read is the version for a change', async (t) => {
    const first = await admin.get(`/units/${unitId}`)
    t.match(first.headers.etag, /^W\/"1-/)
    const ifMatch = { 'if-match': String(first.headers.etag) }
    t.equal((await admin.patch(`/units/${unitId}`, { name: 'Sở Mới' }, ifMatch)).statusCode, 200)
    const second = await admin.get(`/units/${unitId}`, known(first))
    t.equal(second.statusCode, 200)
    t.match(second.headers.etag, /^W\/"2-/)
    t.equal((await admin.patch(`/units/${unitId}`, { name: 'Sở Khác' }, ifMatch)).statusCode, 412)
  })

  t.test('a form is told again when what one may do with it changed, though it did not', async (t) => {
    const periodId = await makePeriod(deps, setId)
    const url = `/submissions/${await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })}`
    const first = await officer.get(url)
    t.same(first.data.allowedActions, ['edit', 'submit'])
    t.equal((await officer.get(url, known(first))).statusCode, 304)
    setClock('2021-11-05T09:00:00+07:00')
    const late = await officer.get(url, known(first))
    t.equal(late.statusCode, 200)
    t.equal(late.data.version, first.data.version)
    t.same(late.data.allowedActions, [])
    setClock('2021-10-20T09:00:00+07:00')
  })

  t.test('another language, or another form of the same, is another answer', async (t) => {
    const periodId = await makePeriod(deps, setId, { status: 'published' })
    await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
    const vi = await auditor.get(`/periods/${periodId}/results`)
    const en = await auditor.get(`/periods/${periodId}/results`, { ...known(vi), 'accept-language': 'en' })
    t.equal(en.statusCode, 200)
    t.not(en.data.summary[0].label, vi.data.summary[0].label)
    const json = await auditor.get(`/criteria-sets/${setId}`)
    const yaml = await auditor.get(`/criteria-sets/${setId}`, { ...known(json), accept: 'application/yaml' })
    t.equal(yaml.statusCode, 200)
    t.match(yaml.headers['content-type'], 'application/yaml')
    t.equal((await auditor.get(`/criteria-sets/${setId}`, { ...known(json) })).statusCode, 304)
  })

  t.test('a file is known by its content', async (t) => {
    const periodId = await makePeriod(deps, setId)
    const form = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
    const boundary = 'x-x-x'
    const file = `--${boundary}\r\ncontent-disposition: form-data; name="codes"\r\n\r\nA1\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n${'% bịa ra\n'.repeat(500)}%%EOF\n\r\n--${boundary}--\r\n`
    const added = await officer.post(`/submissions/${form}/evidence`, file, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    })
    t.equal(added.statusCode, 201, added.payload)
    const url = `/evidence/${added.data.id}/content`
    const content = await officer.get(url, { 'accept-encoding': 'gzip' })
    t.equal(content.headers.etag, `"${added.data.sha256}"`)
    t.equal(content.headers['content-encoding'], undefined)
    const again = await officer.get(url, known(content))
    t.equal(again.statusCode, 304)
    t.equal(again.payload, '')
  })

  t.test('text goes out compressed as the caller likes it best', async (t) => {
    for (let i = 0; i < 20; i++) await makeUnit(deps, `Đơn vị số ${i}`)
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const url of ['/units?limit=20', '/users?limit=200', `/criteria-sets/${setId}`]) {
      const plain = await admin.get(url)
      for (const [accepted, encoding] of [
        ['gzip', 'gzip'],
        ['gzip, br', 'br'],
        ['br;q=0, gzip;q=0.5', 'gzip'],
        ['identity', undefined],
        ['gzip;q=0', undefined],
      ] as const) {
        const answer = await admin.get(url, { 'accept-encoding': accepted })
        t.equal(answer.headers['content-encoding'], encoding, `${url} ${accepted}`)
        t.equal(answer.headers.etag, plain.headers.etag)
        const body = encoding ? unpack[encoding](answer.rawPayload) : answer.rawPayload
        t.equal(body.toString(), plain.payload)
        t.equal((await admin.get(url, { 'accept-encoding': accepted, ...known(answer) })).statusCode, 304)
      }
    }
  })

  t.test('what is short, a workbook, and what holds a secret go out as they are', async (t) => {
    const packed = { 'accept-encoding': 'br, gzip' }
    t.equal((await admin.get('/me', packed)).headers['content-encoding'], undefined)
    t.equal((await admin.get('/units/workbook.xlsx', packed)).headers['content-encoding'], undefined)
    const personal = await officer.get(`/users/${officer.userId}/export`, packed)
    t.equal(personal.headers['cache-control'], 'no-store')
    t.equal(personal.headers.etag, undefined)
    t.equal(personal.headers['content-encoding'], undefined)
  })

  t.test('an export streams, compressed or not', async (t) => {
    const plain = await auditor.get('/audit-log/export')
    const packed = await auditor.get('/audit-log/export', { 'accept-encoding': 'gzip' })
    t.equal(packed.headers['content-encoding'], 'gzip')
    t.equal(gunzipSync(packed.rawPayload).toString(), plain.payload)
  })

  t.test('HEAD says the same without the body', async (t) => {
    const { headers } = await admin.get('/units')
    const authorization = `Bearer ${await admin.token()}`
    const head = await app.inject({ method: 'HEAD', url: '/api/v1/units', headers: { authorization } })
    t.equal(head.statusCode, 200)
    t.equal(head.payload, '')
    t.equal(head.headers.etag, headers.etag)
  })

  t.test('a refusal is no answer to keep', async (t) => {
    const refused = await officer.get('/users')
    t.equal(refused.statusCode, 403)
    t.equal(refused.headers.etag, undefined)
    t.equal((await admin.post('/units', {}, match(1))).headers.etag, undefined)
  })
})
