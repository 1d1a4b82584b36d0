import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { periods } from '../../src/db/schema.ts'
import { getPeriod } from '../../src/periods/queries.ts'
import { match, type Caller } from '../helpers/app.ts'
import { onServer } from '../helpers/db.ts'
import { decision, fillBlock, startReviewing } from '../periods/reviewing.ts'

const document = { number: '03/TTr-VD', date: '2021-12-20', issuer: 'Sở Nội vụ (thử nghiệm)' }
const revocation = { reason: 'Phát hiện vi phạm', decision: { ...decision, number: '09/QĐ-VD' } }

t.test('awards', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, as, approver, reviewer, step, finalize } = test
  const forms = await fillBlock(test)
  const auditor = await as('auditor')
  const officer = await as(['officer', forms.anh.unitId])
  const collective = (unitId: string) => ({
    periodId,
    unitId,
    awardCode: 'BK_TAP_THE',
    subject: 'collective',
    achievement: 'Thành tích thử nghiệm',
  })
  const individual = (unitId: string, personName = 'Nguyễn Thị Thử') => ({
    ...collective(unitId),
    awardCode: 'BK_CA_NHAN',
    subject: 'individual',
    personName,
    personPosition: 'Chuyên viên',
  })
  const create = async (body: object, by: Caller = reviewer) => {
    const made = await by.post('/award-proposals', body)
    t.equal(made.statusCode, 201, made.payload)
    return made.data.id as string
  }
  /** A step with the version as it is now. */
  const act = async (by: Caller, id: string, action: string, body: object) =>
    by.post(`/award-proposals/${id}/${action}`, body, match((await auditor.get(`/award-proposals/${id}`)).data.version))
  const candidates = async (query = '') => auditor.get(`/periods/${periodId}/award-candidates${query}`)

  t.test('nobody is proposed before the results are decided', async (t) => {
    for (const early of [await candidates(), await reviewer.post('/award-proposals', collective(forms.anh.unitId))]) {
      t.equal(early.statusCode, 409)
      t.match(early.data, { code: 'wrong_state', state: 'reviewing' })
    }
    await finalize()
  })

  t.test('candidates: who is eligible, and why the others are not', async (t) => {
    const { data } = await candidates('?award=BK_TAP_THE')
    t.match(data, { total: 7, illustrative: true })
    t.same(
      data.items.map((row: any) => [row.unitName, row.eligible, row.reasons]),
      [
        ['Sở Anh', true, []],
        ...['Sở Dung', 'Sở Bình', 'Sở Chi', 'Sở Giang', 'Sở Em'].map((name) => [
          name,
          false,
          ['Chưa đạt mức "Hoàn thành xuất sắc".'],
        ]),
        ['Sở Phạm', false, ['Không đủ điều kiện xếp loại.']],
      ],
    )
    const people = (await candidates('?award=BK_CA_NHAN&eligible=false')).data
    t.match(people.items, [{ unitName: 'Sở Phạm', reasons: ['Vi phạm điều kiện K2: Có vi phạm bị kết luận.'] }])
    t.equal(people.total, 1)
    t.equal((await officer.get(`/periods/${periodId}/award-candidates`)).statusCode, 403)
  })

  t.test('who is not eligible can not be proposed; the answer says why', async (t) => {
    const faultsOf = async (body: object) => {
      const refused = await reviewer.post('/award-proposals', body)
      t.equal(refused.statusCode, 422, refused.payload)
      return refused.data.errors.map((fault: any) => [fault.pointer, fault.code])
    }
    t.same(await faultsOf(collective(forms.dung.unitId)), [['/unitId', 'not_eligible']], 'below xuất sắc')
    t.same(await faultsOf(individual(forms.pham.unitId)), [['/unitId', 'not_eligible']], 'excluded by K2')
    t.same(await faultsOf(collective(deps.newId())), [['/unitId', 'not_taking_part']])
    t.same(await faultsOf({ ...collective(forms.anh.unitId), awardCode: 'KHONG_CO', personName: 'Ai đó' }), [
      ['/personName', 'not_allowed'],
      ['/awardCode', 'unknown'],
    ])
    t.same(await faultsOf({ ...collective(forms.anh.unitId), awardCode: 'BK_CA_NHAN' }), [
      ['/subject', 'wrong_subject'],
    ])
    const { personName: _name, ...nameless } = individual(forms.anh.unitId)
    t.same(await faultsOf(nameless), [['/personName', 'required']])

    const assigned = await reviewer.post('/award-proposals', { ...collective(forms.anh.unitId), status: 'approved' })
    t.equal(assigned.statusCode, 400, 'the state is not the caller’s to set')
    t.equal((await approver.post('/award-proposals', collective(forms.anh.unitId))).statusCode, 403)
    t.equal(
      (await reviewer.post('/award-proposals', { ...collective(forms.anh.unitId), periodId: deps.newId() })).statusCode,
      404,
    )
    t.equal((await auditor.get('/award-proposals')).data.total, 0, 'nothing was stored')
  })

  t.test('a proposal is drafted, put forward and approved by somebody else, with documents', async (t) => {
    const id = await create(collective(forms.anh.unitId))
    const twice = await reviewer.post('/award-proposals', collective(forms.anh.unitId))
    t.equal(twice.statusCode, 409)
    t.match(twice.data, { code: 'duplicate', detail: 'Đã có đề nghị khen thưởng này.' })
    t.match((await candidates('?award=BK_TAP_THE')).data.items[0], {
      eligible: false,
      reasons: ['Đã có đề nghị khen thưởng này.'],
    })
    t.equal((await officer.get(`/award-proposals/${id}`)).statusCode, 404, 'its unit does not see a draft')

    t.equal((await act(approver, id, 'approve', { decision })).statusCode, 409, 'a draft is not decided')
    const patched = await reviewer.patch(`/award-proposals/${id}`, { achievement: 'Đã bổ sung' }, match(1))
    t.match(patched.data, { achievement: 'Đã bổ sung', version: 2, allowedActions: ['propose'] })
    t.equal((await reviewer.patch(`/award-proposals/${id}`, { achievement: 'Muộn' }, match(1))).statusCode, 412)
    t.equal((await reviewer.patch(`/award-proposals/${id}`, { achievement: 'Không phiên bản' })).statusCode, 428)
    t.equal((await reviewer.patch(`/award-proposals/${id}`, { personName: 'Ai đó' }, match(2))).statusCode, 422)

    const proposed = await act(reviewer, id, 'propose', { document })
    t.match(proposed.data, { status: 'proposed', proposalDocument: document, allowedActions: [] })
    t.equal(
      (await reviewer.patch(`/award-proposals/${id}`, { achievement: 'Sau khi trình' }, match(3))).statusCode,
      409,
    )
    t.equal((await officer.get('/award-proposals')).data.total, 0, 'nor one that is not decided')

    t.equal((await act(reviewer, id, 'approve', { decision })).statusCode, 403)
    const ofTheUnit = await as('approver', ['officer', forms.anh.unitId])
    const own = await act(ofTheUnit, id, 'approve', { decision })
    t.equal(own.statusCode, 403)
    t.match(own.data, { code: 'separation_of_duties', rule: 'own_unit' })
    t.same((await ofTheUnit.get(`/award-proposals/${id}`)).data.allowedActions, [])
    t.equal((await act(approver, id, 'approve', {})).statusCode, 400, 'not without a decision')

    const approved = await act(approver, id, 'approve', { decision })
    t.equal(approved.statusCode, 200, approved.payload)
    t.match(approved.data, {
      status: 'approved',
      decisionDocument: decision,
      illustrative: true,
      allowedActions: ['revoke'],
    })
    t.match(
      (await officer.get(`/award-proposals/${id}`)).data,
      { status: 'approved' },
      'its unit sees what was decided',
    )
    const stranger = await as(['officer', forms.dung.unitId])
    t.equal((await stranger.get(`/award-proposals/${id}`)).statusCode, 404)
    t.equal((await stranger.get('/award-proposals')).data.total, 0)

    const entries = (await auditor.get(`/audit-log?entity=awardProposal&entityId=${id}`)).data.items
    const log = entries.filter((entry: any) => entry.entityVersion !== null) // without refused attempts
    t.same(
      log.map((entry: any) => entry.action),
      ['approveAward', 'proposeAward', 'changeAwardProposal', 'createAwardProposal'],
    )
    t.match(log[0], { before: { status: 'proposed' }, after: { status: 'approved', decisionDocument: decision } })

    t.test('and it can be revoked, with a reason and a decision of its own', async (t) => {
      t.equal((await act(approver, id, 'revoke', { reason: 'Không có quyết định' })).statusCode, 400)
      const revoked = await act(approver, id, 'revoke', revocation)
      t.match(revoked.data, {
        status: 'revoked',
        reason: 'Phát hiện vi phạm',
        decisionDocument: { number: '09/QĐ-VD' },
      })
      t.match(
        (await candidates('?award=BK_TAP_THE&eligible=true')).data,
        { total: 1 },
        'the unit can be proposed again',
      )
    })
  })

  t.test('nobody decides on what they drafted', async (t) => {
    const both = await as('reviewer', 'approver')
    const id = await create(individual(forms.binh.unitId), both)
    t.equal((await act(both, id, 'propose', { document })).statusCode, 200)
    for (const [action, body] of [
      ['approve', { decision }],
      ['reject', { reason: 'Tự quyết định' }],
    ] as const) {
      const own = await act(both, id, action, body)
      t.equal(own.statusCode, 403)
      t.match(own.data, { code: 'separation_of_duties', rule: 'own_proposal' })
    }
    const rejected = await act(approver, id, 'reject', { reason: 'Chưa đủ thời gian công tác' })
    t.match(rejected.data, { status: 'rejected', reason: 'Chưa đủ thời gian công tác', allowedActions: [] })
    t.equal((await act(approver, id, 'approve', { decision })).statusCode, 409, 'a rejection is the end')
    const itsOfficer = await as(['officer', forms.binh.unitId])
    t.match((await itsOfficer.get(`/award-proposals/${id}`)).data, { status: 'rejected' })
  })

  t.test('proposals are listed by period, unit, state and subject', async (t) => {
    const total = async (query: string) => (await auditor.get(`/award-proposals?${query}`)).data.total
    t.equal(await total(`periodId=${periodId}`), 2)
    t.equal(await total(`unitId=${forms.anh.unitId}`), 1)
    t.equal(await total('status=rejected&subject=individual'), 1)
    t.equal(await total('status=approved'), 0)
    const first = (await auditor.get('/award-proposals?limit=1')).data
    const second = (await auditor.get(`/award-proposals?limit=1&cursor=${first.nextCursor}`)).data
    t.equal(first.items.length + second.items.length, 2)
    t.not(first.items[0].id, second.items[0].id)
    t.equal(second.nextCursor, null)
  })

  t.test('a period is not reopened under a proposal that rests on its results', async (t) => {
    const id = await create(individual(forms.chi.unitId))
    const refused = await step(approver, 'reopen', { reason: 'Thẩm định lại' })
    t.equal(refused.statusCode, 409)
    t.match(refused.data, { code: 'in_use', awardProposals: [{ id, unitName: 'Sở Chi', status: 'draft' }] })
    t.equal((await auditor.get(`/periods/${periodId}`)).data.status, 'finalized')
    t.match((await auditor.get(`/periods/${periodId}/results`)).data, { provisional: false })
    await act(reviewer, id, 'propose', { document })
    await act(approver, id, 'reject', { reason: 'Để thẩm định lại' })
    t.equal((await step(approver, 'reopen', { reason: 'Thẩm định lại' })).statusCode, 200)
  })

  const needsServer = onServer ? {} : { skip: 'two transactions at once need a server' }
  t.test('nor while one is being made: the proposal waits, and finds no results', needsServer, async (t) => {
    await finalize()
    const proposing = await deps.db.transaction(async (tx) => {
      await getPeriod(tx, periodId, { lock: 'update' })
      const answer = reviewer.post('/award-proposals', individual(forms.chi.unitId))
      const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      while (((await deps.db.execute(waiting)) as any).rows.length === 0);
      await tx.update(periods).set({ status: 'reviewing' }).where(eq(periods.id, periodId))
      return { answer }
    })
    t.equal((await proposing.answer).statusCode, 409)
  })
})
