// Statistics of a published period stay as they are whatever else is written, and show at once what does change them.

import t from 'tap'
import { match } from '../helpers/app.ts'
import { fillBlock, startReviewing } from '../periods/reviewing.ts'

const decision = { number: '09/QĐ-TN', date: '2022-01-10', issuer: 'UBND thử nghiệm', signer: 'Trần Thị Thử Nghiệm' }

t.test('statistics of a published period', async (t) => {
  const test = await startReviewing(t)
  const { app, admin, approver, reviewer, as, periodId, finalize, read, step } = test
  const { giang } = await fillBlock(test)
  const auditor = await as('auditor')
  const path = `/periods/${periodId}/statistics`
  const statistics = async () => {
    const { statusCode, data, payload } = await auditor.get(path)
    t.equal(statusCode, 200, payload)
    return data
  }
  /** The bytes that the server keeps: other ones as soon as they were worked out again. */
  const bytes = async () => {
    await statistics()
    return [...app.keptAnswers.entries()].find(([key]) => key.endsWith(path))![1].body
  }
  let written = 0
  const writeSomething = async () => {
    const unit = { name: `Sở Khác ${++written}`, unitType: 'SO_NGANH', block: 'KHOI_9', validFrom: '2021-01-01' }
    t.equal((await admin.post('/units', unit)).statusCode, 201)
  }
  const isWorkedOutAgain = async () => {
    const before = await bytes()
    await writeSomething()
    return (await bytes()) !== before
  }

  t.ok(await isWorkedOutAgain(), 'while the period runs')
  await finalize()
  t.ok(await isWorkedOutAgain(), 'and until it is published')
  t.equal((await step(approver, 'publish')).statusCode, 200)
  t.notOk(await isWorkedOutAgain(), 'no more when it is')

  t.test('whoever reviewed is named as they are called now', async (t) => {
    const { data } = await admin.get(`/users/${reviewer.userId}`)
    t.equal(
      (await admin.patch(`/users/${reviewer.userId}`, { name: 'Người Đổi Tên' }, match(data.version))).statusCode,
      200,
    )
    t.ok((await statistics()).perReviewer.some((row: any) => row.reviewer.name === 'Người Đổi Tên'))
    t.notOk(await isWorkedOutAgain())
  })

  t.test('an amendment is in them at once', async (t) => {
    const totalOf = async () =>
      (await statistics()).perUnit.items.find((row: any) => row.unitId === giang.unitId).finalTotal
    const answer = { numerator: '29', denominator: '30' }
    const items = [{ submissionId: giang.id, code: 'A2', answer, reason: 'Cộng thiếu' }]
    t.not(await totalOf(), '87.50')
    const { version } = await read()
    const amended = await approver.post(
      `/periods/${periodId}/amendments`,
      { decision, reason: 'Cộng thiếu', items },
      match(version),
    )
    t.equal(amended.statusCode, 201, amended.payload)
    t.equal(await totalOf(), '87.50')
    t.notOk(await isWorkedOutAgain())
  })

  t.test('taken back to its review it is as before it was published', async (t) => {
    const reopened = await step(approver, 'reopen', { reason: 'Thẩm định lại' })
    t.equal(reopened.statusCode, 200, reopened.payload)
    t.ok(await isWorkedOutAgain())
  })
})
