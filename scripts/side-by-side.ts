// This version and an earlier one serve the same database side by side, as during an upgrade: the earlier one runs, this one
// migrates, and a short year is played through both in turn. `npm run test:side-by-side -- --from <git ref>` with
// TEST_DATABASE_URL; without --from, the commit before the newest migration, or nothing when git does not have that.
// Holds from the commit that says so in CONTRIBUTING.md; migrations that say "-- destructive" stand against it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openServer } from '../src/db/client.ts'
import { emptyDatabase, freshDatabase, onServer } from '../test/helpers/db.ts'
import { runCommand, startServer } from '../test/helpers/server.ts'
import { beforeNewestMigration, buildEarlier } from './side-by-side/earlier.ts'
import { Fault, openCallers } from './side-by-side/callers.ts'
import { playYear } from './side-by-side/year.ts'

const { from: named } = parseArgs({ options: { from: { type: 'string' } } }).values
if (!onServer) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server')

const found = named === undefined ? beforeNewestMigration() : { commit: named }
if ('none' in found) {
  console.log(`side by side: skipped, ${found.none}`)
  process.exit()
}

const dataDir = mkdtempSync(join(tmpdir(), 'dan-van-side-by-side-'))
const env: Record<string, string> = {
  DATA_DIR: dataDir,
  JWT_SECRET: 'a secret of the side by side test, 32 characters',
  RATE_LIMIT: '9999999',
}
const database = await freshDatabase((url) => {
  env.DATABASE_URL = url
  return openServer(url)
})
const earlier = buildEarlier(found.commit)
const stop: (() => Promise<unknown>)[] = []
try {
  await emptyDatabase(database.db)
  const started = async (program?: string) => {
    const server = await startServer(env, program)
    stop.push(async () => (server.process.kill('SIGTERM'), server.exited))
    if (server.process.exitCode !== null) throw new Fault(`a server does not start: ${server.output()}`)
    return server.url
  }
  const before = await started(earlier.server)
  const { code, output } = await runCommand('db/migrate-command', env)
  if (code !== 0) throw new Fault(`the database of ${earlier.commit} is not migrated while its server runs: ${output}`)
  const callers = openCallers({ earlier: before, present: await started() })
  await playYear(callers)
  const { requests, faults } = callers.counts
  console.log(`${earlier.commit} and this version side by side: ${requests} requests, ${faults.length} faults`)
  for (const fault of faults.slice(0, 20)) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof Fault)) throw error
  console.error(`${earlier.commit} and this version side by side: ${error.message}`)
  process.exitCode = 1
} finally {
  for (const end of stop) await end()
  await database.close()
  earlier.remove()
  rmSync(dataDir, { recursive: true, force: true })
}
