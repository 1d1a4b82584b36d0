// Walks the chain from link to link and stops at the first that does not hold. A day without links
// is accepted only where its signed head stands and the day is old enough to have been purged.

import { and, asc, desc, eq, gt, gte, isNull, lt, lte, notExists, sql } from 'drizzle-orm'
import { auditChain, auditHeads, auditLog, auditUnlinked } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { vietnamDay } from '../periods/calendar.ts'
import { endOfChain, genesis, linkHash, signedFields, type AuditHead, type AuditRow } from './chain.ts'
import { monthsBefore } from './purge.ts'
import type { BrokenLink, DayRange } from './schemas.ts'
import type { Signer } from './signing-key.ts'

type Link = typeof auditChain.$inferSelect
type Fault = Omit<BrokenLink, 'entryId' | 'seq' | 'day'> & Partial<BrokenLink>

const chunkSize = 1000

/** The chain must be up to date (`bringUpToDate`). Holds no transaction: the log grows meanwhile. */
export async function findBrokenLink({ db, clock }: Deps, signer: Signer, { from, to }: DayRange) {
  const walk = await startOfWalk(db, from)
  const today = vietnamDay(clock())
  const purgedBefore = monthsBefore(today, 12)
  const heads = await db
    .select()
    .from(auditHeads)
    .where(and(from ? gte(auditHeads.day, from) : undefined, to ? lte(auditHeads.day, to) : undefined))
    .orderBy(asc(auditHeads.day))
  let checked = 0
  let openDay = ''
  let next = 0

  /** Closes the days whose head lies before `seq`. */
  const closeDays = (seq: number): Fault | null => {
    for (; next < heads.length && heads[next]!.lastSeq < seq; next++) {
      const fault = faultOfHead(heads[next]!, walk, signer, purgedBefore)
      if (fault) return { day: heads[next]!.day, ...fault }
      openDay = ''
    }
    return null
  }
  const faultOfLink = (link: Link, entry: AuditRow | null): Fault | null => {
    if (link.seq !== walk.seq + 1) return { fault: 'missing', seq: walk.seq + 1, entryId: null }
    if (!entry) return { fault: 'missing' }
    if (link.previousHash !== walk.hash) return { fault: 'reordered' }
    return linkHash(link, entry) === link.hash ? null : { fault: 'changed' }
  }

  for await (const { link, entry } of chainRows(db, walk.seq, { from, to })) {
    const fault = closeDays(link.seq)
    if (fault) return { checked, broken: broken(fault) }
    if (openDay && openDay !== link.day) return { checked, broken: broken({ fault: 'unsigned', day: openDay }) }
    const here = faultOfLink(link, entry)
    if (here) return { checked, broken: broken({ seq: link.seq, day: link.day, entryId: link.entryId, ...here }) }
    Object.assign(walk, { seq: link.seq, hash: link.hash })
    openDay = link.day
    checked++
  }
  const fault =
    closeDays(Infinity) ?? (openDay && openDay < today ? { fault: 'unsigned' as const, day: openDay } : null)
  return { checked, broken: fault ? broken(fault) : await findUnlinked(db) }
}

/** The present end of the chain, signed: kept elsewhere, it proves later what was there now. */
export async function receipt({ db, clock }: Deps, signer: Signer) {
  const { seq, hash } = await endOfChain(db)
  const fields = { seq, hash, at: clock().toISOString(), keyId: signer.keyId }
  return { ...fields, signature: signer.sign(fields) }
}

export async function* chainRows(db: Deps['db'], after: number, { from, to }: DayRange) {
  for (let seq = after; ;) {
    const rows = await db
      .select({ link: auditChain, entry: auditLog })
      .from(auditChain)
      .leftJoin(auditLog, eq(auditLog.id, auditChain.entryId))
      .where(
        and(
          gt(auditChain.seq, seq),
          from ? gte(auditChain.day, from) : undefined,
          to ? lte(auditChain.day, to) : undefined,
        ),
      )
      .orderBy(asc(auditChain.seq))
      .limit(chunkSize)
    yield* rows
    if (rows.length < chunkSize) return
    seq = rows.at(-1)!.link.seq
  }
}

async function startOfWalk(db: Deps['db'], from: string | undefined): Promise<{ seq: number; hash: string }> {
  if (!from) return { seq: 0, hash: genesis }
  const [head] = await db
    .select()
    .from(auditHeads)
    .where(lt(auditHeads.day, from))
    .orderBy(desc(auditHeads.day))
    .limit(1)
  return head ? { seq: head.lastSeq, hash: head.hash } : { seq: 0, hash: genesis }
}

function faultOfHead(
  head: AuditHead,
  walk: { seq: number; hash: string },
  signer: Signer,
  purgedBefore: string,
): Fault | null {
  const { signature, ...rest } = head
  if (!signer.verify(signedFields(rest), signature)) return { fault: 'forgedHead' }
  if (walk.seq === head.firstSeq - 1 && head.day < purgedBefore) {
    if (walk.hash !== head.previousHash) return { fault: 'forgedHead' }
    Object.assign(walk, { seq: head.lastSeq, hash: head.hash })
    return null
  }
  if (walk.seq < head.lastSeq) return { fault: 'missing', seq: walk.seq + 1 }
  return walk.hash === head.hash ? null : { fault: 'forgedHead' }
}

/** Entries that came in past the queue, and queued ones that are gone. */
async function findUnlinked(db: Deps['db']): Promise<BrokenLink | null> {
  const [stray] = await db
    .select({ id: auditLog.id, at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        notExists(
          db
            .select({ one: sql`1` })
            .from(auditChain)
            .where(eq(auditChain.entryId, auditLog.id)),
        ),
        notExists(
          db
            .select({ one: sql`1` })
            .from(auditUnlinked)
            .where(eq(auditUnlinked.entryId, auditLog.id)),
        ),
      ),
    )
    .orderBy(asc(auditLog.at))
    .limit(1)
  if (stray) return broken({ fault: 'unlinked', entryId: stray.id, day: vietnamDay(stray.at) })
  const [gone] = await db
    .select({ id: auditUnlinked.entryId })
    .from(auditUnlinked)
    .leftJoin(auditLog, eq(auditLog.id, auditUnlinked.entryId))
    .where(isNull(auditLog.id))
    .limit(1)
  return gone ? broken({ fault: 'missing', entryId: gone.id }) : null
}

function broken(fault: Fault): BrokenLink {
  return { day: null, seq: null, entryId: null, ...fault }
}
