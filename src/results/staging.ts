// Thousands of sheets take seconds to write. They are staged beforehand, in statements of their own, under the id
// of an attempt; the transaction moves them with one statement, so that readers see none of them or all.

import { eq, lt, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { stagedSheets } from '../db/schema.ts'
import type { Fresh } from '../submissions/recompute.ts'

export async function stageSheets(db: Db, attempt: string, sheets: Fresh[]): Promise<void> {
  for (let from = 0; from < sheets.length; from += 500) {
    const rows = sheets.slice(from, from + 500).map(({ submissionId, lane, sheet }) => ({
      submissionId,
      lane,
      sheet: { ...sheet, trace: [] },
      total: sheet.total,
      classification: sheet.classification,
      eligible: sheet.eligible,
      resultHash: sheet.resultHash,
    }))
    await db.execute(sql`
      insert into ${stagedSheets} (attempt, submission_id, lane, sheet, total, classification, eligible, result_hash)
      select ${attempt}::uuid, "submissionId", lane, sheet, total, classification, eligible, "resultHash"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh("submissionId" uuid, lane text, sheet jsonb,
        total numeric, classification text, eligible boolean, "resultHash" text)`)
  }
}

/** Puts the staged sheets in their place. */
export async function moveStaged(tx: Tx, attempt: string, at: Date): Promise<void> {
  await tx.execute(sql`
    insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
    select submission_id, lane, sheet, total, classification, eligible, result_hash, ${at.toISOString()}::timestamptz
    from ${stagedSheets} where attempt = ${attempt}
    on conflict (submission_id, lane) do update set
      sheet = excluded.sheet, total = excluded.total, classification = excluded.classification,
      eligible = excluded.eligible, result_hash = excluded.result_hash, computed_at = excluded.computed_at`)
}

/** Sweeps an attempt away, and what others left behind when the server stopped an hour ago or earlier. */
export async function dropStaged(db: Db, attempt: string): Promise<void> {
  const abandoned = lt(stagedSheets.stagedAt, sql`now() - interval '1 hour'`)
  await db.delete(stagedSheets).where(or(eq(stagedSheets.attempt, attempt), abandoned))
}
