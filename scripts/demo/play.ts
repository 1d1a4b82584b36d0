// Plays the two periods of the demo: who saves, submits, takes, decides, returns, completes,
// appeals, and when. Which form of the open period stands where is a table, because the worked
// examples in Swagger UI rest on it (src/http/examples.ts).

import { Readable } from 'node:stream'
import { asc, eq } from 'drizzle-orm'
import { approveAward, createAwardProposal, proposeAward } from '../../src/awards/service.ts'
import { amendResults } from '../../src/amendments/service.ts'
import { fileAppeal, resolveAppeal } from '../../src/appeals/service.ts'
import type { Actor } from '../../src/auth/roles.ts'
import { submissions } from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { addDocument, addFile } from '../../src/evidence/service.ts'
import type { PeriodInput } from '../../src/periods/schemas.ts'
import { createPeriod } from '../../src/periods/service.ts'
import { closePeriod, finalizePeriod, openPeriod, publishPeriod } from '../../src/periods/transitions.ts'
import { recordDecisions } from '../../src/reviews/decisions.ts'
import type { CodedDecision, Review } from '../../src/reviews/schemas.ts'
import { reviewInBulk } from '../../src/bulk-reviews/service.ts'
import { setIndicators } from '../../src/indicators/service.ts'
import { proposeModel } from '../../src/models/service.ts'
import { completeReview, giveOpinion, returnSubmission, takeReview } from '../../src/reviews/service.ts'
import type { Pack } from '../../src/scoring/types.ts'
import { demoId } from '../../src/http/examples.ts'
import { saveAnswers } from '../../src/submissions/answers.ts'
import { setCouncil } from '../../src/council/service.ts'
import { extendSubmission } from '../../src/submissions/extensions.ts'
import { submitSubmission } from '../../src/submissions/service.ts'
import { believableAnswers, between, criteriaOf, randomFrom, type Random } from './believable.ts'
import { appendix2021, appendixWithUnits } from './indicators.ts'
import type { DemoIds } from './ids.ts'

export interface Stage {
  deps: Deps
  ids: DemoIds
  setClock: (time: Date) => void
  report: (line: string) => void
  setId: string
  pack: Pack
  admin: Actor
  reviewer: Actor
  secondReviewer: Actor
  /** Of another unit than Sở Nội vụ, whose own form is scored too. */
  otherReviewer: Actor
  jointReviewer: Actor
  approver: Actor
  /** Until when forms are returned. */
  dueBack: string
  officerOf: (unitId: string) => Actor
}

export type Goal =
  | 'untouched'
  | 'begun'
  | 'filled'
  | 'submitted'
  | 'taken'
  | 'halfReviewed'
  | 'decided'
  | 'returned'
  | 'reviewed'
  | 'appealed'

/** Where the first forms of the open period stand: districts, whose forms come first. */
const exampleGoals: Goal[] = [
  'filled',
  'begun',
  'submitted',
  'submitted',
  'halfReviewed',
  'halfReviewed',
  'decided',
  'reviewed',
  'appealed',
  'submitted',
  'halfReviewed',
  'returned',
]
/** The rest, over and over. */
const otherGoals: Goal[] = [
  'reviewed',
  'submitted',
  'begun',
  'reviewed',
  'decided',
  'filled',
  'submitted',
  'halfReviewed',
  'untouched',
  'reviewed',
  'returned',
  'submitted',
  'appealed',
  'taken',
  'begun',
  'submitted',
  'reviewed',
]

type Dates = Pick<PeriodInput, 'selfAssessmentDueAt' | 'reviewDueAt' | 'appealDueAt'>

/** A period that is over: its days, and its units, whose forms have the ids from 1001 on. */
export interface EarlierPeriod extends Dates {
  year: number
  name: string
  unitRule: NonNullable<PeriodInput['unitRule']>
  forms: number
  opens: string
  begins: string
  closes: string
  decidedOn: string
}

