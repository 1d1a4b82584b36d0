import t from 'tap'
import { eq } from 'drizzle-orm'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { auditLog, evidence, submissions } from '../../src/db/schema.ts'
import { hashesOf } from '../helpers/hashes.ts'
import { startApp, type Caller } from '../helpers/app.ts'
import { formOf, formType } from '../helpers/form.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

const pdf = Buffer.from('%PDF-1.4\n% bịa ra để kiểm thử\n%%EOF\n')
t.test('evidence', async (t) => {
  const { as, deps } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const reviewer = await as('reviewer')
  const newForm = async (form: Partial<typeof submissions.$inferInsert> = {}) => {
    const unitId = await makeUnit(deps)
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, {
      periodId: await makePeriod(deps, setId),
      unitId,
      setId,
      userId: officer.userId,
      given: { A1: { level: 'TOT' } },
      ...form,
    })
    return { id, unitId, officer, url: `/submissions/${id}/evidence` }
  }
  const upload = (caller: Caller, url: string, ...parts: Parameters<typeof formOf>) =>
    caller.post(url, formOf(...parts), formType)
  const document = { number: '01/KH-VD', date: '2021-03-20', issuer: 'Sở Thử nghiệm' }
  const filesStored = () =>
    readdirSync(join(deps.config.dataDir, 'evidence'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length

  t.test('a file is uploaded for several criteria and comes back as it was, as a download only', async (t) => {
    const { id, officer, url } = await newForm()
    const added = await upload(
      officer,
      url,
      ['codes', 'A1, A2'],
      ['codes', 'B1'],
      ['number', '01/KH-VD'],
      ['date', '2021-03-20'],
      ['issuer', 'Sở Thử nghiệm'],
      ['file', ['Kế hoạch (dân vận) năm 2021.pdf', pdf]],
    )
    t.equal(added.statusCode, 201, added.payload)
    t.match(added.data, {
      codes: ['A1', 'A2', 'B1'],
      kind: 'file',
      mediaType: 'application/pdf',
      size: pdf.length,
      document,
      submissionVersion: 2,
      createdBy: 'Người dùng officer',
    })
    t.same((await officer.get(`/evidence/${added.data.id}`)).data.fileName, added.data.fileName)
    const content = await officer.get(`/evidence/${added.data.id}/content`)
    t.equal(content.statusCode, 200)
    t.same(content.rawPayload, pdf)
    t.match(content.headers, {
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition':
        /^attachment; filename="Ke hoach \(dan van\) nam 2021\.pdf"; filename\*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch/,
      'content-length': String(pdf.length),
    })
    t.match((await officer.get(url)).data, { items: [{ id: added.data.id }] })
    t.equal((await officer.get(`/submissions/${id}`)).data.criteria[0].evidenceCount, 1)
    t.match(
      (await officer.get(`/submissions/${id}/preflight`)).data.blocking.map((entry: any) => entry.code),
      ['A2', 'B1'],
      'A1 has its evidence',
    )
    const entries = await deps.db.select().from(auditLog).where(eq(auditLog.entityId, id))
    t.match(entries, [{ action: 'addEvidence', entityVersion: 2, after: { evidence: { id: added.data.id } } }])
  })

  t.test('the file may stand before the fields, and a path in its name is cut off', async (t) => {
    const { officer, url } = await newForm()
    const added = await upload(officer, url, ['file', ['..\\..\\etc/tệp.pdf', pdf]], ['codes', 'A1'])
    t.equal(added.statusCode, 201, added.payload)
    t.equal(added.data.fileName, 'tệp.pdf')
  })

  t.test('a document is referred to without a file', async (t) => {
    const { officer, url } = await newForm()
    const added = await officer.post(url, { codes: ['A1'], document, url: 'https://vanban.example.vn/01' })
    t.equal(added.statusCode, 201, added.payload)
    t.match(added.data, {
      kind: 'document',
      document,
      url: 'https://vanban.example.vn/01',
      fileName: null,
      sha256: null,
    })
    t.equal((await officer.get(`/evidence/${added.data.id}/content`)).statusCode, 404)
  })

  t.test('bad documents are refused with every fault', async (t) => {
    const { officer, url } = await newForm()
    const malformed = await officer.post(url, {
      codes: [],
      document: { number: '1' },
      url: 'javascript:alert(1)',
      kind: 'file',
    })
    t.equal(malformed.statusCode, 400)
    t.same([...new Set(malformed.data.errors.map((fault: any) => fault.pointer))].sort(), [
      '/codes',
      '/document/date',
      '/document/issuer',
      '/kind',
      '/url',
    ])
    const unknown = await officer.post(url, { codes: ['A1', 'Z9', 'K2'], document })
    t.equal(unknown.statusCode, 422)
    t.same(
      unknown.data.errors.map((fault: any) => [fault.pointer, fault.code]),
      [
        ['/codes/1', 'unknown_criterion'],
        ['/codes/2', 'unknown_criterion'],
      ],
    )
    t.equal(
      (await officer.post(url, 'codes=A1', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode,
      415,
    )
    t.equal((await officer.post(url, 'A1', { 'content-type': 'text/csv' })).statusCode, 415)
    t.equal((await officer.post(url)).statusCode, 415)
    t.equal((await officer.post(url, '', { 'content-type': 'application/json' })).statusCode, 400)
    t.same((await officer.get(url)).data.items, [])
  })

  t.test('bad uploads are refused: kind, content, size, fields; no row is left', async (t) => {
    const { officer, url, id } = await newForm()
    const before = filesStored()
    for (const [name, content] of [
      ['trang.html', Buffer.from('<script>alert(1)</script>')],
      ['gia.pdf', Buffer.from('<html><script>')],
      ['anh.png', pdf],
      ['rong.pdf', Buffer.alloc(0)],
      ['khong-duoi', pdf],
    ] as const) {
      const refused = await upload(officer, url, ['codes', 'A1'], ['file', [name, content]])
      t.equal(refused.statusCode, 415, name)
    }
    const large = await upload(
      officer,
      url,
      ['codes', 'A1'],
      ['file', ['lon.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)])]],
    )
    t.equal(large.statusCode, 413, large.payload)
    t.equal(large.data.code, 'payload_too_large')
    t.equal(filesStored(), before, 'nor any content')
    const noFields = await upload(officer, url, ['file', ['tep.pdf', pdf]], ['number', '1'], ['hacker', 'x'])
    t.equal(noFields.statusCode, 400)
    t.same(noFields.data.errors.map((fault: any) => fault.pointer).sort(), ['/codes', '/date', '/hacker', '/issuer'])
    t.match((await upload(officer, url, ['codes', 'A1'])).data, {
      status: 400,
      errors: [{ pointer: '/file', code: 'required' }],
    })
    t.equal((await upload(officer, url, ['codes', 'A1'], ['tep', ['tep.pdf', pdf]])).statusCode, 400)
    t.equal(
      (await upload(officer, url, ['codes', 'A1'], ['file', ['a.pdf', pdf]], ['file', ['b.pdf', pdf]])).statusCode,
      413,
      'one file at a time',
    )
    t.equal((await officer.post(url, Buffer.from('not a form'), formType)).statusCode, 400)
    t.equal((await officer.post(url, pdf, { 'content-type': 'multipart/form-data' })).statusCode, 400)
    t.equal(
      (await officer.post(url, formOf(['codes', 'A1'], ['file', ['a.pdf', pdf]]).subarray(0, -20), formType))
        .statusCode,
      400,
      'cut off on the way',
    )
    t.same(await deps.db.select().from(evidence).where(eq(evidence.submissionId, id)), [])
    t.equal((await officer.get(`/submissions/${id}`)).data.version, 1)
  })

  t.test('another unit neither sees nor touches it', async (t) => {
    const { officer, url, id } = await newForm()
    const { data } = await officer.post(url, { codes: ['A1'], document })
    const stranger = await as(['officer', await makeUnit(deps, 'Sở Khác')])
    for (const caller of [stranger, reviewer]) {
      t.equal((await caller.get(url)).statusCode, 404)
      t.equal((await caller.get(`/evidence/${data.id}`)).statusCode, 404)
      t.equal((await caller.get(`/evidence/${data.id}/content`)).statusCode, 404)
    }
    t.equal((await stranger.post(url, { codes: ['A1'], document })).statusCode, 404)
    t.equal((await upload(stranger, url, ['codes', 'A1'], ['file', ['a.pdf', pdf]])).statusCode, 404)
    t.equal((await stranger.delete(`/evidence/${data.id}`)).statusCode, 404)
    t.equal((await reviewer.delete(`/evidence/${data.id}`)).statusCode, 403)
    await deps.db.update(submissions).set({ status: 'submitted' }).where(eq(submissions.id, id))
    t.equal(
      (await reviewer.get(`/evidence/${data.id}`)).statusCode,
      200,
      'the reviewer sees it once the form is submitted',
    )
  })

  t.test('it changes only while the form is with its unit', async (t) => {
    const { officer, url, id } = await newForm()
    const first = await officer.post(url, { codes: ['A1'], document })
    const second = await officer.post(url, { codes: ['A1'], document })
    const hashes = await hashesOf(deps, id)
    const removed = await officer.delete(`/evidence/${first.data.id}`)
    t.equal(removed.statusCode, 204, removed.payload)
    t.equal((await officer.delete(`/evidence/${first.data.id}`)).statusCode, 404)
    t.equal((await officer.get(`/submissions/${id}`)).data.version, 4)
    t.same([...hashes].filter(([code, hash]) => hash !== undefined && code === 'A1').length, 1)
    t.not((await hashesOf(deps, id)).get('A1'), hashes.get('A1'))
    t.equal((await hashesOf(deps, id)).get('B1'), hashes.get('B1'))
    await deps.db
      .update(submissions)
      .set({ status: 'submitted', submittedAt: deps.clock() })
      .where(eq(submissions.id, id))
    t.match((await officer.post(url, { codes: ['A1'], document })).data, {
      status: 409,
      code: 'locked',
      lockedBecause: /đã nộp/,
    })
    t.match((await upload(officer, url, ['codes', 'A1'], ['file', ['a.pdf', pdf]])).data, {
      status: 409,
      code: 'locked',
    })
    t.match((await officer.delete(`/evidence/${second.data.id}`)).data, { status: 409, code: 'locked' })
  })

  t.test('the document names the kinds of file that are answered', async (t) => {
    const { data } = await reviewer.get('/openapi.json')
    const { content } = data.paths['/api/v1/evidence/{id}/content'].get.responses['200']
    t.match(Object.keys(content), ['application/pdf', /word/, /sheet/, 'image/png', 'image/jpeg'])
  })

  t.test('Swagger UI can offer a file chooser', async (t) => {
    const { data } = await reviewer.get('/openapi.json')
    const { content } = data.paths['/api/v1/submissions/{id}/evidence'].post.requestBody
    const schemaOf = (type: string) => data.components.schemas[content[type].schema.$ref.split('/').at(-1)]
    t.match(schemaOf('multipart/form-data'), {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['codes', 'file'],
    })
    t.match(schemaOf('application/json'), { type: 'object', required: ['codes', 'document'] })
  })
})
