// Statements of the database as spans of the request or delivery that asks for them: their text,
// which names parameters ($1) and never holds any. Wraps the driver's `query`, because drizzle tells
// when a statement begins but not when it ends. Nothing is wrapped unless spans are collected.

import type { OpenDatabase } from '../db/client.ts'
import { currentTrace } from './trace-context.ts'
import { inSpan, type Tracing } from './tracing.ts'

type Query = (...args: unknown[]) => unknown
interface Embedded {
  query: Query
  transaction: (work: (tx: { query: Query }) => unknown) => unknown
}
const longestText = 2_000

export function traceStatements({ db, pool }: OpenDatabase, tracing: Tracing): void {
  if (pool) {
    // Of the pool: waiting for a connection is part of the span. Of its clients: statements of transactions.
    wrap(pool, tracing)
    pool.on('connect', (client) => wrap(client as unknown as { query: Query }, tracing))
    return
  }
  const client = (db as unknown as { $client: Embedded }).$client
  wrap(client, tracing)
  const begin = client.transaction.bind(client)
  client.transaction = (work) =>
    begin((tx) => {
      wrap(tx, tracing)
      return work(tx)
    })
}

function wrap(target: { query: Query }, tracing: Tracing): void {
  const query = target.query.bind(target)
  target.query = (...args) => {
    const parent = currentTrace.getStore()
    // With a callback it is the pool that asks, inside of a span of its own.
    const isAsked = parent && (parent.flags & 1) === 1 && typeof args.at(-1) !== 'function'
    const text = isAsked ? textOf(args[0]) : undefined
    if (!parent || text === undefined) return query(...args)
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, longestText) }
    return inSpan(tracing, summaryOf(text), { kind: 'client', parent, attributes }, async (span) => {
      try {
        return await query(...args)
      } catch (error) {
        span.set({ 'error.type': (error as { code?: string }).code ?? 'failed' })
        throw error
      }
    })
  }
}

/** Undefined for a cursor, which is no promise. */
function textOf(statement: unknown): string | undefined {
  if (typeof statement === 'string') return statement
  const { text, submit } = (statement ?? {}) as { text?: unknown; submit?: unknown }
  return typeof text === 'string' && submit === undefined ? text : undefined
}

/** `select submissions`: few different names, so that they can be counted. */
function summaryOf(text: string): string {
  const [operation = 'statement'] = /^\s*[a-z]+/i.exec(text) ?? []
  const [, table = ''] = /\b(?:from|into|update|join)\s+"?([a-z_]+)"?/i.exec(text) ?? []
  return `${operation.trim().toLowerCase()} ${table}`.trim()
}
