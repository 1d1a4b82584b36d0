import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import { joined } from '../../src/db/joined.ts'

t.test('questions asked together are asked once, and nobody gets an answer begun before they asked', async (t) => {
  const begun: { key: string; answer: (value: number) => void; fail: (error: Error) => void }[] = []
  const ask = joined(
    (key: string) => new Promise<number>((answer, fail) => begun.push({ key, answer, fail })),
    (key) => key,
  )
  const together = [ask('a'), ask('a')]
  const other = ask('b')
  t.same(begun, [], 'whoever else has come by now is waited for')
  await setImmediate()
  t.same(
    begun.map(({ key }) => key),
    ['a', 'b'],
    'another question waits for nobody',
  )
  const late = [ask('a'), ask('a')]
  begun[0]!.answer(1)
  t.same(await Promise.all(together), [1, 1])
  await setImmediate()
  t.equal(begun.length, 3, 'those who came later share one of their own')
  begun[2]!.answer(2)
  t.same(await Promise.all(late), [2, 2])
  begun[1]!.fail(new Error('out'))
  await t.rejects(other, { message: 'out' })
  const again = ask('b')
  await setImmediate()
  begun[3]!.answer(3)
  t.equal(await again, 3, 'a failure is not kept')
})