export async function playEarlierPeriod(
  stage: Stage,
  { forms, opens, begins, closes, decidedOn, ...input }: EarlierPeriod,
): Promise<void> {
  const { deps, ids, admin, approver, reviewer, setClock, setId } = stage
  const random = randomFrom(input.year)
  setClock(new Date(opens))
  ids.give('periods', 2)
  const period = await createPeriod(deps, admin, {
    ...input,
    criteriaSets: { SO_NGANH: setId, DIA_PHUONG: setId },
    lateSubmissionAllowed: true,
    holidays: [],
  })
  ids.give('submissions', 1001, forms)
  const opened = await openPeriod(deps, admin, period.id, period.version)
  for (const form of await formsOf(deps, period.id)) {
    // One unit hands nothing in, and is classified as such.
    if (form.unitName === 'Đài Phát thanh và Truyền hình') continue
    await bring(stage, form, 'reviewed', random, new Date(begins))
  }
  setClock(new Date(closes))
  const closed = await closePeriod(deps, admin, period.id, opened.version)
  const decision = {
    number: '01/QĐ-MAU',
    date: decidedOn,
    issuer: 'UBND Tỉnh (dữ liệu mẫu)',
    summary: 'Công nhận kết quả xếp loại (văn bản không có thật)',
    signer: 'Người ký mẫu',
  }
  const finalized = await finalizePeriod(deps, approver, period.id, closed.version, { decision })
  const published = await publishPeriod(deps, approver, period.id, finalized.version)
  ids.give('amendments', 1)
  await amendResults(
    deps,
    approver,
    period.id,
    published.version,
    {
      decision: { ...decision, number: '02/QĐ-MAU', summary: 'Điều chỉnh kết quả (văn bản không có thật)' },
      reason: 'Số liệu của một đơn vị bị nhập sai (dữ liệu mẫu)',
      items: [{ submissionId: demoId('submissions', 1001), code: 'A1', points: '1', reason: 'Nhập sai (dữ liệu mẫu)' }],
    },
    false,
  )
  const year = input.year
  await playAwards(stage, period.id, year, reviewer, approver)
}

async function playAwards(
  { deps, ids, setClock }: Stage,
  periodId: string,
  year: number,
  reviewer: Actor,
  approver: Actor,
): Promise<void> {
  setClock(new Date(`${year}-12-21T08:00:00+07:00`))
  const forms = await formsOf(deps, periodId)
  // Two drafts, two put forward, one approved: each has its worked example.
  for (const [i, { unitId }] of forms.slice(0, 5).entries()) {
    ids.give('awards', i + 1)
    const proposal = await createAwardProposal(deps, reviewer, {
      periodId,
      unitId,
      awardCode: 'BK_CA_NHAN',
      subject: 'individual',
      personName: `Cá nhân mẫu ${i + 1}`,
      personPosition: 'Chuyên viên',
      achievement: 'Thành tích mẫu, không có thật',
    })
    if (i < 2) continue
    const proposed = await proposeAward(deps, reviewer, proposal.id, proposal.version, {
      document: { number: '02/TTr-MAU', date: `${year}-12-21`, issuer: 'Sở Nội vụ (dữ liệu mẫu)' },
    })
    if (i < 4) continue
    await approveAward(deps, approver, proposal.id, proposed.version, {
      decision: {
        number: '03/QĐ-MAU',
        date: `${year}-12-25`,
        issuer: 'UBND Tỉnh (dữ liệu mẫu)',
        signer: 'Người ký mẫu',
      },
    })
  }
}

/** Appealed in every demo, and reviewed again by nobody: the council decides. */
const forCouncil = demoId('submissions', 25)

/** The period that is open, its days, and where its forms stand. */
export interface OpenPeriod extends Dates {
  year: number
  name: string
  /** The number of each unit's form, by block and name. */
  forms: readonly number[]
  opens: string
  /** Units begin a few days after one another. */
  begins: string
  today: string
  extendedUntil: string
  goalOf: (form: Form, i: number) => Goal
}

