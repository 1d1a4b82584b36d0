// Whatever was answered, decided, appealed and amended: what is finalised can be worked out again from what is
// stored, in every revision, and a row that is changed behind the system's back is found. And what was worked out
// before the transaction is never written over a form that changed meanwhile.

import { eq, inArray, sql, TransactionRollbackError } from 'drizzle-orm'
import fc from 'fast-check'
import t from 'tap'
import { amendResults } from '../../src/amendments/service.ts'
import type { Actor } from '../../src/auth/roles.ts'
import type { Db } from '../../src/db/client.ts'
import {
  evidence,
  evidenceCriteria,
  results,
  reviewDecisions,
  scoreSheets,
  stagedSheets,
  submissions,
} from '../../src/db/schema.ts'
import type { Deps } from '../../src/deps.ts'
import { finalizePeriod } from '../../src/periods/transitions.ts'
import { verifyResults } from '../../src/results/verify.ts'
import { upsertDecisions } from '../../src/reviews/queries.ts'
import type { Answers } from '../../src/scoring/types.ts'
import { loadLaneContexts, saveSheets, scoreLane } from '../../src/submissions/lanes.ts'
import { startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'
import { smallPack } from '../helpers/pack.ts'
import { decision, fillBlock, startReviewing } from '../periods/reviewing.ts'

const max = { SO_NGANH: '20' }
const criteria = [
  { code: 'R', title: 'Mô hình', kind: 'relative', actualLabel: 'Đã có', targetLabel: 'Được giao', maxPoints: max },
  {
    code: 'L',
    title: 'Kế hoạch',
    kind: 'level',
    maxPoints: max,
    evidence: ['Kế hoạch'],
    levels: [
      { code: 'TOT', label: 'Tốt', factor: '1' },
      { code: 'KEM', label: 'Kém', factor: '0.3' },
    ],
  },
  {
    code: 'Q',
    title: 'Tỷ lệ',
    kind: 'ratio',
    maxPoints: max,
    numeratorLabel: 'Đúng hạn',
    denominatorLabel: 'Tổng số',
    direction: 'higher_is_better',
    method: 'linear',
  },
  { code: 'Y', title: 'Quy chế', kind: 'yes_no', maxPoints: max, evidence: ['Quy chế'] },
  {
    code: 'C',
    title: 'Hồ sơ đầy đủ',
    kind: 'computed',
    maxPoints: max,
    source: 'evidence_accepted_share',
    direction: 'higher_is_better',
    zeroDenominator: 'zero_points',
  },
]
const pack = {
  ...smallPack,
  unitTypes: [{ code: 'SO_NGANH', name: 'Sở, ngành' }],
  groups: [{ code: 'A', title: 'Nhóm A', criteria }],
  gates: smallPack.gates.slice(0, 1),
  awards: [],
}

const answers = fc.record({
  R: fc.record({ actual: fc.integer({ min: 0, max: 30 }).map(String), target: fc.constant('10') }),
  L: fc.record({ level: fc.constantFrom('TOT', 'KEM') }),
  Q: fc.record({ numerator: fc.integer({ min: 0, max: 7 }).map(String), denominator: fc.constant('7') }),
  Y: fc.record({ value: fc.boolean() }),
})
const code = fc.constantFrom('R', 'L', 'Q', 'Y')
const decided = fc.dictionary(code, answers, { maxKeys: 2 })
const form = fc.record({
  given: answers,
  reviewed: decided,
  appealed: decided,
  shown: fc.uniqueArray(fc.constantFrom('L', 'Y')),
  handedIn: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
})
const period = fc
  .record({
    forms: fc.array(form, { minLength: 2, maxLength: 5 }),
    amended: fc.array(fc.record({ of: fc.nat(), code, to: answers }), { minLength: 1, maxLength: 2 }),
  })
  // Plain objects, as JSON gives them.
  .map((made) => JSON.parse(JSON.stringify(made)) as typeof made)

t.test('finalise and amend: verifying never differs, and what was tampered with is found', async (t) => {
  const test = await startApp(t, '2021-12-15T09:00:00+07:00')
  const { deps } = test
  const { db } = deps
  const setId = await makePublishedSet(deps, pack)
  const [admin, reviewer] = [await test.as('admin'), await test.as('reviewer')]
  const approver = actorOf(await test.as('approver'))
  const at = new Date('2021-10-20T09:00:00+07:00')
  let year = 2030

  /** The period with its forms reviewed, and the sheets kept as the features keep them. */
  const make = async (forms: (typeof form extends fc.Arbitrary<infer Form> ? Form : never)[]) => {
    const periodId = await makePeriod(deps, setId, { status: 'reviewing', year: ++year })
    const ids: string[] = []
    for (const { given, reviewed, appealed, shown, handedIn } of forms) {
      const unitId = await makeUnit(deps)
      const sent = { status: 'reviewed', firstSubmittedAt: at, submittedAt: at, reviewedAt: at } as const
      const id = await makeSubmission(deps, {
        periodId,
        unitId,
        setId,
        userId: admin.userId,
        given,
        ...(handedIn && sent),
      })
      ids.push(id)
      for (const code of shown) {
        const evidenceId = deps.newId()
        const document = { number: '1', date: '2021-01-05', issuer: 'Sở' }
        await db.insert(evidence).values({
          id: evidenceId,
          submissionId: id,
          kind: 'document',
          document,
          createdBy: admin.userId,
          createdAt: at,
        })
        await db.insert(evidenceCriteria).values({ evidenceId, code })
      }
      if (!handedIn) continue
      const rows = (
        [
          ['review', reviewed],
          ['final', appealed],
        ] as const
      ).flatMap(([lane, laid]) =>
        Object.entries(laid).map(([code, by]) => ({
          submissionId: id,
          lane,
          code,
          decision: 'adjust' as const,
          answer: (by as Answers)[code]!,
          reasonCode: null,
          reason: 'Kiểm tra',
          notApplicableAccepted: null,
          contentHash: '',
          decidedBy: reviewer.userId,
          decidedAt: at,
        })),
      )
      await db.transaction((tx) => upsertDecisions(tx, rows))
    }
    const sent = (await db.select().from(submissions).where(inArray(submissions.id, ids))).filter(
      ({ status }) => status === 'reviewed',
    )
    for (const lane of ['self', 'review'] as const) {
      const sheets = [...(await loadLaneContexts(db, sent))].map(([submissionId, context]) => ({
        submissionId,
        sheet: scoreLane(context, lane, { trace: false }),
      }))
      await db.transaction((tx) => saveSheets(tx, lane, sheets, at))
    }
    return { periodId, ids, sent: sent.map(({ id }) => id) }
  }

  const faults = async (of: Db = db) => (await verifyResults({ db: of }, year)).faults

  await fc.assert(
    fc.asyncProperty(period, fc.nat(), async ({ forms, amended }, pick) => {
      const { periodId, ids, sent } = await make(forms)
      const finalized = await finalizePeriod(deps, approver, periodId, 1, { decision })
      t.same(await faults(), [])
      let version = finalized.version
      for (const { of, code, to } of sent.length > 0 ? amended : []) {
        const items = [{ submissionId: sent[of % sent.length]!, code, answer: to[code], reason: 'Sửa' }]
        const done = await amendResults(deps, approver, periodId, version, { decision, reason: 'Sửa', items }, false)
        version = done.periodVersion
        t.same(await faults(), [])
      }
      const id = ids[pick % ids.length]!
      const ofForm = eq(scoreSheets.submissionId, id)
      const tampering = [
        (tx: Db) => tx.update(scoreSheets).set({ total: '12.34' }).where(ofForm),
        (tx: Db) => tx.update(results).set({ rank: 77 }).where(eq(results.submissionId, id)),
        (tx: Db) => tx.delete(scoreSheets).where(ofForm),
        (tx: Db) => tx.update(scoreSheets).set({ resultHash: 'x' }).where(ofForm),
      ]
      await rolledBack(deps, async (tx) => {
        await tampering[pick % tampering.length]!(tx)
        t.not((await faults(tx)).length, 0)
      })
    }),
    { numRuns: 8, seed: 1318, endOnFailure: true },
  )
  t.same(await db.select().from(stagedSheets), [])
})

t.test('a form that changes while its period is finalised', async (t) => {
  const test = await startReviewing(t)
  const { deps, periodId, read } = test
  const { anh } = await fillBlock(test)
  const approver = actorOf(test.approver)
  /** Somebody decides again on B2 of Sở Anh between the working out and the transaction. */
  const meddling = (points: string[]): Deps => ({
    ...deps,
    db: new Proxy(deps.db, {
      get: (db, member): unknown =>
        member !== 'transaction'
          ? Reflect.get(db, member)
          : async (...given: Parameters<Db['transaction']>) => {
              const next = points.shift()
              if (next) await decideAgain(next)
              return db.transaction(...given)
            },
    }),
  })
  const decideAgain = async (points: string) => {
    await deps.db
      .update(reviewDecisions)
      .set({ answer: { points } })
      .where(sql`submission_id = ${anh.id} and code = 'B2'`)
    await deps.db
      .update(submissions)
      .set({ version: sql`version + 1` })
      .where(eq(submissions.id, anh.id))
  }
  const finalSheet = async () =>
    (
      await deps.db
        .select()
        .from(scoreSheets)
        .where(sql`submission_id = ${anh.id} and lane = 'final'`)
    )[0]

  t.test('twice: it is not finalised, and nothing is left', async (t) => {
    await t.rejects(finalizePeriod(meddling(['7', '6']), approver, periodId, 1, { decision }), { code: 'wrong_state' })
    t.match(await read(), { status: 'reviewing', version: 1 })
    t.equal(await finalSheet(), undefined)
    t.same(await deps.db.select().from(stagedSheets), [])
  })

  t.test('once: what was decided last counts', async (t) => {
    // 40 + 27 + 20 and B2: 8 at first, 5 in the end.
    await finalizePeriod(meddling(['5']), approver, periodId, 1, { decision })
    t.match(await finalSheet(), { total: '92.00' })
  })
})

function actorOf({ userId }: Caller): Actor {
  return { userId, name: 'Người phê duyệt', roles: [{ role: 'approver', unitId: null }], requestId: null }
}

async function rolledBack({ db }: Pick<Deps, 'db'>, work: (tx: Db) => Promise<void>): Promise<void> {
  const done = db.transaction(async (tx) => {
    await work(tx)
    tx.rollback()
  })
  await done.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error
  })
}
