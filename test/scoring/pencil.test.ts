// What the API publishes, against the pencil: every kind of criterion, both weightings, both places of
// rounding, on random sets and answers, with figures that are odd, huge, or lie on the border of rounding.

import fc from 'fast-check'
import t from 'tap'
import type { Answers } from '../../src/scoring/types.ts'
import { startApp } from '../helpers/app.ts'
import { forms, leavesOf } from './arbitraries.ts'
import { onPaper } from './pencil.ts'

/** Behind both figures of an answer, so that their order stays. */
const tails = fc.constantFrom('', '', '.5', '.045', '.333333', '000000000000', '000000000000.000001')

function withTails(answers: Answers, tail: string): Answers {
  const longer = (text: string) => (text === '0' ? text : text + tail)
  return Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => {
      if (answer.numerator !== undefined)
        return [code, { numerator: longer(answer.numerator), denominator: longer(answer.denominator!) }]
      return [
        code,
        answer.actual === undefined ? answer : { actual: longer(answer.actual), target: longer(answer.target!) },
      ]
    }),
  )
}

t.test('a pencil finds what the API publishes', async (t) => {
  const { as } = await startApp(t)
  const auditor = await as('auditor')
  const kinds = new Set<string>()
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(forms, tails, async ({ pack, answers, facts }, tail) => {
      const given = withTails(answers, tail)
      const body = { criteriaSet: pack, unitType: 'U', answers: given, facts, trace: false }
      const { statusCode, data, payload } = await auditor.post('/scoring/preview', body)
      if (statusCode !== 200) throw new Error(payload)
      const byCode = (rows: { code: string }[]) => [...rows].sort((a, b) => (a.code < b.code ? -1 : 1))
      const published = {
        criteria: byCode(data.criteria.map(({ code, status, points }: any) => ({ code, status, points }))),
        groups: byCode(data.groups),
        bonus: data.bonus,
        penalty: data.penalty,
        total: data.total,
        eligible: data.eligible,
        classification: data.classification,
      }
      const paper = onPaper(pack, 'U', given, facts)
      const expected = { ...paper, criteria: byCode(paper.criteria), groups: byCode(paper.groups) }
      if (JSON.stringify(published) !== JSON.stringify(expected))
        throw new Error(`${JSON.stringify(published)}\nis not what is on paper:\n${JSON.stringify(expected)}`)
      for (const { kind } of leavesOf(pack.groups)) kinds.add(kind)
      for (const { status } of data.criteria) seen.add(status)
    }),
    { numRuns: Number(process.env.PENCIL_RUNS ?? 150) },
  )
  t.equal(kinds.size, 9, [...kinds].join())
  t.equal(seen.size, 4, [...seen].join())
})