/** Every state of the cycle: the first forms as the worked examples need them. */
export function everyGoal(_form: Form, i: number): Goal {
  return exampleGoals[i] ?? otherGoals[(i - exampleGoals.length) % otherGoals.length]!
}

export async function playOpenPeriod(
  stage: Stage,
  { forms: numbers, opens, begins, today, extendedUntil, goalOf, ...input }: OpenPeriod,
): Promise<void> {
  const { deps, ids, admin, report, setClock, setId } = stage
  const random = randomFrom(input.year)
  setClock(new Date(opens))
  ids.give('periods', 1)
  const period = await createPeriod(deps, admin, {
    ...input,
    criteriaSets: { SO_NGANH: setId, DIA_PHUONG: setId },
    unitRule: {},
    lateSubmissionAllowed: true,
    holidays: [],
  })
  ids.give('submissions', 0, 0)
  for (const n of numbers) ids.giveThen('submissions', n)
  await openPeriod(deps, admin, period.id, period.version)
  const forms = await formsOf(deps, period.id)
  for (const [i, form] of forms.entries()) {
    const starts = new Date(new Date(begins).getTime() + (i % 8) * 86_400_000 + (i % 60) * 60_000)
    await bring(stage, form, goalOf(form, i), random, starts)
    if ((i + 1) % 25 === 0) report(`        ${i + 1}/${forms.length} phiếu`)
  }
  setClock(new Date(today))
  await addExampleEvidence(stage, forms[1]!)
  await proposeExamples(stage, forms[1]!, 1)
  await setIndicators(deps, admin, period.id, 0, appendixWithUnits())
  await setCouncil(deps, admin, period.id, 0, {
    decision: { number: '13/QĐ-MAU', date: '2021-11-05', issuer: 'UBND Tỉnh (dữ liệu mẫu)' },
    members: [
      { name: 'Chủ tịch Hội đồng mẫu', title: 'Phó Chủ tịch UBND Tỉnh', chair: true },
      { name: 'Ủy viên mẫu 1', title: 'Lãnh đạo Sở Nội vụ' },
      { name: 'Ủy viên mẫu 2', title: 'Lãnh đạo Ban Dân vận' },
    ],
    quorum: 2,
  })
  const items = ['A1', 'A2', 'A3'].map((code) => ({ submissionId: forms[25]!.id, code }))
  ids.give('bulkReviews', 1)
  await reviewInBulk(deps, stage.reviewer, { items, action: 'confirm' }, false, 'vi')
  await extendSubmission(deps, admin, demoId('submissions', 27), 2, {
    until: extendedUntil,
    reason: 'Đơn vị khắc phục hậu quả mưa bão (dữ liệu mẫu)',
    document: { number: '12/CV-MAU', date: '2021-11-05', issuer: 'Sở Nội vụ (dữ liệu mẫu)' },
  })
}

/** Two models of a unit, from the id given on. */
async function proposeExamples({ deps, ids, officerOf }: Stage, { id, unitId }: Form, from: number): Promise<void> {
  for (const n of [from, from + 1]) {
    ids.give('models', n)
    await proposeModel(deps, officerOf(unitId), id, {
      title: `Mô hình dân vận khéo mẫu ${n}`,
      summary: 'Đối thoại hằng tuần với người dân (dữ liệu mẫu, không có thật)',
      result: 'Kết quả mẫu',
      field: 'Cải cách hành chính',
    })
  }
}

/** A document and a file on a form that is still with its unit. */
async function addExampleEvidence({ deps, ids, officerOf }: Stage, { id, unitId, unitName }: Form): Promise<void> {
  const officer = officerOf(unitId)
  ids.give('evidence', 1)
  await addDocument(deps, officer, id, {
    codes: ['A1'],
    document: {
      number: '11/KH-MAU',
      date: '2021-03-15',
      issuer: unitName,
      summary: 'Kế hoạch công tác dân vận năm 2021 (dữ liệu mẫu)',
    },
  })
  const content = Buffer.from('%PDF-1.4\n% Tep mau, khong co noi dung that\n%%EOF\n')
  const stored = await deps.files.put(Readable.from([content]))
  ids.give('evidence', 2)
  await addFile(
    deps,
    officer,
    id,
    { codes: ['A2'] },
    { ...stored, fileName: 'Quyết định phân công (tệp mẫu).pdf', mediaType: 'application/pdf' },
  )
}

