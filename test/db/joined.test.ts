import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import { joined } from '../../src/db/joined.ts'

interface Begun {
  key: string
  answer: (value: number) => void
  fail: (error: Error) => void
}

function asking() {
  const begun: Begun[] = []
  const ask = joined(
    (key: string) => new Promise<number>((answer, fail) => begun.push({ key, answer, fail })),
    (key) => key,
  )
  return { ask, begun, keys: () => begun.map(({ key }) => key) }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate()
}

t.test('questions asked together are asked once, and nobody gets an answer begun before they asked', async (t) => {
  const { ask, begun, keys } = asking()
  const together = [ask('a'), ask('a')]
  const other = ask('b')
  t.same(begun, [], 'whoever else has come by now is waited for')
  await turns(1)
  t.same(keys(), ['b'], 'one alone waits for nobody')
  await turns(1)
  t.same(keys(), ['b', 'a'])
  const late = [ask('a'), ask('a')]
  begun[1]!.answer(1)
  t.same(await Promise.all(together), [1, 1])
  await turns(2)
  t.equal(begun.length, 3, 'those who came later share one of their own')
  begun[2]!.answer(2)
  t.same(await Promise.all(late), [2, 2])
  begun[0]!.fail(new Error('out'))
  await t.rejects(other, { message: 'out' })
  const again = ask('b')
  await turns(1)
  begun[3]!.answer(3)
  t.equal(await again, 3, 'a failure is not kept')
})

t.test('a question waits for those who keep coming, but not for ever', async (t) => {
  const { ask, begun, keys } = asking()
  const some = [ask('a')]
  for (const _turn of [1, 2, 3]) {
    some.push(ask('a'))
    await turns(1)
  }
  t.same(keys(), [], 'each turn brought one more')
  await turns(1)
  t.same(keys(), ['a'])
  begun[0]!.answer(1)
  t.same(await Promise.all(some), [1, 1, 1, 1])
  void ask('a')
  for (let turn = 0; turn < 20 && begun.length === 1; turn++) {
    void ask('a')
    await turns(1)
  }
  t.same(keys(), ['a', 'a'], 'asked while others still come')
  begun[1]!.answer(2)
})
