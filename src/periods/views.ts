// Periods as the API shows them to a caller.

import { hasRole, type Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Locale } from '../scoring/types.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { criteriaSetsOf, getPeriod, listIllustrative, listPeriods, type PeriodRow } from './queries.ts'
import type { Period, PeriodQuery } from './schemas.ts'
import { periodTransitions } from './status.ts'

export async function readPeriod(db: Db | Tx, actor: Actor, id: string, locale: Locale): Promise<Period> {
  const [period] = await toPeriods(db, actor, [await getPeriod(db, id)], locale)
  return period!
}

export async function readPeriods(db: Db | Tx, actor: Actor, query: PeriodQuery, locale: Locale) {
  const { items, ...page } = await listPeriods(db, query)
  return { ...page, items: await toPeriods(db, actor, items, locale) }
}

async function toPeriods(db: Db | Tx, actor: Actor, rows: PeriodRow[], locale: Locale): Promise<Period[]> {
  const pinned = await criteriaSetsOf(
    db,
    rows.map(({ id }) => id),
  )
  const illustrativeSets = await listIllustrative(
    db,
    [...pinned.values()].flatMap((byType) => Object.values(byType)),
  )
  return rows.map(({ finalizedBy: _by, ...row }) => {
    const criteriaSets = pinned.get(row.id)!
    const illustrative = Object.values(criteriaSets).some((id) => illustrativeSets.has(id))
    return {
      ...row,
      criteriaSets,
      selfAssessmentDueAt: row.selfAssessmentDueAt.toISOString(),
      reviewDueAt: row.reviewDueAt.toISOString(),
      appealDueAt: row.appealDueAt.toISOString(),
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      finalizedAt: row.finalizedAt?.toISOString() ?? null,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      illustrative,
      notice: illustrative ? illustrativeNotice[locale] : null,
      allowedActions: periodTransitions
        .filter(({ from, roles }) => from === row.status && hasRole(actor, ...roles))
        .map(({ action }) => action),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  })
}
