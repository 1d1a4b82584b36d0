// What a decision is bound to (api.md, "States"): the hash of a unit's answer, explanation and
// evidence for one criterion. Another hash means that the content changed since it was decided on.

import { eq } from 'drizzle-orm'
import { getPublishedSet } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import { answers, evidence, evidenceCriteria, submissions } from '../db/schema.ts'
import type { DocumentReference } from '../http/schemas.ts'
import { hashOf } from '../scoring/hash.ts'
import { criteriaOf } from './criteria.ts'
import type { AnswerRow, DecisionRow, LaneContext } from './lanes.ts'

export interface EvidenceContent {
  id: string
  sha256: string | null
  url: string | null
  document: DocumentReference | null
}

/** SHA-256 of what the unit gave for one criterion; the order of the evidence does not matter. */
export function contentHash(
  context: { answers: readonly Pick<AnswerRow, 'code' | 'answer' | 'explanation'>[] },
  code: string,
  evidence: readonly EvidenceContent[],
): string {
  const row = context.answers.find((answer) => answer.code === code)
  return hashOf({
    answer: row?.answer ?? null,
    explanation: row?.explanation ?? null,
    evidence: evidence
      .map(({ id, sha256, url, document }) => ({ id, sha256, url, document }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  })
}

/** Hashes by code, of everything that can be decided on a form, answered or not. */
export async function loadContentHashes(db: Db | Tx, submissionId: string): Promise<Map<string, string>> {
  const [form] = await db
    .select({ setId: submissions.criteriaSetId, unitType: submissions.unitType })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
  if (!form) return new Map()
  const set = await getPublishedSet(db, form.setId)
  const given = await db.select().from(answers).where(eq(answers.submissionId, submissionId))
  const shown = await listEvidenceContent(db, submissionId)
  return new Map(
    criteriaOf(set, form.unitType).map(({ code }) => [
      code,
      contentHash(
        { answers: given },
        code,
        shown.filter((row) => row.code === code),
      ),
    ]),
  )
}

/** SHA-256 of the present content by code, from `loadContentHashes`. */
export type ContentHashes = ReadonlyMap<string, string>

/** Whether a decision was made on what the form says now. */
export function isCurrent(
  { code, contentHash }: Pick<DecisionRow, 'code' | 'contentHash'>,
  hashes: ContentHashes,
): boolean {
  return hashes.get(code) === contentHash
}

/** The context without the review's decisions that later changes of the unit have overtaken. */
export function withCurrentDecisions(context: LaneContext, hashes: ContentHashes): LaneContext {
  return { ...context, decisions: context.decisions.filter((row) => row.lane !== 'review' || isCurrent(row, hashes)) }
}

function listEvidenceContent(db: Db | Tx, submissionId: string) {
  const { id, sha256, url, document } = evidence
  return db
    .select({ id, sha256, url, document, code: evidenceCriteria.code })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(eq(evidence.submissionId, submissionId))
}
