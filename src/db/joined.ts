// Many callers who ask the same at the same moment are answered by one question. Nobody gets an
// answer that was begun before they asked: a question is asked when the requests that have arrived
// by now were looked at, and whoever comes while it is under way waits for the next. So what was
// committed before a request is in its answer, as if it had asked alone.

import { setImmediate } from 'node:timers/promises'

/** Those whom the next answer is for. */
interface Waiting<Value> {
  callers: number
  promise: Promise<Value>
  answer: (value: Value) => void
  fail: (error: unknown) => void
}

interface Line<Value> {
  waiting: Waiting<Value> | null
}

/** For so many turns of the event loop at most a question waits for others to join. */
const mostTurns = 8

export function joined<Question, Value>(
  ask: (question: Question) => Promise<Value>,
  keyOf: (question: Question) => string,
): (question: Question) => Promise<Value> {
  const lines = new Map<string, Line<Value>>()

  const askInTurn = async (question: Question, key: string, line: Line<Value>): Promise<void> => {
    while (line.waiting) {
      const { waiting } = line
      await allHaveCome(waiting)
      line.waiting = null
      await ask(question).then(waiting.answer, waiting.fail)
    }
    lines.delete(key)
  }

  return (question) => {
    const key = keyOf(question)
    const line = lines.get(key) ?? { waiting: null }
    const waiting = (line.waiting ??= nobodyYet())
    waiting.callers += 1
    if (!lines.has(key)) {
      lines.set(key, line)
      void askInTurn(question, key, line)
    }
    return waiting.promise
  }
}

/** As long as each turn brings more of them: who was answered together comes back together. One alone goes at once. */
async function allHaveCome(waiting: { callers: number }): Promise<void> {
  let seen = 1
  await setImmediate()
  for (let turn = 1; turn < mostTurns && waiting.callers > seen; turn++) {
    seen = waiting.callers
    await setImmediate()
  }
}

function nobodyYet<Value>(): Waiting<Value> {
  const waiting = { callers: 0 } as Waiting<Value>
  waiting.promise = new Promise((answer, fail) => Object.assign(waiting, { answer, fail }))
  return waiting
}
