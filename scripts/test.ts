// Runs the tests with tap: all of them, or the files whose path contains one of the arguments.
// They are compiled first, in one go without types (`npm run types` checks those): tap's own
// TypeScript loader costs every file seconds. Prints what failed, and the totals in plain words
// for whoever counts.

import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, type FinalResults, type Result } from 'tap-parser'
import { stringify } from 'yaml'

const compiled = 'dist/test'
const wanted = process.argv.slice(2)
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()

compile()
const run = spawn(
  process.execPath,
  [join(compiled, 'scripts/test-files.js'), ...files.map((file) => join(compiled, file.replace(/\.ts$/, '.js')))],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const counts = { passed: 0, failed: 0, skipped: 0 }
count(run.stdout.pipe(new Parser(close)))

function compile(): void {
  const options = [
    '--noCheck',
    '--noEmit',
    'false',
    '--rootDir',
    '.',
    '--outDir',
    compiled,
    '--sourceMap',
    '--incremental',
  ]
  const { status } = spawnSync('tsc', options, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  for (const folder of ['scripts', 'test', 'migrations', 'assets', 'package.json']) {
    cpSync(folder, join(compiled, folder), { recursive: true, filter: (source) => !source.endsWith('.ts') })
  }
}

/** Counts every assertion and shows what failed; a test that closes over its assertions counts only if it broke by itself. */
function count(parser: Parser): void {
  parser.on('child', count)
  parser.on('assert', ({ ok, todo, skip, closingTestPoint, fullname, name, diag }: Result) => {
    if (closingTestPoint && (ok || !diag)) return
    if (todo || skip) counts.skipped += 1
    else if (ok) counts.passed += 1
    else {
      counts.failed += 1
      console.log(`\nnot ok: ${fullname} > ${name}\n${stringify(diag)}`)
    }
  })
}

function close({ ok }: FinalResults): void {
  const { passed, failed, skipped } = counts
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = ok && passed > 0 ? 0 : 1
}
