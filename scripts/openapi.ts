// Writes openapi/openapi.json and .yaml from the running application; with --check it compares
// them with the committed ones instead and fails on any difference.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { v7 as uuidv7 } from 'uuid'
import { stringify } from 'yaml'
import { buildApp } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import { openEmbedded } from '../src/db/client.ts'
import { openExportStore, openFileStore } from '../src/evidence/files.ts'

const database = await openEmbedded(await PGlite.create())
const config = loadConfig({ LOG_LEVEL: 'silent', JWT_SECRET: 'only for writing the OpenAPI document' })
const app = await buildApp({
  config,
  db: database.db,
  clock: () => new Date(),
  databaseClock: async () => new Date(),
  newId: () => uuidv7(),
  files: openFileStore(config),
  exports: openExportStore(config),
})
await app.ready()
const document = app.swagger()
await app.close()
await database.close()

const files = {
  'openapi/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'openapi/openapi.yaml': stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
}

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([path, text]) => readFileSync(path, 'utf8') !== text)
  for (const [path] of stale) console.error(`${path} is not what the application says: run npm run openapi and commit`)
  if (stale.length > 0) process.exit(1)
  console.log('openapi/ is in step with the application')
} else {
  mkdirSync('openapi', { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text)
}
