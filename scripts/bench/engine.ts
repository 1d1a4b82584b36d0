// Measures how many score sheets a second one core makes on the demo criteria set, and that memory stays flat.
//
//   npm run bench     compiles it first: tsx names every function at run time, which costs a fifth of the speed
//
// Absolute figures depend on the machine. The floor is measured in the same run, copying the same answers
// with JSON.parse(JSON.stringify(…)), so that the ratio can be compared between machines.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { leaderOf } from '../../src/scoring/block.ts'
import { readPack } from '../../src/scoring/pack.ts'
import { compilePack, score } from '../../src/scoring/score.ts'
import type { Answers, Criterion, Facts, Pack } from '../../src/scoring/types.ts'
import { formOf } from './forms.ts'

const SHEETS = Number(process.argv[2] ?? 1_000_000)
const UNIT_TYPE = 'DIA_PHUONG'

const read = readPack(parse(readFileSync('scripts/demo/data/criteria-illustrative.yaml', 'utf8')))
if (read.pack === null) throw new Error(JSON.stringify(read.faults))
const set = compilePack(read.pack)
const forms = Array.from({ length: 64 }, (_, i) => formOf(read.pack, UNIT_TYPE, i))
const facts: Facts = {
  submittedOn: '2021-11-17',
  dueOn: '2021-11-15',
  holidays: ['2021-01-01', '2021-04-30', '2021-09-02'],
}
const criteria = set.types.get(UNIT_TYPE)!.leaves.length

const floor = measure('copy of the answers (floor)', 100_000, (form) => JSON.parse(JSON.stringify(form)))
const bare = measure('sheet, no trace, no hash', 300_000, (form) =>
  score(set, UNIT_TYPE, form, facts, { trace: false, hash: false }),
)
const hashed = measure('sheet with hash', 100_000, (form) => score(set, UNIT_TYPE, form, facts, { trace: false }))
const traced = measure('sheet with trace', 100_000, (form) => score(set, UNIT_TYPE, form, facts, { hash: false }))
const whole = measure('sheet with trace and hash', 100_000, (form) => score(set, UNIT_TYPE, form, facts))
console.log(
  `${criteria} criteria; ratio to the floor: ${ratio(bare)} bare, ${ratio(hashed)} with hash, ${ratio(traced)} with trace, ${ratio(whole)} with both`,
)

measureBlock(200)

const before = heap()
for (let i = 0; i < SHEETS; i++) score(set, UNIT_TYPE, forms[i % forms.length]!, facts, { trace: false, hash: false })
const after = heap()
console.log(
  `heap used: ${before} MB before, ${after} MB after ${SHEETS} sheets${globalThis.gc ? '' : ' (run with --expose-gc for exact figures)'}`,
)

/** The second pass of a `relative` criterion: the leader of a block is looked up again, and everybody's sheet made anew. */
function measureBlock(units: number): void {
  const relativeSet = compilePack(withRelative(read.pack!))
  const { code } = relativeSet.pack.groups[0]!.criteria[0]!
  const block = Array.from({ length: units }, (_, i) => ({
    ...forms[i % forms.length]!,
    [code]: { actual: String(80 + i), target: '100' },
  }))
  let best = Infinity
  for (let round = 0; round < 20; round++) {
    const start = performance.now()
    const leader = leaderOf(block.map((form) => form[code]!))!
    for (const form of block)
      score(relativeSet, UNIT_TYPE, form, { ...facts, best: { [code]: leader } }, { trace: false })
    best = Math.min(best, performance.now() - start)
  }
  console.log(`block of ${units} ranked anew: ${best.toFixed(1)} ms (target: under 50 ms)`)
}

/** The same set with its first criterion scored against the best of the block. */
function withRelative(pack: Pack): Pack {
  const [first, ...groups] = pack.groups
  const [{ code, title, maxPoints }, ...criteria] = first!.criteria as [Criterion, ...Criterion[]]
  const base = { code, title, maxPoints, evidence: [], allowNotApplicable: false, filledBy: 'unit' as const }
  const relative = { ...base, kind: 'relative' as const, actualLabel: 'Kết quả', targetLabel: 'Chỉ tiêu' }
  return { ...pack, groups: [{ ...first!, criteria: [relative, ...criteria] }, ...groups] }
}

/** Sheets a second: the best of five rounds, so that neighbours on the machine count less. */
function measure(name: string, sheets: number, work: (form: Answers) => unknown): number {
  let best = 0
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    for (let i = 0; i < sheets; i++) work(forms[i % forms.length]!)
    best = Math.max(best, (sheets / (performance.now() - start)) * 1000)
  }
  console.log(`${name.padEnd(30)} ${Math.round(best).toLocaleString('en').padStart(10)} a second`)
  return best
}

function ratio(speed: number): string {
  return (speed / floor).toFixed(2)
}

function heap(): string {
  globalThis.gc?.()
  return (process.memoryUsage().heapUsed / 1e6).toFixed(1)
}
