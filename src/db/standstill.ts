// Most of the time nothing is being written, and PostgreSQL says so in one word: a snapshot names
// the transactions whose changes it shows (pg_current_snapshot). While that word stays the same,
// nothing at all was committed, and what was read would be read again just so. Hence what every
// request asks for, who is calling and which version is the present one, is read anew only when the
// word has changed; the word itself is asked for every time, once for all who ask together. All
// servers see a change at once, and nothing has to be told to anybody.

import { sql, type SQL } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { joined } from './joined.ts'
import type { Db } from './client.ts'

/** The start of the server with it: another one, after a failure, may count its transactions again from an earlier one. */
const word = `concat(pg_current_snapshot(), ' ', pg_postmaster_start_time())`
export const snapshot = sql.raw(word) as SQL<string>

/** Read by a statement that read `snapshot` too. */
export interface SnapshotRead<Value> {
  value: Value
  /** Null: not to be remembered. */
  snapshot: string | null
}

interface Standstill {
  /** Of the last question, whoever asked it. */
  latest: string
  now: () => Promise<string>
}

const most = 5000
const standstills = new WeakMap<Db, Standstill>()

/** Answers as `read` would at this moment; the same question asked at the same moment is read once. */
export function remembered<Question, Value>(
  db: Db,
  read: (question: Question) => Promise<SnapshotRead<Value>>,
  keyOf: (question: Question) => string,
): (question: Question) => Promise<Value> {
  const standstill = standstillOf(db)
  const kept = new LRUCache<string, SnapshotRead<Value>>({ max: most })
  const ask = joined(async (question: Question) => {
    const answer = await read(question)
    // Kept once two questions saw the same: while people write, asking for the word first would only cost.
    if (answer.snapshot === standstill.latest) kept.set(keyOf(question), answer)
    if (answer.snapshot) standstill.latest = answer.snapshot
    return answer.value
  }, keyOf)
  return async (question) => {
    const held = kept.get(keyOf(question))
    if (held?.snapshot !== standstill.latest) return ask(question)
    return (await standstill.now()) === held.snapshot ? held.value : ask(question)
  }
}

/** The word of now: the version of an answer that is worked out of rows of all sorts, for nothing is committed without another word. */
export function presentSnapshot(db: Db): Promise<string> {
  return standstillOf(db).now()
}

/** The word as it was at the latest question. It costs nothing; whatever is asked from here on was so when it was that word, or later. */
export function latestSnapshot(db: Db): string {
  return standstillOf(db).latest
}

function standstillOf(db: Db): Standstill {
  const known = standstills.get(db)
  if (known) return known
  // Of the driver, pg's or PGlite's: Drizzle puts a statement together each time, which takes a fifth of asking this one.
  const { $client } = db as unknown as { $client: { query: (text: string) => Promise<{ rows: { word: string }[] }> } }
  const now = joined(
    async () => (standstill.latest = (await $client.query(`select ${word} as word`)).rows[0]!.word),
    () => '',
  )
  const standstill: Standstill = { latest: '', now: () => now(undefined) }
  standstills.set(db, standstill)
  return standstill
}
