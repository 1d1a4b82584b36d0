// Opens everything a running server needs: used by server.ts and by the demo.

import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { buildApp } from './app.ts'
import { serveBackups } from './backup/socket.ts'
import type { Config } from './config.ts'
import { openDb, openServer, unlimited } from './db/client.ts'
import { databaseClock } from './db/clock.ts'
import { migrate, newestKnown } from './db/migrate.ts'
import { openReplica } from './db/replica.ts'
import type { Deps } from './deps.ts'
import { openExportStore, openFileStore } from './evidence/files.ts'
import { traceStatements } from './tracing/statements.ts'
import { openTracing } from './tracing/tracing.ts'

/** Database open, and migrated unless another process does that; file store at hand. The caller closes. */
export async function openDeps(config: Config): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const database = await openDb(config)
  try {
    const { databaseUrl, migrateAtStart, allowDestructiveMigrations: allowed } = config
    if (migrateAtStart)
      await (databaseUrl ? migrateServer(databaseUrl, allowed) : migrate(database, newestKnown, allowed))
  } catch (error) {
    await database.close()
    throw error
  }
  const clock = () => new Date()
  const replica = config.databaseReadUrl ? openReplica(config.databaseReadUrl, database.db, clock) : undefined
  const tracing = await openTracing(config)
  if (config.tracing) traceStatements(database, tracing)
  return {
    deps: {
      config,
      db: database.db,
      pool: database.pool,
      replica,
      clock,
      databaseClock,
      newId: () => uuidv7(),
      files: await openFileStore(config),
      exports: await openExportStore(config),
      tracing,
    },
    close: async () => {
      await replica?.close()
      await database.close()
      await tracing.close()
    },
  }
}

/** On connections of its own: a migration may take longer than any request. */
async function migrateServer(databaseUrl: string, allowDestructive: boolean): Promise<void> {
  const database = openServer(databaseUrl, unlimited)
  try {
    await migrate(database, newestKnown, allowDestructive)
  } finally {
    await database.close()
  }
}

/** Listens, and closes gracefully on SIGTERM and SIGINT: running requests finish, within STOP_TIMEOUT. */
export async function serve(deps: Deps, close: () => Promise<void>): Promise<FastifyInstance> {
  const app = await buildApp(deps)
  app.addHook('onClose', close)
  if (!deps.config.databaseUrl) {
    const backups = await serveBackups(deps).catch((error: Error) =>
      app.log.warn(`no backups while running: ${error.message}`),
    )
    app.addHook('onClose', async () => void backups?.close())
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), deps.config.stopTimeout * 1000).unref()
      void app.close().then(() => process.exit(0))
    })
  }
  await app.ready()
  app.compileSchemas()
  await app.listen({ host: deps.config.host, port: deps.config.port })
  return app
}
