// One hash chain over the whole audit log, cut into days (Asia/Ho_Chi_Minh), each day's end signed.
//
// Entries are written inside business transactions, unlinked; a trigger queues them. A short
// transaction of its own, under an advisory lock, then takes the committed ones from the queue and
// links them: so writers never wait for each other, and the chain cannot fork. An entry belongs to
// the day on which it was linked, seconds after it was written; a signed day never gets another.
// The links are a table beside the log, so that no row of the log is ever updated.

import { asc, desc, inArray, max, min, sql, and, gt, lt, eq } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { auditChain, auditHeads, auditLog, auditUnlinked } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../scoring/hash.ts'
import { vietnamDay } from '../periods/calendar.ts'
import type { Signer } from './signing-key.ts'

export type AuditRow = typeof auditLog.$inferSelect
export type AuditHead = typeof auditHeads.$inferSelect

/** What the first entry of all follows. */
export const genesis = '0'.repeat(64)

const batchSize = 1000
const lockKey = 1318_2021

/** Hash of a link. Absent members are left out, so that a later column does not change old hashes. */
export function linkHash(link: { seq: number; day: string; previousHash: string }, entry: AuditRow): string {
  const { seq, day, previousHash } = link
  return hashOf({ seq, day, previousHash, entry: sealedFields(entry) })
}

/** The entry as it is hashed and exported. */
export function sealedFields({ at, ...entry }: AuditRow): Record<string, unknown> {
  const told = Object.entries(entry).filter(([, value]) => value !== null)
  return { at: at.toISOString(), ...Object.fromEntries(told) }
}

/** What the signature of a head covers. */
export function signedFields({ day, firstSeq, lastSeq, previousHash, hash, keyId }: Omit<AuditHead, 'signature'>) {
  return { day, firstSeq, lastSeq, previousHash, hash, keyId }
}

/** Links every committed entry and signs every day that is over. */
export async function bringUpToDate({ db, clock }: Pick<Deps, 'db' | 'clock'>, signer: Signer): Promise<void> {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction(async (tx) => {
      await lockChain(tx)
      return work(tx)
    })
  while ((await inTurn((tx) => linkBatch(tx, vietnamDay(clock())))) === batchSize);
  await inTurn((tx) => signFinishedDays(tx, vietnamDay(clock()), signer))
}

/** Until the end of the transaction nobody else links, signs or purges. */
export async function lockChain(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
}

async function linkBatch(tx: Tx, today: string): Promise<number> {
  const waiting = await tx
    .select({ entry: auditLog })
    .from(auditUnlinked)
    .innerJoin(auditLog, eq(auditLog.id, auditUnlinked.entryId))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(batchSize)
  if (waiting.length === 0) return 0
  const end = await endOfChain(tx)
  const day = end.openDay > today ? end.openDay : today
  let { seq, hash } = end
  const links = waiting.map(({ entry }) => {
    const link = { seq: ++seq, day, previousHash: hash }
    hash = linkHash(link, entry)
    return { ...link, entryId: entry.id, hash }
  })
  // One text for batches of any length (db/preparing-client.ts).
  await tx.execute(sql`
    with linked as (
      insert into ${auditChain} (seq, day, entry_id, previous_hash, hash)
      select seq, day, "entryId", "previousHash", hash from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as link(seq int, day date, "entryId" uuid, "previousHash" text, hash text)
      returning entry_id)
    delete from ${auditUnlinked} where entry_id in (select entry_id from linked)`)
  return links.length
}

/** The last link, and the first day that still takes links: clocks of several servers may disagree. */
export async function endOfChain(tx: Pick<Tx, 'select'>) {
  const [link] = await tx.select().from(auditChain).orderBy(desc(auditChain.seq)).limit(1)
  const [head] = await tx.select().from(auditHeads).orderBy(desc(auditHeads.day)).limit(1)
  const afterHead = head ? dayAfter(head.day) : ''
  if (link && (!head || link.seq > head.lastSeq))
    return { seq: link.seq, hash: link.hash, openDay: link.day > afterHead ? link.day : afterHead }
  return { seq: head?.lastSeq ?? 0, hash: head?.hash ?? genesis, openDay: afterHead }
}

async function signFinishedDays(tx: Tx, today: string, signer: Signer): Promise<void> {
  const [last] = await tx.select({ day: max(auditHeads.day) }).from(auditHeads)
  const finished = await tx
    .select({ day: auditChain.day, firstSeq: min(auditChain.seq), lastSeq: max(auditChain.seq) })
    .from(auditChain)
    .where(and(lt(auditChain.day, today), last?.day ? gt(auditChain.day, last.day) : undefined))
    .groupBy(auditChain.day)
    .orderBy(asc(auditChain.day))
  for (const { day, firstSeq, lastSeq } of finished) {
    const ends = await tx
      .select()
      .from(auditChain)
      .where(inArray(auditChain.seq, [firstSeq!, lastSeq!]))
      .orderBy(asc(auditChain.seq))
    const head = {
      day,
      firstSeq: firstSeq!,
      lastSeq: lastSeq!,
      previousHash: ends[0]!.previousHash,
      hash: ends.at(-1)!.hash,
      keyId: signer.keyId,
    }
    await tx.insert(auditHeads).values({ ...head, signature: signer.sign(signedFields(head)) })
  }
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
