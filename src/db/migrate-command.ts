// `npm run migrate`: brings the database up to date and ends; then servers run with MIGRATE_AT_START=false.
// An empty database gets its first administrator here.

import 'dotenv/config'
import { loadConfig } from '../config.ts'
import { openDeps } from '../start.ts'
import { ensureFirstAdmin } from '../users/first-admin.ts'

try {
  const { deps, close } = await openDeps({ ...loadConfig(process.env), migrateAtStart: true })
  try {
    await ensureFirstAdmin(deps)
    console.log('The database is up to date')
  } finally {
    await close()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
