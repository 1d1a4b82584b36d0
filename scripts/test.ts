// Runs the tests with tap: all of them, or the files whose path contains one of the arguments.
// tap is given the files, because its own globs would pick up build output; its totals are
// printed once more in plain words for whoever counts.

import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const wanted = process.argv.slice(2)
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()

const tap = spawn(
  'tap',
  ['--disable-coverage', '--reporter=terse', `--timeout=${process.env.TEST_TIMEOUT ?? 300}`, ...files],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, FORCE_COLOR: '0' },
  },
)
let output = ''
tap.stdout.setEncoding('utf8').on('data', (text: string) => {
  output += text
})
tap.on('close', (code) => {
  console.log(withoutProgress(output))
  const totals = /# \{ total: (\d+)(?:, pass: (\d+))?(?:, fail: (\d+))?(?:, skip: (\d+))?.*\}/.exec(output)
  const [, , passed = '0', failed = '0', skipped = '0'] = totals ?? []
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = code === 0 && Number(passed) > 0 ? 0 : 1
})

/** tap's report without the lines that it draws and wipes while it runs. */
function withoutProgress(report: string): string {
  return report
    .replace(/\u001b\[[?\d;]*[A-Za-z]/g, '')
    .split('\n')
    .filter((line) => !/^(Asserts|Suites):|^\s*$/.test(line))
    .join('\n')
}
