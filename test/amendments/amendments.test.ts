// Results are corrected after they were finalised: under a decision of its own, with both versions readable.
// The seven forms of test/periods/reviewing.ts.

import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { awardProposals, reviewDecisions, stagedSheets, supersededResults } from '../../src/db/schema.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { match } from '../helpers/app.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

const decision = {
  number: '09/QĐ-VD',
  date: '2022-01-10',
  issuer: 'UBND Tỉnh (thử nghiệm)',
  signer: 'Trần Thị Thử Nghiệm',
}
const reason = 'Số liệu hồ sơ của một đơn vị bị cộng thiếu'

t.test('amending results', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, as, admin, approver, reviewer, read, step, finalize } = test
  const { giang, dung, anh, em } = await fillBlock(test)
  const auditor = await as('auditor')
  const officer = await as(['officer', giang.unitId])
  const url = `/periods/${periodId}/amendments`
  const item = {
    submissionId: giang.id,
    code: 'A2',
    answer: { numerator: '29', denominator: '30' },
    reason: 'Cộng thiếu',
  }
  const body = { decision, reason, items: [item] }
  const amend = async (by = approver, changed: object = body, query = '') =>
    by.post(`${url}${query}`, changed, match((await read()).version))
  const results = async (query = '') => {
    const { data } = await auditor.get(`/periods/${periodId}/results${query}`)
    return data.items.map((row: any) => [row.unitName, row.finalTotal, row.rank, row.rankDecidedBy])
  }
  const decided = [
    ['Sở Anh', '95.00', 1, null],
    ['Sở Dung', '84.00', 2, 'group:A'],
    ['Sở Bình', '84.00', 3, 'group:A'],
    ['Sở Chi', '84.00', 3, 'group:A'],
    ['Sở Giang', '78.50', 5, null],
  ]
  // Sở Giang: A2 29/30 gives 29 instead of 20 points, 87.50 in all, and passes three units by.
  const amended = [
    ['Sở Anh', '95.00', 1, null],
    ['Sở Giang', '87.50', 2, null],
    ['Sở Dung', '84.00', 3, 'group:A'],
    ['Sở Bình', '84.00', 4, 'group:A'],
    ['Sở Chi', '84.00', 4, 'group:A'],
  ]

  t.test('only what is finalised, by an approver who reviewed nothing, without faults', async (t) => {
    const early = await amend()
    t.equal(early.statusCode, 409)
    t.match(early.data.detail, 'Chỉ điều chỉnh kết quả đã được phê duyệt')
    await finalize()
    t.equal((await amend(reviewer)).statusCode, 403)
    t.equal((await approver.post(url, body, match(1))).statusCode, 412)
    const { signer: _, ...unsigned } = decision
    const items = [
      { ...item, points: '1' },
      { ...item, code: 'X9' },
      { ...item, submissionId: em.id },
      { ...item, submissionId: deps.newId() },
      { ...item, submissionId: anh.id, answer: { numerator: '31', denominator: '30' } },
    ]
    const unsignedAnswer = await amend(approver, { ...body, decision: unsigned })
    t.match(unsignedAnswer.data, { status: 400, errors: [{ pointer: '/decision/signer' }] })
    const faulty = await amend(approver, { decision, reason, items })
    t.equal(faulty.statusCode, 422)
    t.match(
      faulty.data.errors.map(({ pointer, code }: any) => `${pointer} ${code}`),
      [
        '/items/0/points not_expected',
        '/items/1/code unknown_criterion',
        '/items/2/submissionId not_submitted',
        '/items/3/submissionId not_found',
        /^\/items\/4\/answer/,
      ],
    )
  })

  t.test('a dry run shows everybody who is affected and writes nothing', async (t) => {
    await deps.db.insert(awardProposals).values({
      id: deps.newId(),
      periodId,
      unitId: dung.unitId,
      awardCode: 'BANG_KHEN',
      subject: 'collective',
      achievement: '',
      status: 'proposed',
      createdBy: reviewer.userId,
      createdAt: deps.clock(),
      updatedAt: deps.clock(),
    })
    const before = await read()
    const shown = await amend(approver, body, '?dryRun=true')
    t.equal(shown.statusCode, 200, shown.payload)
    t.match(shown.data, { id: null, revision: 1, periodVersion: before.version })
    t.same(
      shown.data.affected
        .map(({ unitName, before: was, after: is }: any) => [unitName, was.total, was.rank, is.total, is.rank])
        .sort(),
      [
        ['Sở Bình', '84.00', 3, '84.00', 4],
        ['Sở Chi', '84.00', 3, '84.00', 4],
        ['Sở Dung', '84.00', 2, '84.00', 3],
        ['Sở Giang', '78.50', 5, '87.50', 2],
      ],
    )
    t.match(shown.data.warnings, [{ unitName: 'Sở Dung', status: 'proposed' }])
    t.same(await read(), before)
    t.same((await results()).slice(0, 5), decided)
    t.same((await auditor.get(url)).data.items, [])
  })

  t.test('an amendment makes the next revision; the first one stays readable', async (t) => {
    const done = await amend()
    t.equal(done.statusCode, 201, done.payload)
    t.match(done.data, { revision: 1, decision, reason, periodVersion: (await read()).version })
    t.same((await results()).slice(0, 5), amended)
    t.same((await results('?revision=0')).slice(0, 5), decided)
    const { data } = await auditor.get(`/periods/${periodId}/results`)
    t.match(data, { revision: 1, decision: { number: '02/QĐ-VD' }, amendments: [{ revision: 1, decision }] })
    t.match((await auditor.get(`/periods/${periodId}/results?revision=0`)).data, { revision: 0, amendments: [] })
    t.equal((await auditor.get(`/periods/${periodId}/results?revision=2`)).statusCode, 404)
    t.match((await auditor.get(`/amendments/${done.data.id}`)).data, { id: done.data.id, affected: done.data.affected })
    t.equal((await officer.get(url)).statusCode, 409, 'units see it when the results are published')
    t.same(await deps.db.select().from(stagedSheets), [])
  })

  t.test('the sheet and its explanation of either revision, and who decided', async (t) => {
    const score = `/submissions/${giang.id}/score`
    const [first, last] = [`${score}?lane=final&revision=0`, `${score}?lane=final`]
    t.match((await auditor.get(first)).data, { verified: true, stored: { total: '78.50' }, sheet: { total: '78.50' } })
    t.match((await auditor.get(last)).data, { verified: true, stored: { total: '87.50' }, sheet: { total: '87.50' } })
    t.equal((await auditor.get(`${score}?lane=review&revision=0`)).statusCode, 400)
    const page = (query: string) => auditor.get(`/submissions/${giang.id}/score/explain?lane=final&format=html${query}`)
    t.match((await page('')).payload, 'Quyết định số 09/QĐ-VD ngày 10/01/2022')
    t.notMatch((await page('&revision=0')).payload, '09/QĐ-VD')
    const history = (await auditor.get(`/submissions/${giang.id}/history`)).payload
    t.match(history, /recordFinalDecision|amendResults/)
    t.match(history, '09/QĐ-VD')
  })

  t.test('a further amendment by the same approver; every revision is verified', async (t) => {
    const again = { ...item, answer: { numerator: '30', denominator: '30' }, reason: 'Còn thiếu một hồ sơ' }
    const done = await amend(approver, { ...body, items: [again] })
    t.equal(done.statusCode, 201, done.payload)
    t.match((await results())[1], ['Sở Giang', '88.50', 2])
    t.same((await results('?revision=1')).slice(0, 5), amended)
    t.same((await results('?revision=0')).slice(0, 5), decided)
    // Twelve sheets, seven final ones, four and then one that were replaced; seven ranks in each of three revisions.
    t.match(await verifyResults(deps, 2021), { checked: 12 + 7 + 4 + 1 + 3 * 7, faults: [] })
  })

  t.test('a finalised period that was amended is not reopened; taking its publication back is', async (t) => {
    const refused = await step(approver, 'reopen', { reason: 'Rà soát' })
    t.equal(refused.statusCode, 409)
    t.match(refused.data, { code: 'in_use', revision: 2 })
    t.equal((await step(approver, 'publish')).statusCode, 200)
    const seen = await officer.get(url)
    t.match(seen.data.items[0], { revision: 1, warnings: [] }, 'proposals for awards are not for units')
    t.equal((await step(approver, 'reopen', { reason: 'Rà soát' })).statusCode, 200)
    t.equal((await read(admin)).status, 'finalized')
  })

  t.test('a revision is never changed; whoever gets past the triggers is found', async (t) => {
    const first = eq(supersededResults.revision, 0)
    await t.rejects(deps.db.update(supersededResults).set({ rank: 1 }).where(first))
    await t.rejects(deps.db.delete(supersededResults).where(first))
    await deps.db.execute(sql`alter table superseded_results disable trigger user`)
    await deps.db.update(supersededResults).set({ total: '99.99' }).where(first)
    const { faults } = await verifyResults(deps, 2021)
    t.equal(faults.length, 4)
    t.match(faults[0], { period: /revision 0$/, field: 'row.total', stored: '99.99' })
    await deps.db.execute(sql`update superseded_results set total = (sheet->>'total')::numeric`)
    await deps.db.delete(reviewDecisions).where(eq(reviewDecisions.lane, 'final'))
    const gone = (await verifyResults(deps, 2021)).faults
    t.ok(gone.some(({ field, stored, computed }) => field === 'total' && stored === '88.50' && computed === '78.50'))
  })
})
