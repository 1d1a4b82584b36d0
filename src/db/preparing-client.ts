// What is asked again and again is planned once for each connection: PostgreSQL takes longer to plan
// the statements of a form than to carry them out. Whatever comes often gets a name, under which pg
// prepares it. Not through a pooler such as PgBouncer in transaction mode, where the next statement
// may meet another connection: there the process that answers is not the one that was connected to.
// A migration under a running server may change what a prepared statement answers; then PostgreSQL
// refuses it for as long as its name lives, so the connection goes on with names that are new to it.

import { createHash } from 'node:crypto'
import pg from 'pg'

const oftenFrom = 5
/** Each connection keeps the plans of these. Officers and reviewers at work use about 70 texts; some differ with the length of a list. */
const mostNames = 250
const mostCounted = 1000

const uses = new Map<string, number>()
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size === mostNames) return known
  if (uses.size === mostCounted) uses.clear()
  const count = (uses.get(text) ?? 0) + 1
  uses.set(text, count)
  if (count < oftenFrom) return undefined
  uses.delete(text)
  const name = statementName(text)
  names.set(text, name)
  return name
}

/** What a text is prepared under. */
export function statementName(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

type Connected = (error: Error | null, client?: pg.Client) => void
type Answered = (error: Error | null, result?: pg.QueryResult) => void

export class PreparingClient extends pg.Client {
  #isDirect = false
  #renewed = 0

  // As pg has it: a promise, or a callback for its pool.
  override connect(): Promise<pg.Client>
  override connect(connected: Connected): void
  override connect(connected?: Connected): Promise<pg.Client> | void {
    if (!connected) return this.#connect()
    this.#connect().then((client) => connected(null, client), connected)
  }

  async #connect(): Promise<this> {
    await super.connect()
    const { rows } = await super.query<{ pid: number }>('select pg_backend_pid() as pid')
    this.#isDirect = rows[0]!.pid === (this as unknown as { processID: number }).processID
    // To compile a statement takes longer than all but the longest of ours.
    if (this.#isDirect) await super.query('set jit = off')
    return this
  }

  override query(config: unknown, ...rest: unknown[]): never {
    const name = this.#isDirect && isPlain(config) ? nameOf(config.text) : undefined
    if (name === undefined) return super.query(config as never, ...(rest as [never])) as never
    const answered = typeof rest.at(-1) === 'function' ? (rest.at(-1) as Answered) : undefined
    const answer = this.#prepared(config as pg.QueryConfig, name, answered ? rest.slice(0, -1) : rest)
    if (!answered) return answer as never
    answer.then((result) => answered(null, result), answered)
    return undefined as never
  }

  /** In a transaction nothing can be repeated: there the error ends it (db/errors.ts), and the next one goes well. */
  async #prepared(config: pg.QueryConfig, name: string, values: unknown[]): Promise<pg.QueryResult> {
    const ask = () => super.query({ ...config, name: `${name}${this.#renewed || ''}` }, ...(values as [unknown[]]))
    try {
      return await ask()
    } catch (error) {
      if (!isOutdatedPlan(error)) throw error
      this.#renewed += 1
      if (this.getTransactionStatus() !== 'I') throw error
      return ask()
    }
  }
}

/** "cached plan must not change result type", in whatever language the server speaks. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, routine } = error as { code?: string; routine?: string }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

/** A statement with a text and no name or life of its own, as Drizzle sends them. */
function isPlain(config: unknown): config is { text: string } {
  const { text, name, submit } = (config ?? {}) as { text?: unknown; name?: unknown; submit?: unknown }
  return typeof text === 'string' && name === undefined && submit === undefined
}
