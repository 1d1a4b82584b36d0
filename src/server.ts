// `npm start`: an empty real server.

import 'dotenv/config'
import { setFlagsFromString } from 'node:v8'
import { ensureFirstAdmin } from './users/first-admin.ts'
import { loadConfig } from './config.ts'
import { migrationsCurrent } from './db/migrate.ts'
import { joinInstallation } from './installation.ts'
import { openDeps, serve } from './start.ts'

// Collects before the heap has grown by a third, not when it has doubled: less memory, little more work (docs/performance.md).
setFlagsFromString('--heap-growing-percent=30')

try {
  const config = loadConfig(process.env)
  const { deps, close } = await openDeps(config)
  if (config.migrateAtStart) await ensureFirstAdmin(deps)
  if (config.databaseUrl && (await migrationsCurrent(deps.db))) await joinInstallation(deps)
  await serve(deps, close)
  console.log(`Swagger UI: ${config.publicUrl}/docs`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
