import { and, asc, count, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/roles.ts'
import type { Db, Tx } from '../db/client.ts'
import { exemplaryModels, modelEvidence, submissions } from '../db/schema.ts'
import { staleVersion } from '../http/concurrency.ts'
import { keyset } from '../http/paging.ts'
import { problems, say } from '../http/problems.ts'
import { changedOrInherited } from '../reorganisations/heirs.ts'
import { scopeTo, seesReview } from '../submissions/scope.ts'
import type { Model, ModelQuery, ModelReport } from './schemas.ts'

export type ModelRow = typeof exemplaryModels.$inferSelect

/** A page of the models with forms that the caller may see, the newest first. */
export async function listModels(db: Db | Tx, actor: Actor, query: ModelQuery) {
  const keys = keyset('models', [exemplaryModels.proposedAt, exemplaryModels.id], 'desc', query)
  const { periodId, submissionId, unitId, status, updatedSince } = query
  const filter = and(
    scopeTo(actor),
    periodId ? eq(submissions.periodId, periodId) : undefined,
    submissionId ? eq(submissions.id, submissionId) : undefined,
    unitId ? eq(submissions.unitId, unitId) : undefined,
    status ? eq(exemplaryModels.status, status) : undefined,
    updatedSince ? changedOrInherited(actor, 'exemplaryModel', exemplaryModels.id, updatedSince) : undefined,
  )
  const rows = await selectModels(db, and(filter, keys.where))
    .orderBy(...keys.orderBy)
    .limit(keys.limit)
  const [total] = await db
    .select({ n: count().mapWith(Number) })
    .from(exemplaryModels)
    .innerJoin(submissions, eq(submissions.id, exemplaryModels.submissionId))
    .where(filter)
  const page = keys.page(
    rows,
    ({ proposedAt, id }) => [proposedAt.toISOString(), id],
    (row) => toModel(actor, row),
  )
  return { ...page, total: total!.n }
}

/** @throws not_found (404) also when its form is outside the caller's scope. */
export async function getModel(db: Db | Tx, actor: Actor, id: string): Promise<Model> {
  const [row] = await selectModels(db, and(eq(exemplaryModels.id, id), scopeTo(actor)))
  if (!row) throw problems.notFound({ detail: say('Không có mô hình này.', 'There is no such model.') })
  return toModel(actor, row)
}

/** For the report of the year: what was recognised, by unit. */
export async function reportOf(db: Db | Tx, actor: Actor, periodId: string): Promise<ModelReport> {
  const rows = await selectModels(db, and(eq(submissions.periodId, periodId), scopeTo(actor))).orderBy(
    asc(submissions.sortName),
    asc(exemplaryModels.proposedAt),
    asc(exemplaryModels.id),
  )
  const models = rows.map((row) => toModel(actor, row))
  const of = (status: Model['status']) => models.filter((model) => model.status === status)
  const counts = {
    proposed: of('proposed').length,
    recognised: of('recognised').length,
    declined: of('declined').length,
  }
  return { periodId, counts, recognised: of('recognised') }
}

export async function insertModel(tx: Tx, row: typeof exemplaryModels.$inferInsert): Promise<void> {
  await tx.insert(exemplaryModels).values(row)
}

/** Changes a model guarded by version and status, and answers the new version. @throws stale_version (412) */
export async function updateModel(
  tx: Tx,
  { id, status, version }: Pick<Model, 'id' | 'status' | 'version'>,
  read: number,
  change: Partial<ModelRow> & { updatedAt: Date },
): Promise<number> {
  const [updated] = await tx
    .update(exemplaryModels)
    .set({ ...change, version: sql`${exemplaryModels.version} + 1` })
    .where(and(eq(exemplaryModels.id, id), eq(exemplaryModels.version, read), eq(exemplaryModels.status, status)))
    .returning({ version: exemplaryModels.version })
  if (!updated) throw await staleVersion(tx, 'exemplaryModel', id, read, version)
  return updated.version
}

export async function replaceEvidence(tx: Tx, modelId: string, evidenceIds: string[]): Promise<void> {
  await tx.delete(modelEvidence).where(eq(modelEvidence.modelId, modelId))
  if (evidenceIds.length > 0)
    await tx.insert(modelEvidence).values(evidenceIds.map((evidenceId) => ({ modelId, evidenceId })))
}

const evidenceIds = sql<string[]>`array(
  select model_evidence.evidence_id::text from model_evidence
  where model_evidence.model_id = exemplary_models.id order by 1
)`

function selectModels(db: Db | Tx, where: SQL | undefined) {
  const { periodId, unitId, unitName, status: formStatus } = submissions
  return db
    .select({ ...getTableColumns(exemplaryModels), evidenceIds, periodId, unitId, unitName, formStatus })
    .from(exemplaryModels)
    .innerJoin(submissions, eq(submissions.id, exemplaryModels.submissionId))
    .where(where)
    .$dynamic()
}

type ListedRow = Awaited<ReturnType<typeof selectModels>>[number]

/** What the reviewer decided is the unit's to see when the form comes out of the review. */
function toModel(actor: Actor, row: ListedRow): Model {
  const { proposedBy: _proposedBy, decidedBy: _decidedBy, formStatus, ...model } = row
  const { proposedAt, decidedAt, createdAt, updatedAt } = model
  const decided = seesReview(actor, { unitId: model.unitId, status: formStatus }) || model.status === 'withdrawn'
  return {
    ...model,
    ...(!decided && { status: 'proposed', document: null, reason: null }),
    proposedAt: proposedAt.toISOString(),
    decidedAt: (decided && decidedAt?.toISOString()) || null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
