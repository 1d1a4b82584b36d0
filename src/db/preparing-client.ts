// What is asked again and again is planned once for each connection: PostgreSQL takes longer to plan
// the statements of a form than to carry them out. Whatever comes often gets a name, under which pg
// prepares it. Not through a pooler such as PgBouncer in transaction mode, where the next statement
// may meet another connection: there the process that answers is not the one that was connected to.

import { createHash } from 'node:crypto'
import pg from 'pg'

const oftenFrom = 5
/** Each connection keeps the plans of these. Texts that differ with the length of a list are many. */
const mostNames = 100
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
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

type Connected = (error: Error | null, client?: pg.Client) => void

export class PreparingClient extends pg.Client {
  #isDirect = false

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
    return this
  }

  override query(config: unknown, ...rest: unknown[]): never {
    const name = this.#isDirect && isPlain(config) ? nameOf(config.text) : undefined
    const named = name === undefined ? config : { ...(config as pg.QueryConfig), name }
    return super.query(named as never, ...(rest as [never])) as never
  }
}

/** A statement with a text and no name or life of its own, as Drizzle sends them. */
function isPlain(config: unknown): config is { text: string } {
  const { text, name, submit } = (config ?? {}) as { text?: unknown; name?: unknown; submit?: unknown }
  return typeof text === 'string' && name === undefined && submit === undefined
}
