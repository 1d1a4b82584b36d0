// Somebody with the database password bends the log: verify has to find it, and says where.

import { createPublicKey, verify } from 'node:crypto'
import { eq, sql, type SQL } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { systemActor } from '../../src/auth/roles.ts'
import { writeAudit } from '../../src/audit/audit.ts'
import { bringUpToDate, linkHash } from '../../src/audit/chain.ts'
import { purgeAuditLog } from '../../src/audit/purge.ts'
import { openSigner } from '../../src/audit/signing-key.ts'
import { auditChain, auditHeads, auditLog, periods } from '../../src/db/schema.ts'
import { canonicalJson, hashOf } from '../../src/scoring/hash.ts'
import { startApp, type Caller, type TestApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { makePeriod, makePublishedSet } from '../helpers/make.ts'

const department = { name: 'Sở Minh họa', unitType: 'SO_NGANH', block: 'SO_NGANH', validFrom: '2021-01-01' }

/** Three finished days with two entries each, and today with one. */
async function threeDays(t: Test) {
  const test = await startApp(t)
  const { as, setClock } = test
  const admin = await as('admin')
  const auditor = await as('auditor')
  const signer = openSigner(test.deps.config)
  for (const day of ['20', '21', '22', '23']) {
    setClock(`2021-10-${day}T09:00:00+07:00`)
    for (const name of day === '23' ? ['A'] : ['A', 'B'])
      t.equal((await admin.post('/units', { ...department, name: `${name}${day}` })).statusCode, 201)
    await bringUpToDate(test.deps, signer)
  }
  return { ...test, admin, auditor, signer }
}

const check = async (auditor: Caller, query = '') => {
  const { statusCode, data } = await auditor.get(`/audit-log/verify${query}`)
  if (statusCode !== 200) throw new Error(JSON.stringify(data))
  return data
}

/** As superuser, past every trigger. */
function bend({ deps }: Pick<TestApp, 'deps'>, ...statements: SQL[]) {
  return deps.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const statement of statements) await tx.execute(statement)
  })
}

const entry = (seq: number) => sql`(select entry_id from audit_chain where seq = ${sql.raw(String(seq))})`

t.test('an untouched log is intact, and can be checked elsewhere', async (t) => {
  const { admin, auditor, as, anonymous } = await threeDays(t)
  t.match(await check(auditor), { intact: true, checked: 7, firstBroken: null, receipt: { seq: 7 } })
  t.match(await check(auditor, '?from=2021-10-21&to=2021-10-22'), { intact: true, checked: 4 })
  t.match(await check(auditor, '?from=2021-10-23'), { intact: true, checked: 1 })
  t.match(await check(admin), { intact: true })
  t.equal((await auditor.get('/audit-log/verify?from=hom-qua')).statusCode, 400)
  t.equal((await anonymous.get('/audit-log/verify')).statusCode, 401)
  for (const address of ['verify', 'export', 'key'])
    t.equal((await (await as('approver')).get(`/audit-log/${address}`)).statusCode, 403)

  const exported = await auditor.get('/audit-log/export')
  t.match(exported.headers['content-type'], /^application\/x-ndjson/)
  const lines = exported.payload
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { publicKey } = (await auditor.get('/audit-log/key')).data
  let previous = '0'.repeat(64)
  for (const { link, entry } of lines.slice(0, 7)) {
    t.equal(link.previousHash, previous)
    t.equal(link.hash, hashOf({ day: link.day, entry, previousHash: previous, seq: link.seq }))
    previous = link.hash
  }
  const heads = lines.slice(7).map(({ head }) => head)
  t.same(
    heads.map(({ day, lastSeq }) => [day, lastSeq]),
    [
      ['2021-10-20', 2],
      ['2021-10-21', 4],
      ['2021-10-22', 6],
    ],
  )
  for (const { signature, ...rest } of heads)
    t.ok(verify(null, Buffer.from(canonicalJson(rest)), createPublicKey(publicKey), Buffer.from(signature, 'base64')))
  const one = await auditor.get('/audit-log/export?from=2021-10-22&to=2021-10-22')
  t.equal(one.payload.trimEnd().split('\n').length, 3, 'two entries and one head')
})

