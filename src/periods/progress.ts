// How far a period is: forms by state and block, days left, who is late.

import type { Deps } from '../deps.ts'
import { dueDateOf } from '../submissions/due-dates.ts'
import { countByBlockAndStatus, getPeriod, listUnsubmitted } from './queries.ts'
import type { PeriodProgress } from './schemas.ts'

export async function readProgress({ db, clock }: Deps, id: string): Promise<PeriodProgress> {
  const now = clock()
  const period = await getPeriod(db, id)
  const counts = await countByBlockAndStatus(db, id)
  const late = (await listUnsubmitted(db, id))
    .map((form) => ({ ...form, dueAt: dueDateOf(form, period) }))
    .filter(({ dueAt }) => dueAt < now)
  return {
    total: sum(counts),
    byStatus: tally(counts),
    byBlock: [...new Set(counts.map(({ block }) => block))].map((block) => {
      const ofBlock = counts.filter((row) => row.block === block)
      return { block, total: sum(ofBlock), byStatus: tally(ofBlock) }
    }),
    daysLeft: {
      selfAssessment: daysUntil(period.selfAssessmentDueAt, now),
      review: daysUntil(period.reviewDueAt, now),
      appeal: daysUntil(period.appealDueAt, now),
    },
    late: late.slice(0, 500).map(({ id: submissionId, unitId, unitName, block, status, dueAt }) => ({
      submissionId,
      unitId,
      unitName,
      block,
      status,
      dueAt: dueAt.toISOString(),
    })),
  }
}

interface Count {
  status: string
  n: number
}

function sum(counts: Count[]): number {
  return counts.reduce((total, { n }) => total + n, 0)
}

function tally(counts: Count[]): Record<string, number> {
  const byStatus: Record<string, number> = {}
  for (const { status, n } of counts) byStatus[status] = (byStatus[status] ?? 0) + n
  return byStatus
}

/** Whole days, rounded down; negative once it is over. */
function daysUntil(due: Date, now: Date): number {
  return Math.floor((due.getTime() - now.getTime()) / 86_400_000)
}
