// Due dates and holidays that move while forms are with the reviewers: how late a form is counts by the dates
// that hold, whenever it came, and the sheets that were kept say so.

import t from 'tap'
import { verifyResults } from '../../src/results/verify.ts'
import { match } from '../helpers/app.ts'
import { smallPack } from '../helpers/pack.ts'
import { startReviewing } from './reviewing.ts'

const [a, b] = smallPack.groups
const [b1, b2] = b!.criteria
const late = { code: 'B1', title: 'Nộp đúng hạn', kind: 'deadline', maxPoints: { SO_NGANH: '20' }, evidence: [] }
const pack = {
  ...smallPack,
  code: 'CO_HAN_NOP',
  groups: [a, { ...b, criteria: [{ ...late, deductPerWorkingDay: '3' }, b2] }],
}

t.test('a due date that moves', async (t) => {
  const { deps, periodId, admin, reviewed, read, as } = await startReviewing(t, pack)
  t.equal(b1!.code, late.code)
  // Handed in on Wednesday 20/10/2021.
  const { id, unitId } = await reviewed(
    'Sở Thử',
    { A1: { level: 'TOT' }, A2: { numerator: '30', denominator: '30' } },
    { B2: { points: '10' } },
  )
  const officer = await as(['officer', unitId])
  const totals = async () => {
    const { selfTotal, reviewTotal } = (await officer.get(`/submissions/${id}`)).data
    return [selfTotal, reviewTotal]
  }
  const move = async (change: object) => {
    const moved = await admin.patch(`/periods/${periodId}`, change, match((await read()).version))
    t.equal(moved.statusCode, 200, moved.payload)
    t.same((await verifyResults(deps, 2021)).faults, [], 'every kept sheet is what the form gives')
    const { verified } = (await officer.get(`/submissions/${id}/score?lane=review`)).data
    t.equal(verified, true)
  }
  t.same(await totals(), ['90.00', '100.00'], 'in time')

  t.test('makes a form late, or less so: everybody sees one total', async (t) => {
    await move({ selfAssessmentDueAt: '2021-10-15T17:00:00+07:00' })
    t.same(await totals(), ['81.00', '91.00'], '18, 19 and 20/10: three working days, 3 points each')
    await move({ holidays: ['2021-10-19'] })
    t.same(await totals(), ['84.00', '94.00'])
    await move({ selfAssessmentDueAt: '2021-10-31T17:00:00+07:00', holidays: [] })
    t.same(await totals(), ['90.00', '100.00'])
  })

  t.test('and the log names the forms that moved', async (t) => {
    const { items } = (await admin.get(`/audit-log?entity=period&entityId=${periodId}&action=recomputeDates`)).data
    t.equal(items.length, 3)
    t.match(items[2].after.affected, [
      { submissionId: id, lane: 'self', before: { total: '90.00' }, after: { total: '81.00' } },
      { submissionId: id, lane: 'review', before: { total: '100.00' }, after: { total: '91.00' } },
    ])
  })

  t.test('a name that changes moves nothing', async (t) => {
    await move({ name: 'Tên khác' })
    const { items } = (await admin.get(`/audit-log?entity=period&entityId=${periodId}&action=recomputeDates`)).data
    t.equal(items.length, 3)
  })
})
