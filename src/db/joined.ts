// Many callers who ask the same at the same moment are answered by one question. Nobody gets an
// answer that was begun before they asked: a question is asked when the requests that have arrived
// by now were looked at, and whoever comes while it is under way waits for the next. So what was
// committed before a request is in its answer, as if it had asked alone.

import { setImmediate } from 'node:timers/promises'

interface Run<Value> {
  now: Promise<Value>
  begun: boolean
  next: Promise<Value> | null
}

export function joined<Question, Value>(
  ask: (question: Question) => Promise<Value>,
  keyOf: (question: Question) => string,
): (question: Question) => Promise<Value> {
  const underWay = new Map<string, Run<Value>>()

  const begin = (question: Question): Promise<Value> => {
    const asked = setImmediate().then(() => {
      run.begun = true
      return ask(question)
    })
    const run: Run<Value> = { now: asked, begun: false, next: null }
    underWay.set(keyOf(question), run)
    const over = () => {
      if (run.next === null) underWay.delete(keyOf(question))
    }
    run.now.then(over, over)
    return run.now
  }

  return (question) => {
    const run = underWay.get(keyOf(question))
    if (!run) return begin(question)
    if (!run.begun) return run.now
    const again = () => begin(question)
    return (run.next ??= run.now.then(again, again))
  }
}
