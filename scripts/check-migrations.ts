// Checks that the migrations say what src/db/schema.ts says, that the journal's times rise (the
// migrator skips an older one silently), that a destructive one says so, and that none that was released has been edited
// (migrations/released.sha256; add a line when a version is tagged).

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destructiveStatements, saysDestructive } from '../src/db/destructive.ts'

const journal = JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')) as {
  entries: { when: number; tag: string }[]
}
const faults: string[] = []

journal.entries.forEach(({ when, tag }, i) => {
  if (i > 0 && when <= journal.entries[i - 1]!.when) faults.push(`${tag} is not newer than the one before it`)
  if (!existsSync(`migrations/${tag}.sql`)) return faults.push(`${tag}.sql is missing`)
  const sql = readFileSync(`migrations/${tag}.sql`, 'utf8')
  if (!saysDestructive(sql))
    for (const statement of destructiveStatements(sql))
      faults.push(`${tag}.sql needs a line "-- destructive: why, and what to do before" for: ${statement}`)
})

if (existsSync('migrations/released.sha256')) {
  for (const line of readFileSync('migrations/released.sha256', 'utf8').split('\n').filter(Boolean)) {
    const [hash, file] = line.split(/\s+/)
    const now = createHash('sha256')
      .update(readFileSync(`migrations/${file}`))
      .digest('hex')
    if (now !== hash) faults.push(`${file} was released and must not be edited`)
  }
}

// drizzle-kit writes a migration when the schema has moved on: let it try on a copy.
const copy = mkdtempSync(join(tmpdir(), 'migrations-'))
cpSync('migrations', copy, { recursive: true })
const config = join(copy, 'drizzle.config.json')
writeFileSync(config, JSON.stringify({ dialect: 'postgresql', schema: './src/db/schema.ts', out: copy }))
const run = spawnSync('drizzle-kit', ['generate', `--config=${config}`], { encoding: 'utf8' })
const sqlFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sql')).length
if (run.status !== 0) faults.push(`drizzle-kit failed: ${run.stderr}`)
else if (sqlFiles(copy) !== sqlFiles('migrations'))
  faults.push('src/db/schema.ts has changes without a migration: run npx drizzle-kit generate --name what_it_does')
rmSync(copy, { recursive: true })

if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
console.log(`${journal.entries.length} migrations, in order, in step with src/db/schema.ts`)