t.test('whatever is done with SQL, verify names the first broken link', async (t) => {
  const test = await threeDays(t)
  const { auditor, deps } = test
  const before = {
    log: await deps.db.select().from(auditLog),
    chain: await deps.db.select().from(auditChain),
    heads: await deps.db.select().from(auditHeads),
  }
  const restore = () =>
    deps.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      for (const table of [auditLog, auditChain, auditHeads]) await tx.delete(table)
      await tx.insert(auditLog).values(before.log)
      await tx.insert(auditChain).values(before.chain)
      await tx.insert(auditHeads).values(before.heads)
    })
  const idOf = (seq: number) => before.chain.find((link) => link.seq === seq)!.entryId
  const stray = deps.newId()

  const attacks: [string, SQL[], Record<string, unknown>][] = [
    [
      'another value after the change',
      [sql`update audit_log set after = '{"name":"khác"}' where id = ${entry(3)}`],
      { fault: 'changed', seq: 3, day: '2021-10-21', entryId: idOf(3) },
    ],
    [
      'another person',
      [sql`update audit_log set actor_name = 'Ai đó' where id = ${entry(5)}`],
      { fault: 'changed', seq: 5 },
    ],
    [
      'a millisecond earlier',
      [sql`update audit_log set at = at - interval '1 millisecond' where id = ${entry(7)}`],
      { fault: 'changed', seq: 7 },
    ],
    [
      'a deleted entry',
      [sql`delete from audit_log where id = ${entry(4)}`],
      { fault: 'missing', seq: 4, entryId: idOf(4) },
    ],
    ['a deleted link', [sql`delete from audit_chain where seq = 3`], { fault: 'missing', seq: 3, entryId: null }],
    [
      'an entry and its link deleted, the rest renumbered',
      [
        sql`delete from audit_log where id = ${entry(3)}`,
        sql`delete from audit_chain where seq = 3`,
        sql`update audit_chain set seq = -(seq - 1) where seq > 3`,
        sql`update audit_chain set seq = -seq where seq < 0`,
      ],
      { fault: 'reordered', seq: 3, entryId: idOf(4) },
    ],
    [
      'a whole day deleted',
      [
        sql`delete from audit_log where id in (${entry(3)}, ${entry(4)})`,
        sql`delete from audit_chain where seq in (3, 4)`,
      ],
      { fault: 'missing', seq: 3, day: '2021-10-21' },
    ],
    [
      'a whole day deleted with its head',
      [sql`delete from audit_chain where seq in (3, 4)`, sql`delete from audit_heads where day = '2021-10-21'`],
      { fault: 'missing', seq: 3 },
    ],
    [
      'two entries changed places',
      [
        sql`update audit_chain set seq = -seq where seq in (3, 4)`,
        sql`update audit_chain set seq = 7 + seq where seq in (-3, -4)`,
      ],
      { fault: 'reordered', seq: 3, entryId: idOf(4) },
    ],
    [
      'a deleted head',
      [sql`delete from audit_heads where day = '2021-10-21'`],
      { fault: 'unsigned', day: '2021-10-21' },
    ],
    [
      'a forged head',
      [sql`update audit_heads set hash = repeat('a', 64) where day = '2021-10-22'`],
      { fault: 'forgedHead', day: '2021-10-22' },
    ],
    [
      'the signature of another day',
      [
        sql`update audit_heads set signature = (select signature from audit_heads where day = '2021-10-20')
        where day = '2021-10-21'`,
      ],
      { fault: 'forgedHead', day: '2021-10-21' },
    ],
    [
      'an entry slipped in',
      [
        sql`insert into audit_log (id, at, actor_name, action, entity) values (${stray}, '2021-10-21', 'x', 'x', 'unit')`,
      ],
      { fault: 'unlinked', day: '2021-10-21', entryId: stray },
    ],
  ]
  for (const [what, statements, expected] of attacks) {
    await bend(test, ...statements)
    t.match(await check(auditor), { intact: false, firstBroken: expected }, what)
    await restore()
    t.match(await check(auditor), { intact: true }, `restored after: ${what}`)
  }
})

t.test('who recomputes every hash after a change is stopped by the signature', async (t) => {
  const test = await threeDays(t)
  const { auditor, deps } = test
  await bend(test, sql`update audit_log set after = '{"name":"khác"}' where id = ${entry(5)}`)
  const rows = await deps.db.select().from(auditChain).orderBy(auditChain.seq)
  const log = new Map((await deps.db.select().from(auditLog)).map((row) => [row.id, row]))
  let previousHash = '0'.repeat(64)
  for (const link of rows) {
    const hash = linkHash({ ...link, previousHash }, log.get(link.entryId)!)
    await bend(
      test,
      sql`update audit_chain set previous_hash = ${previousHash}, hash = ${hash} where seq = ${link.seq}`,
    )
    previousHash = hash
  }
  t.match(await check(auditor), { intact: false, firstBroken: { fault: 'forgedHead', day: '2021-10-22' } })
})

