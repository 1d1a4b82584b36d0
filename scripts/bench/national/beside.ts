// What lies beside the forms of a year: opinions, exemplary models, appeals, figures of the appendix and award
// proposals, so many that each list has pages to turn.

import type { Db } from '../../../src/db/client.ts'
import * as tables from '../../../src/db/schema.ts'
import type { Definition } from '../../../src/indicators/types.ts'
import type { Random } from '../../demo/believable.ts'
import type { Country } from './country.ts'
import { insertRows, unchecked, type NewId } from './rows.ts'
import type { Form, Year } from './year.ts'

const INDICATORS = 4
const after = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

const indicators = Array.from({ length: INDICATORS }, (_, i): Definition => {
  return {
    code: `MAU.${i + 1}`,
    title: `Chỉ tiêu mẫu ${i + 1}`,
    section: 'Mục mẫu',
    kind: 'ratio',
    rollUp: 'weighted_ratio',
    unit: null,
    decimals: 2,
    plan: '95',
    plausibleFactor: null,
    enteredBy: { unitTypes: ['SO_NGANH', 'DIA_PHUONG'] },
  }
})

interface Making {
  country: Country
  random: Random
  newId: NewId
}

export async function addBeside(db: Db, making: Making, { period, forms }: Year): Promise<void> {
  const { country, newId } = making
  const openedAt = period.openedAt!
  const tracked = { version: 1, createdAt: openedAt, updatedAt: after(openedAt, 60) }
  const handedIn = forms.filter(({ row }) => row.submittedAt !== null)
  const reviewed = handedIn.filter(({ row }) => row.reviewedAt !== null)
  await db.transaction(async (tx) => {
    await unchecked(tx)
    await insertRows(tx, tables.indicatorSets, [
      { periodId: period.id, indicators, checks: [], central: {}, ...tracked },
    ])
    await insertRows(
      tx,
      tables.indicatorValues,
      handedIn.flatMap((form) => figuresOf(making, form)),
    )
    await insertRows(
      tx,
      tables.opinions,
      every(4, handedIn).map(({ row }) => ({
        submissionId: row.id,
        code: 'A1',
        opinion: 'Thống nhất với đơn vị (dữ liệu mẫu)',
        givenBy: country.accounts.jointReviewer,
        givenAt: after(row.submittedAt!, 5),
      })),
    )
    await insertRows(
      tx,
      tables.exemplaryModels,
      every(5, reviewed).map(({ row, officer, reviewer }, i) => ({
        id: newId(openedAt),
        submissionId: row.id,
        title: `Mô hình mẫu ${i}`,
        summary: 'Tóm tắt mẫu',
        result: 'Kết quả mẫu',
        field: 'Cải cách hành chính',
        status: 'recognised' as const,
        proposedBy: officer,
        proposedAt: row.createdAt,
        decidedBy: reviewer,
        decidedAt: row.reviewedAt,
        document: {
          number: '02/QĐ-MAU',
          date: `${period.year}-12-01`,
          issuer: 'Cơ quan mẫu',
          summary: 'Công nhận mẫu',
        },
        ...tracked,
      })),
    )
    await insertRows(
      tx,
      tables.appeals,
      every(50, reviewed).map(({ row, officer, reviewer }) => ({
        id: newId(after(openedAt, 230)),
        submissionId: row.id,
        status: 'resolved' as const,
        items: [{ code: 'A1', reason: 'Đề nghị xem lại (dữ liệu mẫu)' }],
        filedBy: officer,
        filedAt: after(row.reviewedAt!, 1),
        outcomes: [{ code: 'A1', outcome: 'rejected' as const, reason: 'Không có hồ sơ mới (dữ liệu mẫu)' }],
        resolvedBy: reviewer,
        resolvedAt: after(row.reviewedAt!, 3),
        ...tracked,
      })),
    )
    if (period.status === 'published')
      await insertRows(tx, tables.awardProposals, proposalsOf(making, period, forms, tracked))
  })
}

function proposalsOf(
  { country, newId }: Making,
  period: Year['period'],
  forms: Form[],
  tracked: { version: number; createdAt: Date; updatedAt: Date },
): (typeof tables.awardProposals.$inferInsert)[] {
  const document = {
    number: '03/QĐ-MAU',
    date: `${period.year}-12-25`,
    issuer: 'Cơ quan mẫu',
    summary: 'Khen thưởng mẫu',
  }
  return every(10, forms).map(({ row, reviewer }) => ({
    id: newId(period.finalizedAt!),
    periodId: period.id,
    unitId: row.unitId,
    awardCode: 'GK_TAP_THE',
    subject: 'collective',
    achievement: 'Thành tích mẫu',
    status: 'approved',
    proposalDocument: document,
    decisionDocument: document,
    createdBy: reviewer,
    decidedBy: country.accounts.approver,
    decidedAt: period.publishedAt,
    ...tracked,
  }))
}

function figuresOf({ random }: Making, { row, officer }: Form): (typeof tables.indicatorValues.$inferInsert)[] {
  return indicators.map(({ code }) => {
    const denominator = 100 + Math.floor(random() * 400)
    const numerator = Math.floor(denominator * (0.85 + 0.15 * random()))
    return {
      submissionId: row.id,
      code,
      value: {
        fraction: { numerator: String(numerator), denominator: String(denominator) },
        status: 'actual' as const,
      },
      changedInVersion: 2,
      updatedBy: officer,
      updatedAt: row.createdAt,
    }
  })
}

function every<T>(nth: number, list: readonly T[]): T[] {
  return list.filter((_, i) => i % nth === 0)
}