/**
 * Small periods of a former year, one department each, for practising the steps of a period: draft,
 * open, closed, finalised, published. Nobody submits, so their only form is classified as such.
 */
export async function playTrainingPeriods(
  { deps, ids, admin, approver, setClock, setId }: Stage,
  unitId: string,
): Promise<void> {
  setClock(new Date('2021-09-06T08:00:00+07:00'))
  const decision = {
    number: '04/QĐ-MAU',
    date: '2021-09-06',
    issuer: 'UBND Tỉnh (dữ liệu mẫu)',
    summary: 'Văn bản không có thật',
    signer: 'Người ký mẫu',
  }
  for (const [i, name] of ['mở kỳ', 'đóng kỳ', 'phê duyệt', 'công bố', 'mở lại'].entries()) {
    ids.give('periods', 3 + i)
    let period = await createPeriod(deps, admin, {
      year: 2019,
      name: `Kỳ tập huấn: ${name} (dữ liệu mẫu)`,
      criteriaSets: { SO_NGANH: setId },
      unitRule: { unitIds: [unitId] },
      selfAssessmentDueAt: '2021-09-07T17:00:00+07:00',
      reviewDueAt: '2021-09-08T17:00:00+07:00',
      appealDueAt: '2021-09-09T17:00:00+07:00',
    })
    if (i === 0) await setIndicators(deps, admin, period.id, 0, appendix2021())
    if (i > 0) period = await openPeriod(deps, admin, period.id, period.version)
    if (i > 1) period = await closePeriod(deps, admin, period.id, period.version)
    if (i > 2) period = await finalizePeriod(deps, approver, period.id, period.version, { decision })
    if (i > 3) await publishPeriod(deps, approver, period.id, period.version)
  }
}

export type Form = Awaited<ReturnType<typeof formsOf>>[number]

/** In the order of their ids: by block, then by name. */
function formsOf({ db }: Deps, periodId: string) {
  return db
    .select({
      id: submissions.id,
      unitId: submissions.unitId,
      unitName: submissions.unitName,
      unitType: submissions.unitType,
    })
    .from(submissions)
    .where(eq(submissions.periodId, periodId))
    .orderBy(asc(submissions.id))
}

/** Brings one form to where it is to stand, a few days after `begins`. */
async function bring(stage: Stage, form: Form, goal: Goal, random: Random, begins: Date): Promise<void> {
  const { deps, pack, setClock } = stage
  const quality = 0.45 + 0.55 * random()
  const after = (days: number) => setClock(new Date(begins.getTime() + days * 86_400_000))
  if (goal === 'untouched') return

  after(0)
  const officer = stage.officerOf(form.unitId)
  const answers = believableAnswers(pack, form.unitType, quality, random)
  const begun = Object.entries(answers).slice(0, between(random, 5, 20))
  const saved = await saveAnswers(
    deps,
    officer,
    { id: form.id, version: 1, locale: 'vi' },
    goal === 'begun' ? Object.fromEntries(begun) : answers,
  )
  if (goal === 'begun') return
  if (form.id === demoId('submissions', 5)) await proposeExamples(stage, form, 3)
  const codes = Object.keys(answers).filter(
    (code) =>
      pack.bonuses.some((bonus) => bonus.code === code) ||
      criteriaOf(pack).some((criterion) => criterion.code === code),
  )
  const { submissionVersion } = await addDocument(deps, officer, form.id, {
    codes,
    document: {
      number: `${between(random, 10, 400)}/BC-MAU`,
      date: vietnamDayOf(begins),
      issuer: form.unitName,
      summary: 'Báo cáo kèm danh mục tài liệu kiểm chứng (dữ liệu mẫu)',
    },
  })
  if (goal === 'filled' || saved.sheet.unanswered.length > 0) return

  after(1)
  const submitted = await submitSubmission(deps, officer, form.id, submissionVersion, 'vi')
  if (goal === 'submitted') return
  await review(stage, form, goal, submitted.version, random, after)
}

