import { eq } from 'drizzle-orm'
import t from 'tap'
import { changeFeed, users } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { readChanges as read } from './reading.ts'

const short = (items: { resource: string; id: string; deleted: boolean }[]) =>
  items.map(({ resource, id, deleted }) => [resource, id, ...(deleted ? ['gone'] : [])])

const document = { number: '01/BC', date: '2021-10-01', issuer: 'Sở Thử nghiệm' }

t.test('changes', async (t) => {
  const { as, clientWith, anonymous, deps } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const unitId = await makeUnit(deps)
  const otherUnit = await makeUnit(deps, 'Sở Khác')
  const officer = await as(['officer', unitId])
  const otherOfficer = await as(['officer', otherUnit])
  const reviewer = await as('reviewer')
  const admin = await as('admin')
  const periodId = await makePeriod(deps, setId)
  const given = { A1: { level: 'KEM' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
  const formId = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId, given })
  const form = `/submissions/${formId}`

  const readers = { officer, otherOfficer, reviewer, admin }
  const cursors: Record<string, string> = {}
  /** What is new to each of them since they last looked. */
  const news = async (who: keyof typeof readers) => {
    const { items, cursor } = await read(readers[who], cursors[who])
    cursors[who] = cursor
    return items
  }

  t.test('from the beginning everything stands in it once, what one may read and nothing else', async (t) => {
    const before = short(await news('officer'))
    t.same(before.map(([resource]) => resource).sort(), ['criteriaSet', 'period', 'submission', 'unit', 'unit'])
    t.same(
      short(await news('reviewer')).filter(([resource]) => resource === 'submission'),
      [],
      'a draft is the unit’s own',
    )
    t.same(
      short(await news('otherOfficer')).filter(([resource]) => resource === 'submission'),
      [],
    )
    t.same(
      (await news('admin')).filter(({ resource }) => resource === 'user').length,
      4,
      'accounts are the administrator’s to see',
    )
    for (const who of Object.keys(readers)) t.same(await news(who as 'officer'), [], `nothing is new to ${who}`)
    t.equal((await anonymous.get('/changes')).statusCode, 401)
  })

  t.test('every item can be read where it says', async (t) => {
    for (const { href, resource } of (await read(admin)).items)
      t.equal((await admin.get(href)).statusCode, 200, `${resource} ${href}`)
  })

  t.test('a change moves to the end; a deletion leaves its mark', async (t) => {
    await admin.patch(`/units/${unitId}`, { name: 'Sở Đổi tên' }, match(1))
    await admin.patch(`/units/${unitId}`, { name: 'Sở Đổi tên lần nữa' }, match(2))
    t.same(short(await news('officer')), [['unit', unitId]])
    const draft = (await admin.post('/criteria-sets', { ...smallPack, code: 'NHAP' })).data
    t.same(short(await news('officer')), [['criteriaSet', draft.id]])
    await admin.delete(`/criteria-sets/${draft.id}`, match(1))
    t.same(short(await news('officer')), [['criteriaSet', draft.id, 'gone']])
  })

  t.test('a form and its evidence come into sight when handed in, and leave it when taken back', async (t) => {
    await news('reviewer')
    await news('officer')
    const add = () => officer.post(`${form}/evidence`, { url: 'https://vd.example/1', document, codes: ['A1'] })
    const kept = await add()
    t.equal(kept.statusCode, 201, kept.payload)
    const dropped = await add()
    await officer.delete(`/evidence/${dropped.data.id}`)
    t.same(
      short(await news('officer')).sort(),
      [
        ['evidence', dropped.data.id, 'gone'],
        ['evidence', kept.data.id],
        ['submission', formId],
      ].sort(),
    )
    t.same(await news('reviewer'), [], 'nothing of a draft, not even an id')

    const version = async () => (await officer.get(form)).data.version
    const sent = await officer.post(`${form}/submit`, undefined, match(await version()))
    t.equal(sent.statusCode, 200, sent.payload)
    t.same(short(await news('reviewer')).sort(), [
      ['evidence', kept.data.id],
      ['submission', formId],
    ])
    t.same(
      short(await news('otherOfficer')).filter(([, id]) => id === formId || id === kept.data.id),
      [],
    )

    await officer.post(`${form}/withdraw`, undefined, match(await version()))
    t.same(short(await news('reviewer')).sort(), [
      ['evidence', kept.data.id, 'gone'],
      ['submission', formId, 'gone'],
    ])
    const late = await add()
    t.same(
      short(await news('reviewer')),
      [['submission', formId, 'gone']],
      'what was added behind the door has no id yet',
    )
    await officer.post(`${form}/submit`, undefined, match(await version()))
    t.same(
      short(await news('reviewer')).sort(),
      [
        ['evidence', kept.data.id],
        ['evidence', late.data.id],
        ['submission', formId],
      ].sort(),
    )
  })

  t.test('another system sees what each of its scopes opens, and of its units only', async (t) => {
    const units = await clientWith(['units:read', 'submissions:read'], [otherUnit])
    const resources = new Set((await read(units)).items.map(({ resource }) => resource))
    t.same([...resources], ['unit'], 'units:read does not open other units’ forms')
    const own = await clientWith(['submissions:read'], [unitId])
    t.same([...new Set((await read(own)).items.map(({ resource }) => resource))].sort(), ['evidence', 'submission'])
    t.equal((await (await clientWith(['events:read'])).get('/changes')).statusCode, 403)
  })

  t.test('a cursor is of one feed', async (t) => {
    const { cursor } = await read(officer, undefined, 3, 'unit')
    const other = await officer.get(`/changes?resource=period&since=${cursor}`)
    t.equal(other.statusCode, 410)
    t.equal(other.data.code, 'feed_restarted')
    t.equal((await reviewer.get(`/changes?since=${(await read(officer)).cursor}`)).statusCode, 410, 'another caller')
    const bad = await officer.get('/changes?since=xyz')
    t.equal(bad.statusCode, 400)
    t.match(bad.data.errors, [{ pointer: '/query/since' }])
    await deps.db.delete(changeFeed)
    t.equal((await officer.get(`/changes?resource=unit&since=${cursor}`)).statusCode, 410, 'after a restore')
    t.same((await read(officer, undefined, 3, 'unit')).items.length, 2, 'and again from the beginning')
  })

  t.test('a sign-in is no change of the account', async (t) => {
    const { cursor } = await read(admin)
    await deps.db.update(users).set({ lastSeenAt: deps.clock() }).where(eq(users.id, officer.userId))
    t.same((await read(admin, cursor)).items, [])
  })
})
