// Servers of one database must share what is not in it: the secret behind tokens and webhooks, the key that signs the
// audit log, and the evidence. The first server leaves a mark of each in the database; one that has others is refused,
// because half of its answers would be wrong and nobody would see why.

import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { keyFileOf, openSigner } from './audit/signing-key.ts'
import type { Config } from './config.ts'
import type { Db } from './db/client.ts'
import { installation } from './db/schema.ts'
import type { Deps } from './deps.ts'
import { openFileStore } from './evidence/files.ts'

export type InstallationPart = 'JWT_SECRET' | 'AUDIT_SIGNING_KEY' | 'EVIDENCE'
export type Identity = Partial<Record<InstallationPart, string>>

/** Marks that tell apart and reveal nothing. Makes what is neither configured nor kept yet. */
export function identityOf({ config, files }: Pick<Deps, 'config' | 'files'>): Identity {
  return {
    JWT_SECRET: markOfSecret(config.jwtSecret),
    AUDIT_SIGNING_KEY: openSigner(config).keyId,
    EVIDENCE: files.id(),
  }
}

/** The same, without what is not made yet: makes nothing. */
export async function keptIdentityOf(config: Config): Promise<Identity> {
  const files = await openFileStore(config)
  return {
    JWT_SECRET: markOfSecret(config.jwtSecret),
    ...((config.auditSigningKey || existsSync(keyFileOf(config))) && { AUDIT_SIGNING_KEY: openSigner(config).keyId }),
    ...(files.isMade() && { EVIDENCE: files.id() }),
  }
}

function markOfSecret(secret: string): string {
  return createHmac('sha256', secret).update('mark of an installation').digest('hex').slice(0, 16)
}

/** The parts in which the database knows another. */
export async function findForeignParts(db: Db, identity: Identity): Promise<InstallationPart[]> {
  const known = await db.select().from(installation)
  return known.flatMap(({ part, mark }) => (identity[part] !== undefined && identity[part] !== mark ? [part] : []))
}

/** Leaves the marks that are missing, then answers the parts in which the database knows another. */
export async function markInstallation({ db, clock }: Deps, identity: Identity): Promise<InstallationPart[]> {
  const since = clock()
  const marks = Object.entries(identity).map(([part, mark]) => ({ part: part as InstallationPart, mark, since }))
  await db.insert(installation).values(marks).onConflictDoNothing()
  return findForeignParts(db, identity)
}

/** Before a server serves. @throws one line that names the parts that are not this database's, unless they may change */
export async function joinInstallation(deps: Deps): Promise<void> {
  const identity = identityOf(deps)
  const foreign = await markInstallation(deps, identity)
  if (foreign.length === 0) return
  if (!deps.config.allowChangedIdentity)
    throw new Error(
      `${foreign.map((part) => whatDiffers[part]).join('; ')}. Give every server of one database the same; ` +
        'if it is meant to change, stop the others and start once with ALLOW_CHANGED_IDENTITY=true',
    )
  for (const part of foreign)
    await deps.db
      .update(installation)
      .set({ mark: identity[part]!, since: deps.clock() })
      .where(eq(installation.part, part))
}

const whatDiffers: Record<InstallationPart, string> = {
  JWT_SECRET: 'JWT_SECRET is another than the one this database is used with',
  AUDIT_SIGNING_KEY: 'AUDIT_SIGNING_KEY is another than the one this database is used with',
  EVIDENCE: "the evidence of this database is not under this server's DATA_DIR or EVIDENCE_S3_BUCKET",
}