async function review(
  stage: Stage,
  form: Form,
  goal: Goal,
  version: number,
  random: Random,
  after: (days: number) => void,
): Promise<void> {
  const { deps, ids, jointReviewer, secondReviewer } = stage
  const reviewer = reviewerOf(stage, form)
  after(5)
  let seen = await takeReview(deps, reviewer, form.id, version, {})
  if (goal === 'taken') return
  const decisions = seen.criteria.filter(({ open }) => open).map((criterion) => decisionOn(criterion, random))
  const now = goal === 'halfReviewed' || goal === 'returned' ? decisions.slice(0, 12) : decisions
  after(6)
  seen = await recordDecisions(deps, reviewer, form.id, seen.version, now)
  if (goal === 'returned' || goal === 'appealed')
    seen = await giveOpinion(deps, jointReviewer, form.id, seen.version, 'A1', {
      opinion: 'Thống nhất với nội dung báo cáo (ý kiến mẫu)',
    })
  if (goal === 'halfReviewed' || goal === 'decided') return
  after(7)
  if (goal === 'returned') {
    await returnSubmission(deps, reviewer, form.id, seen.version, {
      reason: 'Đề nghị bổ sung tài liệu kiểm chứng (dữ liệu mẫu)',
      until: stage.dueBack,
      criteria: [{ code: 'A3', reason: 'Chưa gửi danh sách dự hội nghị quán triệt' }],
    })
    return
  }
  seen = await completeReview(deps, reviewer, form.id, seen.version)
  if (goal === 'reviewed') return
  after(9)
  if (form.id === demoId('submissions', 9)) ids.give('appeals', 1)
  const appeal = await fileAppeal(deps, stage.officerOf(form.unitId), form.id, seen.version, {
    items: [{ code: 'A1', reason: 'Đề nghị xem lại thời điểm ban hành kế hoạch (dữ liệu mẫu)' }],
  })
  // Every other appeal is settled already; two stay open for worked examples.
  if (random() < 0.5 && reviewer === stage.reviewer && form.id !== forCouncil) {
    await resolveAppeal(deps, secondReviewer, appeal.id, appeal.version, {
      outcomes: [{ code: 'A1', outcome: 'rejected', reason: 'Giữ nguyên kết quả thẩm định (dữ liệu mẫu)' }],
    })
  }
}

/** The form of Sở Nội vụ goes to a reviewer of another unit; what was appealed in the worked example was reviewed by the second. */
function reviewerOf({ reviewer, secondReviewer, otherReviewer }: Stage, { unitName, id }: Form): Actor {
  if (unitName === 'Sở Nội vụ') return otherReviewer
  return id === demoId('submissions', 9) ? secondReviewer : reviewer
}

function decisionOn({ code, kind, selfAnswer, maxPoints }: Review['criteria'][number], random: Random): CodedDecision {
  if (selfAnswer?.notApplicable) return { code, decision: 'confirm', notApplicableAccepted: true }
  if (selfAnswer === null)
    return {
      code,
      decision: 'adjust',
      answer: { numerator: '28', denominator: '30' },
      reason: 'Theo kết quả kiểm tra tài liệu kiểm chứng (dữ liệu mẫu)',
    }
  if (kind !== 'bonus' && random() < 0.06) {
    return {
      code,
      decision: 'adjust',
      points: halfOf(maxPoints!),
      reasonCode: 'THIEU_MINH_CHUNG',
      reason: 'Tài liệu kiểm chứng chưa đầy đủ (dữ liệu mẫu)',
    }
  }
  return { code, decision: 'confirm' }
}

/** Half of the maximum, which the demo's set has in whole points: a multiple of its step of 0.25. */
function halfOf(maxPoints: string): string {
  return String(Number(maxPoints) / 2)
}

function vietnamDayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}
