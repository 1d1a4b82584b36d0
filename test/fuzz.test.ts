// The contract fuzz (scripts/fuzz) in short, always with the same seed; `npm run test:fuzz` is the long one.

import t from 'tap'
import { operations } from '../scripts/fuzz/contract.ts'
import { fuzz } from '../scripts/fuzz/run.ts'

t.test('valid, boundary and hostile requests are answered as the OpenAPI document says', async (t) => {
  const { failures, operations: seen } = await fuzz(t, { requests: 1_200, seed: 1318 })
  t.same(
    failures.map(({ operationId, fault, request, answer }) => `${operationId}: ${fault}\n${request}\n→ ${answer}`),
    [],
  )
  t.same(
    operations.filter(({ operationId }) => !seen.has(operationId)),
    [],
    'every operation was called',
  )
})
