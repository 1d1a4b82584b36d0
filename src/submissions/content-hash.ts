// What a decision is bound to (api.md, "States"): the hash of a unit's answer, explanation and
// evidence for one criterion. Another hash means that the content changed since it was decided on.

import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { evidence, evidenceCriteria } from '../db/schema.ts'
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

/** Hashes by form and code, of everything that can be decided on, answered or not: one query for any number of forms. */
export async function loadContentHashes(db: Db | Tx, contexts: LaneContext[]): Promise<Map<string, ContentHashes>> {
  const shown = new Map<string, EvidenceContent[]>()
  for (const { submissionId, code, ...row } of await listEvidenceContent(db, contexts)) {
    const key = `${submissionId}/${code}`
    const rows = shown.get(key)
    if (rows) rows.push(row)
    else shown.set(key, [row])
  }
  return new Map(
    contexts.map((context) => {
      const { set, submission } = context
      const hashes = criteriaOf(set, submission.unitType).map(
        ({ code }) => [code, contentHash(context, code, shown.get(`${submission.id}/${code}`) ?? [])] as const,
      )
      return [submission.id, new Map(hashes)]
    }),
  )
}

/** The same of one form. */
export async function loadContentHashesOf(db: Db | Tx, context: LaneContext): Promise<ContentHashes> {
  return (await loadContentHashes(db, [context])).get(context.submission.id)!
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

async function listEvidenceContent(db: Db | Tx, contexts: LaneContext[]) {
  if (contexts.length === 0) return []
  const { id, submissionId, sha256, url, document } = evidence
  return db
    .select({ id, submissionId, sha256, url, document, code: evidenceCriteria.code })
    .from(evidence)
    .innerJoin(evidenceCriteria, eq(evidenceCriteria.evidenceId, evidence.id))
    .where(
      inArray(
        submissionId,
        contexts.map(({ submission }) => submission.id),
      ),
    )
}
