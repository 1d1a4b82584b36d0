// Content that no row refers to: refused after it was stored, or taken away before it was ever part
// of the record. What the audit log says was added stays, also when it was removed again, until the
// log's own retention ends. Storing and sweeping the same content take the same lock, so a row is
// never left without its content, with any number of servers.

import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { auditLog, evidence } from '../db/schema.ts'
import type { Deps } from '../deps.ts'

/** Younger content may belong to an upload that is not finished. */
const graceMs = 24 * 3_600_000

/** Answers how many contents went. */
export async function sweepEvidence({ db, files, clock }: Deps): Promise<number> {
  const before = new Date(clock().getTime() - graceMs)
  await files.tidy(before)
  const logged = sql<string>`${auditLog.after} ->> 'sha256'`
  const added = await db
    .selectDistinct({ sha256: logged })
    .from(auditLog)
    .where(and(eq(auditLog.entity, 'evidence'), eq(auditLog.action, 'addEvidence'), isNotNull(logged)))
  const onRecord = new Set(added.map(({ sha256 }) => sha256))
  let swept = 0
  for await (const { sha256, storedAt } of files.list()) {
    if (storedAt >= before || onRecord.has(sha256)) continue
    swept += await db.transaction(async (tx) => {
      await holdContent(tx, sha256)
      const rows = await tx.$count(evidence, eq(evidence.sha256, sha256))
      if (rows > 0) return 0
      await files.remove(sha256)
      return 1
    })
  }
  return swept
}

/** Until the transaction ends nobody else stores a row for this content or sweeps it. */
export async function holdContent(tx: Tx, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 1318))`)
}

/** Sweeps once a day while the server runs. */
export function startSweeping(sweep: () => Promise<unknown>, failed: (error: Error) => void): () => void {
  const timer = setInterval(() => void sweep().catch(failed), graceMs)
  timer.unref()
  return () => clearInterval(timer)
}
