import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formatsPlugin from 'ajv-formats'
import { eq } from 'drizzle-orm'
import t from 'tap'
import { parse, stringify } from 'yaml'
import { examplePack } from '../../src/criteria-sets/example-pack.ts'
import { GroupSchema } from '../../src/criteria-sets/group-schema.ts'
import { PackSchema } from '../../src/criteria-sets/pack-schema.ts'
import { criteriaSets } from '../../src/db/schema.ts'
import { packHash } from '../../src/scoring/hash.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { match, startApp } from '../helpers/app.ts'
import { smallPack } from '../helpers/pack.ts'

const yaml = { 'content-type': 'application/yaml' }
const illustrative = readFileSync(
  new URL('../../scripts/demo/data/criteria-illustrative.yaml', import.meta.url),
  'utf8',
)

t.test('criteria sets', async (t) => {
  const { as, anonymous, app, deps } = await startApp(t)
  const admin = await as('admin')
  const reader = await as('reviewer')

  let sets = 0
  const packWith = (changes: object = {}) => ({ ...smallPack, version: `bản ${++sets}`, ...changes })
  const stored = async () => (await admin.get('/criteria-sets')).data.total as number
  const draft = async (changes: object = {}) => (await admin.post('/criteria-sets', packWith(changes))).data
  const published = async () => {
    const { id } = await draft()
    return (await admin.post(`/criteria-sets/${id}/publish`, undefined, match(1))).data
  }
  const places = ({ data }: { data: any }) => data.errors.map((fault: any) => [fault.pointer, fault.path, fault.code])

  t.test('an administrator imports a set as a draft; everybody signed in reads it', async (t) => {
    const created = await admin.post('/criteria-sets', smallPack)
    t.equal(created.statusCode, 201, created.payload)
    t.equal(created.headers.etag, '"1"')
    t.match(created.data, {
      code: 'THU_NGHIEM',
      packVersion: '1',
      status: 'draft',
      illustrative: true,
      hash: null,
      publishedAt: null,
      version: 1,
    })
    t.match(created.data.notice, 'MINH HỌA: bộ tiêu chí này không phải phụ lục chính thức')
    const read = await reader.get(`/criteria-sets/${created.data.id}`)
    t.same(read.data, created.data)
    const { pack: _, ...summary } = read.data
    const { data: list } = await reader.get('/criteria-sets?status=draft&code=THU_NGHIEM')
    t.same(list, { items: [summary], nextCursor: null, total: 1 }, 'the list says the same, without the pack')
    t.equal((await reader.get('/criteria-sets?status=published')).data.total, 0)
    t.equal((await reader.get('/criteria-sets?updatedSince=2021-10-21T00:00:00%2B07:00')).data.total, 0)
    t.equal((await admin.post('/criteria-sets', smallPack)).data.code, 'duplicate', 'same code and version')
  })

  t.test('the illustrative set goes in as YAML and comes out unchanged, as JSON and as YAML', async (t) => {
    const { pack } = readPack(parse(illustrative))
    const created = await admin.post('/criteria-sets', illustrative, yaml)
    t.equal(created.statusCode, 201, created.payload)
    const { data } = await reader.get(`/criteria-sets/${created.data.id}`)
    t.strictSame(data.pack, pack)
    const asYaml = await reader.get(`/criteria-sets/${created.data.id}`, { accept: 'application/yaml' })
    t.match(asYaml.headers['content-type'], 'application/yaml')
    t.match(asYaml.payload, /^# MINH HỌA: bộ tiêu chí này không phải phụ lục chính thức.*\n# Bản nháp/)
    t.strictSame(parse(asYaml.payload), pack)
    t.equal(
      (await admin.put(`/criteria-sets/${created.data.id}`, asYaml.payload, { ...yaml, ...match(1) })).statusCode,
      200,
      'what came out goes in again',
    )
  })

  t.test('the documented format holds for real sets', (t) => {
    const ajv = new Ajv({ allErrors: true, discriminator: true, strict: false, schemas: [GroupSchema] })
    ;(formatsPlugin as unknown as (ajv: Ajv) => void)(ajv)
    const valid = ajv.compile(PackSchema)
    for (const document of [
      examplePack,
      smallPack,
      readPack(parse(illustrative)).pack,
      readPack(smallPack).pack,
      readPack(examplePack).pack,
    ]) {
      t.ok(valid(document), JSON.stringify(valid.errors))
    }
    t.notOk(valid({ ...smallPack, extra: 1 }))
    const { components, paths } = app.swagger() as any
    t.match(JSON.stringify(components.schemas), 'deductPerWorkingDay', 'and is in the OpenAPI document')
    t.notMatch(JSON.stringify([components, paths]), /"\$ref":"Criteria/, 'where every reference leads somewhere')
    t.match(paths['/api/v1/criteria-sets'].post.requestBody.content, {
      'application/json': { example: examplePack },
      'application/yaml': { example: String },
    })
    t.end()
  })

  t.test('the worked examples can be sent as they stand', async (t) => {
    const content = (app.swagger() as any).paths['/api/v1/criteria-sets'].post.requestBody.content
    const created = await admin.post('/criteria-sets', content['application/json'].example)
    t.equal(created.statusCode, 201, created.payload)
    t.equal(
      (
        await admin.put(`/criteria-sets/${created.data.id}`, content['application/yaml'].example, {
          ...yaml,
          ...match(1),
        })
      ).statusCode,
      200,
    )
  })

  t.test('every fault of a set is named with its place, and nothing is stored', async (t) => {
    const before = await stored()
    const bad = structuredClone(smallPack) as any
    bad.groups[1].code = 'A'
    bad.groups[0].criteria[0].maxPoints.XA = '51'
    bad.groups[0].criteria[1].surprise = 1
    bad.gates[0].maxClassification = 'TUYET_VOI'
    bad.scoreStep = 'NaN'
    const refused = await admin.post('/criteria-sets', bad)
    t.equal(refused.statusCode, 422)
    t.equal(refused.data.code, 'invalid_pack')
    t.match(refused.data.detail, /có \d lỗi; không có gì được lưu/)
    for (const fault of [
      ['/scoreStep', 'scoreStep', 'not_decimal'],
      ['/groups/0/criteria/1/surprise', 'groups[0].criteria[1].surprise', 'unknown_field'],
      ['/groups/1/code', 'groups[1].code', 'duplicate_code'],
      ['/groups', 'groups', 'sum_not_scale'],
      ['/gates/0/maxClassification', 'gates[0].maxClassification', 'unknown_level'],
    ]) {
      t.ok(
        places(refused).some((place: unknown[]) => String(place) === String(fault)),
        `${String(fault)}: ${JSON.stringify(places(refused))}`,
      )
    }
    t.match(
      (await admin.post('/criteria-sets', bad, { 'accept-language': 'en' })).data.title,
      'The criteria set is not valid',
    )
    t.equal(await stored(), before)
  })

  t.test('whatever is sent in place of a set is refused in words', async (t) => {
    const before = await stored()
    const json = { 'content-type': 'application/json' }
    const cases: [string, string, Record<string, string>, number][] = [
      ['a list', '[]', json, 422],
      ['nothing', '', json, 422],
      ['null', 'null', json, 422],
      ['JSON cut off', '{"code": "X"', json, 400],
      ['__proto__', '{"__proto__": {"code": "X"}, "constructor": 1}', json, 422],
      ['1e400', JSON.stringify(packWith()).replace('"scale":"100"', '"scale":1e400'), json, 422],
      ['40 digits', JSON.stringify(packWith({ scale: '1'.repeat(40) })), json, 422],
      ['control characters', JSON.stringify(packWith({ title: 'a\u0000b' })), json, 422],
      ['half a character', JSON.stringify(packWith({ title: '\ud800' })), json, 400],
      ['a title of 900 KB', JSON.stringify(packWith({ title: 'a'.repeat(900_000) })), json, 422],
      ['more than 1 MB', JSON.stringify(packWith({ title: 'a'.repeat(1_100_000) })), json, 413],
      ['depth', `{"groups": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`, json, 400],
      ['CSV', 'code,title', { 'content-type': 'text/csv' }, 415],
      ['YAML cut off', 'code: [1, 2', yaml, 400],
      ['YAML depth', '['.repeat(300_000), yaml, 400],
      ['two YAML documents', 'a: 1\n---\nb: 2\n', yaml, 400],
      ['YAML text', 'hello', yaml, 422],
      ['empty YAML', '', yaml, 422],
    ]
    for (const [name, body, headers, status] of cases) {
      const refused = await admin.post('/criteria-sets', body, headers)
      t.equal(refused.statusCode, status, `${name}: ${refused.payload.slice(0, 300)}`)
      t.match(refused.headers['content-type'], 'application/problem+json', name)
    }
    t.equal(await stored(), before)
  })

  t.test('YAML that hides what it says is refused with line and column', async (t) => {
    const faults = async (text: string) => {
      const { statusCode, data } = await admin.post('/criteria-sets', text, yaml)
      t.equal(statusCode, 400)
      return data.errors.map(({ line, column, code }: any) => [line, column, code])
    }
    t.same(await faults('code: A\ntitle: b\ncode: C\n'), [[3, 1, 'duplicate_key']])
    t.same(await faults('a: &x [1]\nb: *x\n'), [[2, 4, 'alias']])
    t.same(await faults('a: !!binary aGVsbG8=\nb: !own {c: 1}\nd: !!str 5\n'), [
      [1, 13, 'tag'],
      [2, 9, 'tag'],
      [3, 10, 'tag'],
    ])
    t.same(await faults('a:\n  - b\n c: 1\n'), [[3, 1, 'malformed']])
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`),
    ].join('\n')
    t.same(await faults('? [a]\n: 1\n? {b: 1}\n: 2\n'), [
      [1, 3, 'malformed'],
      [3, 3, 'malformed'],
    ])
    t.match(await faults(bomb), [[2, Number, 'alias']])
    const { data } = await admin.post('/criteria-sets', 'a: [1', yaml)
    t.match(data.errors[0].detail, /^Dòng 1, cột \d+: không đúng cú pháp YAML/)
    const many = Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`).join('\n')
    const started = Date.now()
    t.equal((await admin.post('/criteria-sets', many, yaml)).statusCode, 422)
    t.ok(Date.now() - started < 10_000, `a document of many keys takes no minutes (${Date.now() - started} ms)`)
  })

  t.test('a draft is replaced, on the version that was read', async (t) => {
    const { id, packVersion } = await draft()
    const changed = await admin.put(
      `/criteria-sets/${id}`,
      packWith({ version: packVersion, title: 'Tên mới', bonusCap: '4' }),
      match(1),
    )
    t.equal(changed.statusCode, 200, changed.payload)
    t.match(changed.data, { title: 'Tên mới', version: 2, pack: { bonusCap: '4' } })
    const late = await admin.put(`/criteria-sets/${id}`, packWith(), match(1))
    t.equal(late.statusCode, 412)
    t.match(late.data, {
      currentVersion: 2,
      changes: [{ action: 'changeCriteriaSet', by: 'Người dùng admin', fields: ['title', 'bonusCap'] }],
    })
    t.equal((await admin.put(`/criteria-sets/${id}`, packWith())).statusCode, 428)
    t.equal(
      (await admin.put(`/criteria-sets/${id}`, { ...smallPack, version: '1' }, match(2))).statusCode,
      409,
      'code and version of another set',
    )
    t.equal((await admin.put(`/criteria-sets/${id}`, {}, match(2))).statusCode, 422)
    t.equal((await admin.put('/criteria-sets/khong-phai-id', packWith(), match(1))).statusCode, 400)
    t.match(
      (await reader.get(`/criteria-sets/${id}`)).data,
      { title: 'Tên mới', version: 2 },
      'the refused ones changed nothing',
    )
    const { data: log } = await admin.get(`/audit-log?outcome=done&entityId=${id}`)
    t.match(log.items[0], {
      action: 'changeCriteriaSet',
      entityVersion: 2,
      before: { bonusCap: '5' },
      after: { bonusCap: '4', title: 'Tên mới' },
    })
  })

  t.test('of two who change a draft at once, one wins and the other is told', async (t) => {
    const { id, packVersion } = await draft()
    const change = (title: string) =>
      admin.put(`/criteria-sets/${id}`, { ...smallPack, version: packVersion, title }, match(1))
    const answers = await Promise.all([change('Một'), change('Hai')])
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [200, 412])
    t.equal((await admin.get(`/audit-log?outcome=done&entityId=${id}`)).data.items.length, 2, 'created, changed once')
  })

  t.test('a draft can be deleted, on the version that was read', async (t) => {
    const { id } = await draft()
    t.equal((await admin.delete(`/criteria-sets/${id}`, match(2))).statusCode, 412)
    t.equal((await admin.delete(`/criteria-sets/${id}`)).statusCode, 428)
    const deleted = await admin.delete(`/criteria-sets/${id}`, match(1))
    t.equal(deleted.statusCode, 204, deleted.payload)
    t.equal((await admin.get(`/criteria-sets/${id}`)).statusCode, 404)
    t.equal((await admin.delete(`/criteria-sets/${id}`, match(1))).statusCode, 404)
    t.match((await admin.get(`/audit-log?outcome=done&entityId=${id}`)).data.items[0], {
      action: 'deleteCriteriaSet',
      before: { code: 'THU_NGHIEM' },
    })
  })

  t.test('publishing freezes a set for ever', async (t) => {
    const { id, pack } = await draft()
    t.equal((await admin.post(`/criteria-sets/${id}/publish`)).statusCode, 428)
    t.equal((await admin.post(`/criteria-sets/${id}/publish`, undefined, match(7))).statusCode, 412)
    const done = await admin.post(`/criteria-sets/${id}/publish`, undefined, match(1))
    t.equal(done.statusCode, 200, done.payload)
    t.match(done.data, {
      status: 'published',
      version: 2,
      hash: packHash(pack),
      publishedAt: '2021-10-20T02:00:00.000Z',
    })
    t.match(
      (await reader.get(`/criteria-sets/${id}`, { accept: 'application/yaml' })).payload,
      `# Đã ban hành; SHA-256: ${packHash(pack)}`,
    )
    for (const version of [1, 2]) {
      for (const refused of [
        await admin.put(`/criteria-sets/${id}`, packWith(), match(version)),
        await admin.delete(`/criteria-sets/${id}`, match(version)),
        await admin.post(`/criteria-sets/${id}/publish`, undefined, match(version)),
      ]) {
        t.equal(refused.statusCode, 409)
        t.match(refused.data, {
          code: 'locked',
          lockedBecause: /đã ban hành/,
          since: '2021-10-20T02:00:00.000Z',
          until: null,
          whoCanUnlock: /phiên bản mới.*clone/,
        })
      }
    }
    await t.rejects(deps.db.update(criteriaSets).set({ title: 'x' }).where(eq(criteriaSets.id, id)), 'not even in SQL')
    await t.rejects(deps.db.delete(criteriaSets).where(eq(criteriaSets.id, id)))
    t.same((await reader.get(`/criteria-sets/${id}`)).data, done.data)
  })

  t.test('a correction is a clone that supersedes the set', async (t) => {
    const source = await published()
    const clone = await admin.post(`/criteria-sets/${source.id}/clone`, { version: 'sửa đổi 1', title: 'Bản sửa đổi' })
    t.equal(clone.statusCode, 201, clone.payload)
    const supersedes = { code: 'THU_NGHIEM', version: source.packVersion }
    t.match(clone.data, { status: 'draft', packVersion: 'sửa đổi 1', title: 'Bản sửa đổi', supersedes, version: 1 })
    t.strictSame(clone.data.pack, { ...source.pack, version: 'sửa đổi 1', title: 'Bản sửa đổi', supersedes })
    t.equal((await admin.post(`/criteria-sets/${source.id}/clone`, { version: 'sửa đổi 1' })).data.code, 'duplicate')
    t.same(
      (await admin.post(`/criteria-sets/${source.id}/clone`, { version: 1, code: 'X' })).data.errors
        .map((fault: any) => fault.pointer)
        .sort(),
      ['/code', '/version'],
    )
    t.equal((await admin.post(`/criteria-sets/${deps.newId()}/clone`, { version: '2' })).statusCode, 404)
  })

  t.test('a set can be checked without storing it', async (t) => {
    const before = await stored()
    t.same((await admin.post('/criteria-sets/validate', packWith())).data, { valid: true, faults: [] })
    const { statusCode, data } = await admin.post('/criteria-sets/validate', stringify(packWith({ scale: '90' })), yaml)
    t.equal(statusCode, 200)
    t.match(data, {
      valid: false,
      faults: [{ pointer: '/groups', path: 'groups', code: 'sum_not_scale', detail: /Tổng điểm tối đa/ }, {}],
    })
    t.equal((await admin.post('/criteria-sets/validate', 'a: [', yaml)).statusCode, 400)
    t.equal(await stored(), before)
    const { id } = await draft()
    t.same((await admin.post(`/criteria-sets/${id}/validate`)).data, { valid: true, faults: [] })
  })

  t.test('only administrators write, nobody reads without signing in', async (t) => {
    const { id } = await draft()
    t.equal((await reader.post('/criteria-sets', packWith())).statusCode, 403)
    t.equal((await reader.put(`/criteria-sets/${id}`, packWith(), match(1))).statusCode, 403)
    t.equal((await reader.delete(`/criteria-sets/${id}`, match(1))).statusCode, 403)
    t.equal((await reader.post(`/criteria-sets/${id}/publish`, undefined, match(1))).statusCode, 403)
    t.equal((await anonymous.get(`/criteria-sets/${id}`)).statusCode, 401)
    t.equal((await reader.get(`/criteria-sets/${deps.newId()}`)).statusCode, 404)
  })

  t.test('lists are paged', async (t) => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { data } = await reader.get(`/criteria-sets?limit=3&sort=updatedAt${cursor && `&cursor=${cursor}`}`)
      seen.push(...data.items.map((set: any) => set.id))
      cursor = data.nextCursor
    } while (cursor)
    t.equal(new Set(seen).size, await stored())
  })
})
