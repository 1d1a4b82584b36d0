// Removes whole signed days that are older than the retention. Their heads stay, so that the chain
// still holds over the gap; the purge itself is an entry. The trigger keeps twelve months anyway. What happened
// since a period was opened that is not final yet stays too: who may judge its forms rests on the log.

import { and, asc, inArray, lt, min, sql } from 'drizzle-orm'
import { systemActor } from '../auth/roles.ts'
import { auditChain, auditHeads, auditLog, periods } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { vietnamDay } from '../periods/calendar.ts'
import { writeAudit } from './audit.ts'
import { bringUpToDate, lockChain } from './chain.ts'
import type { Signer } from './signing-key.ts'

/** Answers which days went and how many entries. */
export async function purgeAuditLog(deps: Deps, signer: Signer): Promise<{ days: string[]; entries: number }> {
  await bringUpToDate(deps, signer)
  const retention = monthsBefore(vietnamDay(deps.clock()), deps.config.auditRetentionMonths)
  const purged = await deps.db.transaction(async (tx) => {
    await lockChain(tx)
    const [oldest] = await tx
      .select({ openedAt: min(periods.openedAt) })
      .from(periods)
      .where(inArray(periods.status, ['open', 'reviewing']))
    const openedOn = oldest?.openedAt ? vietnamDay(oldest.openedAt) : retention
    const limit = openedOn < retention ? openedOn : retention
    const full = tx.select({ day: auditChain.day }).from(auditChain)
    const heads = await tx
      .select({ day: auditHeads.day })
      .from(auditHeads)
      .where(and(lt(auditHeads.day, limit), inArray(auditHeads.day, full)))
      .orderBy(asc(auditHeads.day))
    const days = heads.map(({ day }) => day)
    if (days.length === 0) return { days, entries: 0 }
    await tx.execute(sql`select set_config('dan_van.audit_purge', 'on', true)`)
    const inDays = tx.select({ id: auditChain.entryId }).from(auditChain).where(inArray(auditChain.day, days))
    await tx.delete(auditLog).where(inArray(auditLog.id, inDays))
    const links = await tx.delete(auditChain).where(inArray(auditChain.day, days)).returning({ seq: auditChain.seq })
    await writeAudit(tx, deps, systemActor, {
      action: 'purgeAuditLog',
      entity: 'auditLog',
      entityId: null,
      after: { from: days[0], to: days.at(-1), days: days.length, entries: links.length },
    })
    return { days, entries: links.length }
  })
  await bringUpToDate(deps, signer)
  return purged
}

/** The same day so many months earlier, or the last of that month. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
