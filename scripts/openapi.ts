// Writes openapi/openapi.json and .yaml, and openapi.en.* in English, from the running application;
// with --check it compares them with the committed ones instead and fails on any difference.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { v7 as uuidv7 } from 'uuid'
import { buildApp } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import { clockAt } from '../src/db/clock.ts'
import { openEmbedded } from '../src/db/client.ts'
import { openExportStore, openFileStore } from '../src/evidence/files.ts'
import { inEnglish } from '../src/http/english.ts'
import { asYaml } from '../src/http/openapi.ts'

const database = await openEmbedded(await PGlite.create())
const config = loadConfig({ LOG_LEVEL: 'silent', JWT_SECRET: 'only for writing the OpenAPI document' })
const app = await buildApp({
  config,
  db: database.db,
  clock: () => new Date(),
  databaseClock: clockAt(() => new Date()),
  newId: () => uuidv7(),
  files: await openFileStore(config),
  exports: await openExportStore(config),
})
await app.ready()
const document = app.swagger()
await app.close()
await database.close()

const { document: english, missing } = inEnglish(document, config.publicUrl)
for (const text of missing) console.error(`No English in src/http/english/ for: ${text}`)

const files = {
  'openapi/openapi.json': asJson(document),
  'openapi/openapi.yaml': asYaml(document),
  'openapi/openapi.en.json': asJson(english),
  'openapi/openapi.en.yaml': asYaml(english),
}

if (process.argv.includes('--check')) {
  const stale = Object.entries(files).filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  for (const [path] of stale) console.error(`${path} is not what the application says: run npm run openapi and commit`)
  if (stale.length > 0) process.exit(1)
  console.log('openapi/ is in step with the application')
} else {
  mkdirSync('openapi', { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text)
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