t.test('the application itself can neither change nor delete', async (t) => {
  const { deps, setClock, admin } = await threeDays(t)
  for (const table of ['audit_log', 'audit_chain', 'audit_heads'])
    for (const statement of [
      `update ${table} set ${table === 'audit_log' ? 'reason' : 'hash'} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await t.rejects(deps.db.execute(sql.raw(statement)), { cause: { message: /may not be changed/ } }, statement)

  setClock(new Date().toISOString())
  await admin.post('/units', { ...department, name: 'Mới' })
  await t.rejects(
    deps.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('dan_van.audit_purge', 'on', true)`)
      await tx.execute(sql`delete from audit_log`)
    }),
    { cause: { message: /audit_log may not be changed/ } },
    'not even as the purge: twelve months are kept',
  )
})

t.test('the purge removes whole signed days past the retention; the chain still holds', async (t) => {
  const test = await threeDays(t)
  const { as, setClock, deps, signer } = test
  t.same(await purgeAuditLog(deps, signer), { days: [], entries: 0 }, 'nothing is old enough')
  setClock('2022-10-22T09:00:00+07:00')
  t.same(await purgeAuditLog(deps, signer), { days: ['2021-10-20', '2021-10-21'], entries: 4 })
  const later = await as('auditor') // tokens of 2021 have expired
  t.match(await check(later), { intact: true, checked: 4 }, 'two kept, today of then, and the purge')
  t.match((await later.get('/audit-log?limit=1')).data.items[0], {
    actor: { id: null, name: 'hệ thống' },
    action: 'purgeAuditLog',
    entity: 'auditLog',
    after: { from: '2021-10-20', to: '2021-10-21', days: 2, entries: 4 },
  })
  t.same(await purgeAuditLog(deps, signer), { days: [], entries: 0 }, 'once')
  await bend(test, sql`update audit_heads set hash = repeat('b', 64) where day = '2021-10-21'`)
  t.match(await check(later), { intact: false, firstBroken: { fault: 'forgedHead', day: '2021-10-21' } })
})

t.test(
  'the purge leaves what a period that is not final rests on: who had a hand in a form, who has a conflict',
  async (t) => {
    const { deps, setClock, signer } = await threeDays(t)
    const openedAt = new Date('2021-10-21T00:00:00+07:00')
    const periodId = await makePeriod(deps, await makePublishedSet(deps), { status: 'reviewing', openedAt })
    setClock('2023-10-22T09:00:00+07:00')
    t.same(await purgeAuditLog(deps, signer), { days: ['2021-10-20'], entries: 2 })
    await deps.db.update(periods).set({ status: 'finalized' }).where(eq(periods.id, periodId))
    t.same((await purgeAuditLog(deps, signer)).days.slice(0, 2), ['2021-10-21', '2021-10-22'])
  },
)

t.test('an entry that commits after its day was signed belongs to the next', async (t) => {
  const { deps, auditor, signer, setClock } = await threeDays(t)
  setClock('2021-10-22T23:59:00+07:00')
  await writeAudit(deps.db, deps, systemActor, { action: 'x', entity: 'unit', entityId: null })
  setClock('2021-10-20T10:00:00+07:00')
  await bringUpToDate(deps, signer)
  setClock('2021-10-23T09:00:00+07:00')
  t.match(await check(auditor), { intact: true, checked: 8 })
  const [last] = await deps.db
    .select()
    .from(auditChain)
    .where(sql`seq = 8`)
  t.equal(last!.day, '2021-10-23')
})

t.test('many who write and link at once make one chain', { skip: !onServer && 'one connection' }, async (t) => {
  const { deps, as } = await startApp(t)
  const signer = openSigner(deps.config)
  const admin = await as('admin')
  const auditor = await as('auditor')
  await Promise.all(
    Array.from({ length: 120 }, async (_, i) => {
      await admin.post('/units', { ...department, name: `Đơn vị ${i}` })
      if (i % 5 === 0) await bringUpToDate(deps, signer)
    }),
  )
  t.match(await check(auditor), { intact: true, checked: 120, receipt: { seq: 120 } })
})
