// Which account a person of the external provider is: the one bound to their subject; else the one
// with their verified e-mail, which is bound then, so that an address given to somebody else later
// opens nothing. Accounts are never made here: an administrator decides who has one.

import { and, eq, isNull } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import { users } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { touchUser } from '../users/queries.ts'
import { disableIdle, isIdle } from './idle.ts'
import type { OidcIdentity } from './oidc.ts'
import { findCallerWhere, type Caller } from './queries.ts'
import type { Actor } from './roles.ts'

type UserRow = typeof users.$inferSelect

/** A token is good for many requests; after so long without one its use is a sign-in of its own. */
const signInMs = 3_600_000

/** Null: no account, or one that is disabled or idle. */
export async function findOidcCaller(
  deps: Deps,
  identity: OidcIdentity,
  requestId: string,
  address: string,
): Promise<Caller | null> {
  const user = (await findBound(deps, identity)) ?? (await findByEmail(deps, identity))
  if (!user || user.disabledAt) return null
  if (isIdle(deps, user)) {
    await disableIdle(deps, user)
    return null
  }
  const caller = await findCallerWhere(deps.db, eq(users.id, user.id), requestId)
  if (!caller) return null
  const actor = { ...caller.actor, ip: address }
  if (user.oidcSubject === null && !(await bind(deps, user, identity, actor))) return null
  await recordSignIn(deps, user, actor)
  // Their password, if they have one, has no part in this.
  return { ...caller, mustChangePassword: false }
}

async function findBound({ db }: Deps, { issuer, subject }: OidcIdentity): Promise<UserRow | undefined> {
  const bound = and(eq(users.oidcIssuer, issuer), eq(users.oidcSubject, subject), eq(users.kind, 'person'))
  return (await db.select().from(users).where(bound))[0]
}

async function findByEmail({ db }: Deps, { email }: OidcIdentity): Promise<UserRow | undefined> {
  if (email === null) return undefined
  const unbound = and(eq(users.email, email), isNull(users.oidcSubject), eq(users.kind, 'person'))
  return (await db.select().from(users).where(unbound))[0]
}

/** False when somebody else was bound to the account in the meantime. */
function bind(deps: Deps, { id }: UserRow, { issuer, subject }: OidcIdentity, actor: Actor): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const bound = await tx
      .update(users)
      .set({ oidcIssuer: issuer, oidcSubject: subject })
      .where(and(eq(users.id, id), isNull(users.oidcSubject)))
      .returning({ id: users.id })
    if (bound.length === 0) return false
    await writeAudit(tx, deps, actor, {
      action: 'bindOidcSubject',
      entity: 'user',
      entityId: id,
      after: { oidcIssuer: issuer, oidcSubject: 'bound' },
    })
    return true
  })
}

async function recordSignIn(deps: Deps, { id, lastSeenAt }: UserRow, actor: Actor): Promise<void> {
  const now = deps.clock()
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() < signInMs) return
  await deps.db.transaction(async (tx) => {
    await touchUser(tx, id, now)
    await writeAudit(tx, deps, actor, {
      action: 'signIn',
      entity: 'user',
      entityId: id,
      after: { grantType: 'oidc' },
    })
  })
}
