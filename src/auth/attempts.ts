// Guessing passwords is slowed, and nobody is locked out by it. Failures are counted by account
// and address: after five, that address waits for this account, twice as long each time. When an
// account is attacked from many addresses, an address gets one guess instead of five, but every
// address keeps that first one, so the owner with the right password always gets in. An attempt
// counts before the password is looked at: a hundred at the same moment are a hundred.

import { createHash } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { signInAttempts } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'

const freeAttempts = 5
const accountAttempts = 50
const firstWaitSeconds = 30
const longestWaitSeconds = 15 * 60
const rememberedMs = 24 * 3_600_000

/** Counts an attempt on an account, known or not. @throws too_many_attempts (429) with Retry-After */
export async function countAttempt({ db, clock }: Deps, email: string, address: string): Promise<void> {
  const now = clock()
  await db.delete(signInAttempts).where(lt(signInAttempts.lastAt, new Date(now.getTime() - rememberedMs)))
  const wait = await db.transaction(async (tx) => {
    const here = await lockRow(tx, pairKey(email, address), now)
    if (here.blockedUntil && here.blockedUntil > now) return here.blockedUntil.getTime() - now.getTime()
    const everywhere = await addFailure(tx, accountKey(email), now)
    const limit = everywhere > accountAttempts ? 1 : freeAttempts
    await addFailure(tx, here.key, now, blockAfter(here.failures + 1, limit, now))
    return 0
  })
  if (wait > 0) throw tooManyAttempts(Math.ceil(wait / 1000))
}

/** Counts a sign-in of an address, at all servers together: seconds to wait when there were more than `max` in a minute. */
export async function countSignIn({ db }: Pick<Deps, 'db'>, address: string, max: number): Promise<number | null> {
  const key = createHash('sha256').update(`sign-ins\n${address}`).digest('hex')
  const over = sql`${signInAttempts.lastAt} <= now() - interval '1 minute'`
  const [row] = await db
    .insert(signInAttempts)
    .values({ key, failures: 1, lastAt: sql`now()` })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      // `lastAt` is when the minute began.
      set: {
        failures: sql`case when ${over} then 1 else ${signInAttempts.failures} + 1 end`,
        lastAt: sql`case when ${over} then now() else ${signInAttempts.lastAt} end`,
      },
    })
    .returning({
      count: signInAttempts.failures,
      seconds: sql`ceil(extract(epoch from ${signInAttempts.lastAt} - now()) + 60)`.mapWith(Number),
    })
  return row!.count > max ? row!.seconds : null
}

/** The password was right: this address starts afresh; failures elsewhere stay counted. */
export async function forgetAttempts({ db }: Deps, email: string, address: string): Promise<void> {
  const [gone] = await db
    .delete(signInAttempts)
    .where(eq(signInAttempts.key, pairKey(email, address)))
    .returning({ failures: signInAttempts.failures })
  if (!gone) return
  await db
    .update(signInAttempts)
    .set({ failures: sql`greatest(0, ${signInAttempts.failures} - ${gone.failures})` })
    .where(eq(signInAttempts.key, accountKey(email)))
}

/** What is counted of an account as such; its counts by address are gone within a day. */
export async function forgetAccount(tx: Tx, email: string): Promise<void> {
  await tx.delete(signInAttempts).where(eq(signInAttempts.key, accountKey(email)))
}

async function lockRow(tx: Tx, key: string, now: Date) {
  await tx.insert(signInAttempts).values({ key, failures: 0, lastAt: now }).onConflictDoNothing()
  const [row] = await tx.select().from(signInAttempts).where(eq(signInAttempts.key, key)).for('update')
  return row!
}

async function addFailure(tx: Tx, key: string, now: Date, blockedUntil: Date | null = null): Promise<number> {
  const [row] = await tx
    .insert(signInAttempts)
    .values({ key, failures: 1, lastAt: now, blockedUntil })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: { failures: sql`${signInAttempts.failures} + 1`, lastAt: now, blockedUntil },
    })
    .returning({ failures: signInAttempts.failures })
  return row!.failures
}

function blockAfter(failures: number, limit: number, now: Date): Date | null {
  if (failures < limit) return null
  const seconds = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(failures - limit, 10))
  return new Date(now.getTime() + seconds * 1000)
}

function tooManyAttempts(seconds: number) {
  return problems.tooManyAttempts({
    detail: say(
      `Đã thử sai quá nhiều lần từ địa chỉ này. Hãy thử lại sau ${seconds} giây.`,
      `Too many failed attempts from this address. Try again in ${seconds} seconds.`,
    ),
    extensions: { retryAfterSeconds: seconds },
    headers: { 'retry-after': String(seconds) },
  })
}

function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}

function pairKey(email: string, address: string): string {
  return createHash('sha256').update(`${email.trim().toLowerCase()}\n${address}`).digest('hex')
}
