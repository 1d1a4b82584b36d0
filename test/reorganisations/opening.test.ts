// A period is opened and a reorganisation revoked at the same moment: whoever comes second waits, and knows what the
// first did. No form is made of a unit that never was. On a PostgreSQL server only.

import { sql } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { submissions } from '../../src/db/schema.ts'
import { match, startApp } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { hold, waiting } from '../helpers/hold.ts'
import { makePublishedSet, makeUnit } from '../helpers/make.ts'

async function start(t: Test) {
  const { as, deps } = await startApp(t, '2022-07-02T09:00:00+07:00')
  const admin = await as('admin')
  const setId = await makePublishedSet(deps)
  // By name the first of those that get a form.
  const first = await makeUnit(deps, 'Sở An')
  const merged = [await makeUnit(deps, 'Sở Một'), await makeUnit(deps, 'Sở Hai')]
  const recorded = await admin.post('/units/reorganisations', {
    effectiveOn: '2022-07-01',
    decision: { number: '12/NQ-TN', date: '2022-05-20', issuer: 'HĐND Tỉnh thử nghiệm' },
    changes: [
      {
        kind: 'merge',
        predecessors: merged.map((unitId) => ({ unitId })),
        successors: [{ name: 'Sở Mới', unitType: 'SO_NGANH', block: 'SO_NGANH' }],
      },
    ],
  })
  t.equal(recorded.statusCode, 201, recorded.payload)
  const period = await admin.post('/periods', {
    year: 2022,
    name: 'Kỳ 2022',
    criteriaSets: { SO_NGANH: setId },
    selfAssessmentDueAt: '2022-11-15T17:00:00+07:00',
    reviewDueAt: '2022-12-03T17:00:00+07:00',
    appealDueAt: '2022-12-10T17:00:00+07:00',
  })
  t.equal(period.statusCode, 201, period.payload)
  const formed = async () => {
    const { unitName } = submissions
    const forms = await deps.db.select({ unitName }).from(submissions).orderBy(submissions.sortName)
    return forms.map((form) => form.unitName)
  }
  const holdUnit = (id: string) => hold(deps.db, sql`select 1 from units where id = ${id} for update`)
  return {
    db: deps.db,
    first,
    madeId: recorded.data.changes[0].successors[0].unitId as string,
    open: () => admin.post(`/periods/${period.data.id}/open`, undefined, match(1)),
    revoke: () => admin.post(`/reorganisations/${recorded.data.id}/revoke`, { reason: 'Ghi nhầm' }, match(1)),
    formed,
    holdUnit,
  }
}

t.test('opened while it is being revoked: of the units that are there after', { skip: !onServer }, async (t) => {
  const { db, madeId, open, revoke, formed, holdUnit } = await start(t)
  const held = await holdUnit(madeId)
  const revoking = revoke()
  await waiting(db, 1, revoking)
  const opening = open()
  await waiting(db, 2, opening)
  await held.release()
  t.same([(await revoking).statusCode, (await opening).statusCode], [200, 200])
  t.same(await formed(), ['Sở An', 'Sở Hai', 'Sở Một'])
})

t.test('revoked while the period opens: its forms stand in the way', { skip: !onServer }, async (t) => {
  const { db, first, open, revoke, formed, holdUnit } = await start(t)
  const held = await holdUnit(first)
  const opening = open()
  await waiting(db, 1, opening)
  const revoking = revoke()
  await waiting(db, 2, revoking)
  await held.release()
  t.equal((await opening).statusCode, 200)
  const refused = await revoking
  t.equal(refused.statusCode, 409, refused.payload)
  t.match(refused.data, { code: 'in_use', errors: [{ code: 'has_form' }] })
  t.same(await formed(), ['Sở An', 'Sở Mới'])
})
