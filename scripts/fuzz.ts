// Contract fuzz: requests made from the committed OpenAPI document, valid, at the limits and hostile,
// as everybody, on a small year; every answer must be one that the document declares, and none may be
// 500 or slower than 2 s. `npm run test:fuzz -- --requests 20000 --seed 1`; a failure names its seed.
// On PGlite, or on the server that TEST_DATABASE_URL names.

import { parseArgs } from 'node:util'
import { fuzz, type OperationSummary } from './fuzz/run.ts'
import { callerKinds } from './fuzz/year.ts'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]

const teardowns: (() => unknown)[] = []
const started = performance.now()
const teardown = (work: () => unknown) => void teardowns.push(work)
const { operations, failures, sent } = await fuzz({ teardown }, { requests, seed, slowest: 2_000 })
for (const work of teardowns) await work()

for (const [operationId, summary] of operations) console.log(lineOf(operationId, summary))
for (const { number, operationId, fault, times, caller, request, answer } of failures) {
  console.log(`\n${operationId}: ${fault} (${times}×)`)
  console.log(`request ${number} as ${caller}; again: npm run test:fuzz -- --seed ${seed} --requests ${number}`)
  console.log(`${request}\n→ ${answer}`.replaceAll(/^/gm, '    '))
}
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`\n${sent} requests, seed ${seed}, ${operations.size} operations, ${seconds} s: ${failures.length} faults`)
process.exitCode = failures.length === 0 ? 0 : 1

function lineOf(operationId: string, { statuses, callers, slowest }: OperationSummary): string {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}×${count}`)
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  const missing = callerKinds.filter((kind) => !callers.has(kind))
  const never = missing.length > 0 ? `  never as ${missing.join(', ')}` : ''
  return `${operationId.padEnd(24)} ${String(total).padStart(5)}  slowest ${String(Math.round(slowest)).padStart(4)} ms  ${counts.join(' ')}${never}`
}
