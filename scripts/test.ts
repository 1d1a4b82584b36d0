// Runs the tests with tap: all of them, or the files whose path contains one of the arguments.
// They are compiled first, in one go, and several files share a process: to start one, to load the
// program into it and to warm it up takes longer than most files take. Processes run two at a time,
// without tap's own runner, which would count coverage in each. Prints what failed, and the totals
// in plain words for whoever counts.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, type FinalResults, type Result } from 'tap-parser'
import { stringify } from 'yaml'
import { compile } from './compile.ts'

const compiled = 'dist/test'
const timeout = Number(process.env.TEST_TIMEOUT ?? '300')
const wanted = process.argv.slice(2)

/** Take long or change their process: each has one to itself, and they go first. */
const alone = [
  ...[
    'start',
    'client/package',
    'backup/backup',
    'backup/upgrade',
    'jobs/killed',
    'db/replica',
    'db/plans',
    'db/outage',
    'papers/papers',
    'access',
  ],
  ...['examples', 'fuzz', 'doctor/doctor', 'documents/form-workbook', 'tracing/tracing', 'evidence/storage', 'race'],
].map((name) => `test/${name}.test.ts`)
const filesInProcess = 10

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
const groups = alone.filter((file) => files.includes(file)).map((file) => [file])
const others = files.filter((file) => !alone.includes(file))
for (let from = 0; from < others.length; from += filesInProcess) groups.push(others.slice(from, from + filesInProcess))

const counts = { passed: 0, failed: 0, skipped: 0 }
let broken = false
await compile(compiled)
await Promise.all([runGroups(), runGroups()])
const { passed, failed, skipped } = counts
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = broken || passed === 0 ? 1 : 0

async function runGroups(): Promise<void> {
  for (let group = groups.shift(); group; group = groups.shift()) await runGroup(group)
}

async function runGroup(group: string[]): Promise<void> {
  const programs = ['scripts/test-files.ts', ...group].map((file) => join(compiled, file.replace(/\.ts$/, '.js')))
  const child = spawn(process.execPath, ['--enable-source-maps', ...programs], {
    env: { ...process.env, TAP: '1', TAP_TIMEOUT: String(timeout * group.length) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let [running] = group
  let hung = ''
  const silence = setTimeout(
    () => {
      hung = `, having said nothing for ${timeout + 10} s in ${running}`
      child.kill('SIGKILL')
    },
    (timeout + 10) * 1000,
  )
  child.on('message', (file: string) => (running = file))
  child.stdout!.on('data', () => silence.refresh())
  const results = new Promise<FinalResults>((done) => count(child.stdout!.pipe(new Parser(done))))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  clearTimeout(silence)
  if ((await results).ok && code === 0) return
  broken = true
  console.log(`\nThe process of these files ended with ${signal ?? code}${hung}:\n  ${group.join('\n  ')}`)
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
