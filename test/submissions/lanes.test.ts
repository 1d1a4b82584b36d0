import t from 'tap'
import { getSubmission } from '../../src/submissions/queries.ts'
import { loadLaneContext, scoreLane } from '../../src/submissions/lanes.ts'
import { startApp } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

t.test('what a unit wrote and never handed in earns nothing when the year is closed', async (t) => {
  const { as, deps } = await startApp(t)
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId)
  const unitId = await makeUnit(deps)
  const { userId } = await as(['officer', unitId])
  const id = await makeSubmission(deps, {
    periodId,
    unitId,
    setId,
    userId,
    given: { A1: { level: 'TOT' }, B1: { value: true } },
  })
  const context = await loadLaneContext(deps.db, await getSubmission(deps.db, id))
  // A1 40 + B1 20 while the unit works on it; nothing once it is over.
  t.match(scoreLane(context, 'self'), { total: '60.00' })
  t.match(scoreLane(context, 'final', { closing: true }), { total: '0.00', classification: 'KHONG_HOAN_THANH' })
})
