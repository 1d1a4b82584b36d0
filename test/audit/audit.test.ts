import { sql } from 'drizzle-orm'
import t from 'tap'
import { match, startApp } from '../helpers/app.ts'

t.test('audit log', async (t) => {
  const { as, anonymous, deps, setClock } = await startApp(t)
  const admin = await as('admin')
  const other = await as('admin')
  const auditor = await as('auditor')

  const department = { name: 'Sở Minh họa', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }
  const { data: unit } = await admin.post('/units', department)
  setClock('2021-10-21T09:00:00+07:00')
  await other.patch(`/units/${unit.id}`, { name: 'Sở Đổi tên' }, match(1))
  setClock('2021-10-22T09:00:00+07:00')
  await admin.post('/units', { ...department, name: 'Sở Khác' })
  const actions = async (query: string) =>
    (await auditor.get(`/audit-log?${query}`)).data.items.map((entry: any) => entry.action)

  t.test('says who changed what and when, newest first', async (t) => {
    const { statusCode, data } = await auditor.get(`/audit-log?entity=unit&entityId=${unit.id}`)
    t.equal(statusCode, 200)
    t.match(data, {
      nextCursor: null,
      items: [
        {
          at: '2021-10-21T02:00:00.000Z',
          actor: { id: other.userId, name: 'Người dùng admin' },
          action: 'changeUnit',
          entity: 'unit',
          entityId: unit.id,
          entityVersion: 2,
          before: { name: 'Sở Minh họa' },
          after: { name: 'Sở Đổi tên' },
          reason: null,
          requestId: String,
        },
        { action: 'createUnit', entityVersion: 1, before: null, after: department },
      ],
    })
  })

  t.test('filters by person, action and time', async (t) => {
    t.same(await actions(`actor=${admin.userId}`), ['createUnit', 'createUnit'])
    t.same(await actions('action=changeUnit'), ['changeUnit'])
    t.same(
      await actions('from=2021-10-21T09:00:00%2B07:00&to=2021-10-22T09:00:00%2B07:00'),
      ['changeUnit'],
      'from the first moment to before the last',
    )
    t.same(await actions('entity=period'), [])
  })

  t.test('is paged', async (t) => {
    const { data: first } = await auditor.get('/audit-log?limit=2')
    t.same(
      first.items.map((entry: any) => entry.action),
      ['createUnit', 'changeUnit'],
    )
    const { data: second } = await auditor.get(`/audit-log?limit=2&cursor=${first.nextCursor}`)
    t.match(second, { items: [{ action: 'createUnit', entityId: unit.id }], nextCursor: null })
  })

  t.test('a bad filter is refused', async (t) => {
    for (const query of ['actor=abc', 'entity=khac', 'action=%00', 'from=hom-qua', 'limit=0', 'q=x', 'cursor=abc']) {
      t.equal((await auditor.get(`/audit-log?${query}`)).statusCode, 400, query)
    }
  })

  t.test('is read by auditors and administrators only', async (t) => {
    t.equal((await admin.get('/audit-log')).statusCode, 200)
    for (const role of ['reviewer', 'jointReviewer', 'approver'] as const)
      t.equal((await (await as(role)).get('/audit-log')).statusCode, 403)
    t.equal((await anonymous.get('/audit-log')).statusCode, 401)
  })

  t.test('can only grow: not even SQL changes it', async (t) => {
    for (const statement of [
      sql`update audit_log set reason = 'x'`,
      sql`delete from audit_log`,
      sql`truncate audit_log`,
    ]) {
      await t.rejects(deps.db.execute(statement), { cause: { message: /audit_log may not be changed/ } })
    }
    t.equal((await actions('')).length, 3)
  })
})
