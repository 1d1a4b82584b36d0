import t from 'tap'
import { joined } from '../../src/http/joined.ts'

t.test('questions asked together are asked once, and nobody gets an answer begun before they asked', async (t) => {
  const begun: { key: string; answer: (value: number) => void; fail: (error: Error) => void }[] = []
  const ask = joined(
    (key: string) => new Promise<number>((answer, fail) => begun.push({ key, answer, fail })),
    (key) => key,
  )
  const first = ask('a')
  const late = [ask('a'), ask('a')]
  const other = ask('b')
  t.same(
    begun.map(({ key }) => key),
    ['a', 'b'],
    'another question waits for nobody',
  )
  begun[0]!.answer(1)
  t.equal(await first, 1)
  t.equal(begun.length, 3, 'the two who came later share one of their own')
  begun[2]!.answer(2)
  t.same(await Promise.all(late), [2, 2])
  begun[1]!.fail(new Error('out'))
  await t.rejects(other, { message: 'out' })
  const again = ask('b')
  begun[3]!.answer(3)
  t.equal(await again, 3, 'a failure is not kept')
})
