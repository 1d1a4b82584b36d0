import t from 'tap'
import { score } from '../../src/scoring/score.ts'
import { compilePack } from '../../src/scoring/compile.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { auditLog, submissions } from '../../src/db/schema.ts'
import { startApp } from '../helpers/app.ts'
import { makePublishedSet } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'

t.test('scoring preview', async (t) => {
  const { as, anonymous, deps } = await startApp(t)
  const caller = await as('jointReviewer')
  const admin = await as('admin')
  const criteriaSetId = await makePublishedSet(deps)
  const answers = {
    A1: { level: 'KHA' },
    A2: { numerator: '226', denominator: '248' },
    B1: { value: true },
    B2: { points: '8.25' },
    T1: { count: 2 },
    P1: { count: 1 },
  }
  const facts = { submittedOn: '2021-10-29', dueOn: '2021-10-31', holidays: ['2021-09-02'], selfTotal: '90' }
  const preview = (changes: object = {}, headers?: Record<string, string>) =>
    caller.post('/scoring/preview', { criteriaSetId, unitType: 'SO_NGANH', answers, ...changes }, headers)
  const places = ({ data }: { data: any }) => data.errors.map((fault: any) => [fault.pointer, fault.code])

  t.test('gives the very sheet of the engine, by a stored set or by a pack', async (t) => {
    const sheet = score(compilePack(readPack(smallPack).pack!), 'SO_NGANH', answers, facts)
    const stored = await preview({ facts })
    t.equal(stored.statusCode, 200, stored.payload)
    t.strictSame(stored.data, JSON.parse(JSON.stringify(sheet)))
    t.equal(stored.data.illustrative, true)
    t.strictSame((await preview({ facts, criteriaSetId: undefined, criteriaSet: smallPack })).data, stored.data)
    const { trace: _, ...short } = stored.data
    t.strictSame((await preview({ facts, trace: false })).data, { ...short, trace: [] })
    t.not((await preview({ facts }, { 'accept-language': 'en' })).data.trace[0].text, stored.data.trace[0].text)
  })

  t.test('an open, an empty and an awarded form score too', async (t) => {
    const empty = await preview({ answers: {} })
    t.match(empty.data, {
      total: '0.00',
      classification: 'KHONG_HOAN_THANH',
      unanswered: ['A1', 'A2', 'B1'],
      awaitingReviewer: ['B2'],
    })
    t.strictSame((await preview({ answers: { A1: null } })).data, empty.data)
    const decided = await preview({
      answers: {
        A1: { awarded: '39.5', reason: 'Theo kết luận thẩm định' },
        A2: { notApplicable: true, reason: 'Không có thủ tục' },
        K2: { value: true, reason: 'Có kết luận' },
      },
    })
    t.match(decided.data, { eligible: false, classification: null, notApplicablePoints: '30.00', trace: Array })
  })

  t.test('nothing is stored', async (t) => {
    await preview()
    t.same(await deps.db.select().from(submissions), [])
    t.same(await deps.db.select().from(auditLog), [])
  })

  t.test('every answer that breaks a rule is named with its place', async (t) => {
    const refused = await preview({
      answers: {
        A1: { level: 'TUYET_VOI', count: 1 },
        A2: { numerator: '3', denominator: '0' },
        B1: {},
        B2: { points: '10.30' },
        P1: { count: 1, points: '1' },
        K2: { value: true },
        'Z9.1': { value: true },
      },
    })
    t.equal(refused.statusCode, 422, refused.payload)
    t.match(refused.data, { code: 'invalid_answers', title: 'Câu trả lời chưa hợp lệ' })
    t.same(places(refused), [
      ['/answers/A1/count', 'not_expected'],
      ['/answers/A1/level', 'unknown_level'],
      ['/answers/A2/numerator', 'numerator_without_denominator'],
      ['/answers/B2/points', 'points_over_maximum'],
      ['/answers/B2/points', 'not_a_step'],
      ['/answers/P1/points', 'not_expected'],
      ['/answers/K2/reason', 'missing_reason'],
      ['/answers/Z9.1', 'unknown_criterion'],
    ])
    t.same(places(await preview({ unitType: 'XA', answers: { B1: { value: true } } })), [
      ['/answers/B1', 'not_for_unit_type'],
    ])
    t.same(places(await preview({ answers: { A2: { numerator: '0', denominator: '0' } } })), [
      ['/answers/A2/denominator', 'zero_denominator'],
    ])
    t.same(places(await preview({ unitType: 'HUYEN' })), [['/unitType', 'unknown_unit_type']])
    const A2 = { notApplicable: true, reason: 'Không phát sinh' }
    const strict = { ...smallPack, notApplicable: { rescale: 'proportional', maxPoints: '10' } }
    t.same(places(await preview({ criteriaSetId: undefined, criteriaSet: strict, answers: { A2 } })), [
      ['/answers', 'too_much_not_applicable'],
    ])
  })

  t.test('malformed answers are refused before they are looked at', async (t) => {
    for (const [name, answer, pointer, code] of [
      ['a number as text', { numerator: 226 }, '/answers/A1/numerator', 'wrong_type'],
      ['NaN', { points: 'NaN' }, '/answers/A1/points', 'wrong_format'],
      ['40 digits', { points: '1'.repeat(40) }, '/answers/A1/points', 'wrong_format'],
      ['negative', { points: '-1' }, '/answers/A1/points', 'wrong_format'],
      ['half a thing', { count: 1.5 }, '/answers/A1/count', 'wrong_type'],
      ['unknown field', { score: '5' }, '/answers/A1/score', 'unknown_field'],
      ['null inside', { level: null }, '/answers/A1/level', 'wrong_type'],
      ['not applicable false', { notApplicable: false }, '/answers/A1/notApplicable', 'not_allowed'],
      ['control characters', { reason: 'a\u0000b' }, '/answers/A1/reason', 'wrong_format'],
      ['long reason', { reason: 'a'.repeat(900_000) }, '/answers/A1/reason', 'too_large'],
      ['no real date', { documentDate: '2021-02-30' }, '/answers/A1/documentDate', 'wrong_format'],
      ['a list', [], '/answers/A1', 'wrong_type'],
    ] as const) {
      const refused = await preview({ answers: { A1: answer } })
      t.equal(refused.statusCode, 400, name)
      t.strictSame(places(refused), [[pointer, code]], name)
    }
    t.same(places(await preview({ answers: { 'khong phai ma': {} } })), [['/answers/khong phai ma', 'unknown_field']])
    t.ok(
      places(await preview({ answers: { A1: { level: 'TOT', reason: 'x\ud800' } } })).some(
        ([, code]: string[]) => code === 'wrong_format',
      ),
      'half a character',
    )
    t.same(places(await preview({ facts: { dueOn: '0000-01-01', submittedOn: '2021-13-01', today: 1 } })).sort(), [
      ['/facts/dueOn', 'wrong_format'],
      ['/facts/submittedOn', 'wrong_format'],
      ['/facts/today', 'unknown_field'],
    ])
    t.same(
      places(
        await preview({
          answers: { A1: { level: 'TUYET_VOI' }, A2: { numerator: '1,5', count: 1 }, Z9: { points: 1 } },
        }),
      ),
      [
        ['/answers/A2/numerator', 'wrong_format'],
        ['/answers/Z9/points', 'wrong_type'],
        ['/answers/A1/level', 'unknown_level'],
        ['/answers/A2/count', 'not_expected'],
        ['/answers/A2/denominator', 'missing'],
        ['/answers/Z9', 'unknown_criterion'],
      ],
      'what breaks the set is told at once',
    )
    t.same(
      places(
        await preview({ criteriaSetId: undefined, criteriaSet: { ...smallPack, title: '' }, facts: { today: 1 } }),
      ),
      [
        ['/facts/today', 'unknown_field'],
        ['/criteriaSet/title', 'empty'],
      ],
      'and what is wrong in a set that came along',
    )
    t.same(places(await preview({ criteriaSetId: 'khong-phai-id' })), [['/criteriaSetId', 'wrong_format']])
    t.same(places(await caller.post('/scoring/preview', {})), [
      ['/unitType', 'required'],
      ['/answers', 'required'],
      ['/criteriaSetId', 'exactly_one'],
    ])
  })

  t.test('hostile JSON is refused in words', async (t) => {
    const json = { 'content-type': 'application/json' }
    const body = (text: string) => `{"criteriaSetId":"${criteriaSetId}","unitType":"SO_NGANH","answers":${text}}`
    for (const [text, status] of [
      ['{"A1":', 400],
      ['{"__proto__": {"level": "TOT"}}', 400],
      ['{"A1": {"__proto__": {"level": "TOT"}}}', 400],
      ['{"constructor": {}}', 400],
      ['{"T1": {"count": 1e400}}', 400],
      ['{"T1": {"count": 1e15}}', 400],
      ['['.repeat(300_000), 400],
      [JSON.stringify(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`A${i}`, null]))), 400],
      [JSON.stringify({ A1: { reason: 'a'.repeat(1_100_000) } }), 413],
    ] as const) {
      const refused = await caller.post('/scoring/preview', body(text), json)
      t.equal(refused.statusCode, status, `${text.slice(0, 50)}: ${refused.payload.slice(0, 200)}`)
      t.match(refused.headers['content-type'], 'application/problem+json')
    }
    t.equal((await caller.post('/scoring/preview', 'a: 1', { 'content-type': 'application/yaml' })).statusCode, 400)
  })

  t.test('a pack with faults is refused with every one of them', async (t) => {
    const bad = structuredClone(smallPack) as any
    bad.groups[0].criteria[0].code = 'A2'
    bad.groups[0].criteria[0].maxPoints.SO_NGANH = '41'
    const refused = await preview({ criteriaSetId: undefined, criteriaSet: bad })
    t.equal(refused.statusCode, 422)
    t.equal(refused.data.code, 'invalid_pack')
    t.same(places(refused), [
      ['/criteriaSet/groups/0/criteria/1/code', 'duplicate_code'],
      ['/criteriaSet/groups', 'sum_not_scale'],
    ])
    t.equal(refused.data.errors[0].path, 'groups[0].criteria[1].code')
    t.ok(places(await preview({ criteriaSetId: undefined, criteriaSet: {} })).length > 10)
  })

  t.test('exactly one set', async (t) => {
    for (const changes of [{ criteriaSet: smallPack }, { criteriaSetId: undefined }]) {
      const refused = await preview(changes)
      t.equal(refused.statusCode, 400)
      t.same(places(refused), [['/criteriaSetId', 'exactly_one']])
    }
    t.equal((await preview({ criteriaSetId: deps.newId() })).statusCode, 404)
  })

  t.test('a draft is for administrators; nobody previews without signing in', async (t) => {
    const { data: draft } = await admin.post('/criteria-sets', smallPack)
    const body = { criteriaSetId: draft.id, unitType: 'XA', answers: {} }
    t.equal((await admin.post('/scoring/preview', body)).statusCode, 200)
    t.equal((await caller.post('/scoring/preview', body)).statusCode, 404)
    t.equal((await anonymous.post('/scoring/preview', body)).statusCode, 401)
  })
})
