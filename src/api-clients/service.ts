// Other systems that call the API. A client is an account of its own kind, with a secret of 256
// random bits of which only the SHA-256 is kept, so that what it did is known to be its work.
// Rotating keeps the old secret for some hours, so that both sides need not change at once.

import { timingSafeEqual } from 'node:crypto'
import { writeAudit } from '../audit/audit.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Actor } from '../auth/roles.ts'
import { accessTokenSeconds, hashSecret, newSecret, signAccessToken } from '../auth/tokens.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say } from '../http/problems.ts'
import { uuidPattern } from '../http/schemas.ts'
import { faultsOfUnits } from '../units/service.ts'
import { insertUser, listRolesOf, replaceRoles, touchUser, updateUser } from '../users/queries.ts'
import {
  findLiveApiClient,
  getApiClientRow,
  insertApiClient,
  listApiClientRows,
  updateApiClient,
  type ApiClientRow,
} from './queries.ts'
import type { ApiClient, ApiClientInput, Rotation } from './schemas.ts'

const defaultDays = 365

/** @throws rule_broken (422) submissions:write without units, a unit that does not exist. */
export async function createApiClient(
  deps: Deps,
  actor: Actor,
  { name, scopes, unitIds = [], expiresInDays = defaultDays }: ApiClientInput,
) {
  if (scopes.includes('submissions:write') && unitIds.length === 0) throw unitsMissing()
  const id = deps.newId()
  const now = deps.clock()
  const clientSecret = newSecret()
  // Nobody knows this password: a client never signs in as a person.
  const passwordHash = await hashPassword(newSecret())
  const client = await deps.db.transaction(async (tx) => {
    const errors = await faultsOfUnits(
      tx,
      unitIds.map((unitId, i) => ({ unitId, pointer: `/unitIds/${i}` })),
    )
    if (errors.length > 0) throw problems.ruleBroken({ errors })
    await insertUser(tx, {
      id,
      kind: 'client',
      email: `${id}@api-client.invalid`,
      name,
      passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    await replaceRoles(
      tx,
      id,
      unitIds.map((unitId) => ({ role: 'officer', unitId })),
    )
    const secretExpiresAt = daysFrom(now, expiresInDays)
    await insertApiClient(tx, { id, scopes, secretHash: hashSecret(clientSecret), secretExpiresAt })
    await writeAudit(tx, deps, actor, {
      action: 'createApiClient',
      entity: 'apiClient',
      entityId: id,
      version: 1,
      after: { name, scopes, unitIds, secretExpiresAt },
    })
    return readApiClient(tx, id)
  })
  return { ...client, clientSecret }
}

export async function listApiClients({ db }: Deps): Promise<{ items: ApiClient[] }> {
  const rows = await listApiClientRows(db)
  const grants = await listRolesOf(
    db,
    rows.map(({ id }) => id),
  )
  return { items: rows.map((row) => toApiClient(row, grants)) }
}

/** Ends the client at once; its row stays, because the audit log names it. @throws stale_version (412) */
export async function revokeApiClient(deps: Deps, actor: Actor, id: string, version: number): Promise<void> {
  const now = deps.clock()
  await deps.db.transaction(async (tx) => {
    refuseRevoked(await getApiClientRow(tx, id))
    const newVersion = await updateUser(tx, id, version, { disabledAt: now, updatedAt: now })
    await writeAudit(tx, deps, actor, {
      action: 'revokeApiClient',
      entity: 'apiClient',
      entityId: id,
      version: newVersion,
      before: { disabled: false },
      after: { disabled: true },
    })
  })
}

/** A new secret; the old one works `overlapHours` longer, but never longer than it would have. */
export async function rotateApiClientSecret(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  { overlapHours, expiresInDays = defaultDays }: Rotation,
) {
  const now = deps.clock()
  const clientSecret = newSecret()
  const client = await deps.db.transaction(async (tx) => {
    const before = await getApiClientRow(tx, id)
    refuseRevoked(before)
    const newVersion = await updateUser(tx, id, version, { updatedAt: now })
    const overlapEnds = now.getTime() + overlapHours * 3_600_000
    const change = {
      secretExpiresAt: daysFrom(now, expiresInDays),
      previousExpiresAt: new Date(Math.min(overlapEnds, before.secretExpiresAt.getTime())),
    }
    await updateApiClient(tx, id, {
      ...change,
      secretHash: hashSecret(clientSecret),
      previousSecretHash: before.secretHash,
    })
    await writeAudit(tx, deps, actor, {
      action: 'rotateApiClientSecret',
      entity: 'apiClient',
      entityId: id,
      version: newVersion,
      before: { secretExpiresAt: before.secretExpiresAt },
      after: change,
    })
    return readApiClient(tx, id)
  })
  return { ...client, clientSecret }
}

/** The client_credentials grant. @throws invalid_client (401): the same for an unknown client and a wrong secret. */
export async function signInClient(deps: Deps, clientId: string, clientSecret: string) {
  const now = deps.clock()
  const client = uuidPattern.test(clientId) ? await findLiveApiClient(deps.db, clientId) : null
  if (!client || !secretWorks(client, clientSecret, now)) {
    const detail = say('client_id hoặc client_secret không đúng.', 'client_id or client_secret is wrong.')
    throw problems.invalidClient({
      detail,
      extensions: { error: 'invalid_client', error_description: detail },
      headers: { 'www-authenticate': 'Basic realm="token"' },
    })
  }
  await touchUser(deps.db, client.id, now)
  return {
    access_token: await signAccessToken({ userId: client.id, sessionId: null }, deps.config.jwtSecret, now),
    token_type: 'Bearer' as const,
    expires_in: accessTokenSeconds,
    scope: client.scopes.join(' '),
  }
}

function secretWorks(client: ApiClientRow, secret: string, now: Date): boolean {
  const given = Buffer.from(hashSecret(secret))
  const is = (hash: string | null, expiresAt: Date | null) =>
    hash !== null && expiresAt !== null && expiresAt > now && timingSafeEqual(given, Buffer.from(hash))
  return is(client.secretHash, client.secretExpiresAt) || is(client.previousSecretHash, client.previousExpiresAt)
}

async function readApiClient(db: Db | Tx, id: string): Promise<ApiClient> {
  return toApiClient(await getApiClientRow(db, id), await listRolesOf(db, [id]))
}

function toApiClient(row: ApiClientRow, grants: Awaited<ReturnType<typeof listRolesOf>>): ApiClient {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    unitIds: grants.flatMap(({ userId, unitId }) => (userId === row.id && unitId ? [unitId] : [])),
    secretExpiresAt: row.secretExpiresAt.toISOString(),
    previousSecretExpiresAt: row.previousExpiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    disabled: row.disabledAt !== null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  }
}

function refuseRevoked({ disabledAt }: ApiClientRow): void {
  if (!disabledAt) return
  const lockedBecause = say('Hệ thống kết nối này đã bị thu hồi.', 'This API client has been revoked.')
  throw problems.wrongState({
    detail: lockedBecause,
    extensions: {
      lockedBecause,
      since: disabledAt.toISOString(),
      until: null,
      whoCanUnlock: say('không ai; hãy đăng ký hệ thống kết nối mới', 'nobody; register a new client'),
    },
  })
}

function unitsMissing() {
  return problems.ruleBroken({
    errors: [
      {
        pointer: '/unitIds',
        code: 'required',
        detail: say(
          'Phạm vi submissions:write phải gắn với ít nhất một đơn vị.',
          'The scope submissions:write needs at least one unit.',
        ),
      },
    ],
  })
}

function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}
