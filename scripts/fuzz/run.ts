// Sends the requests of a seed, one after the other, and collects what the document does not
// allow. The same seed and number give the same requests on a fresh database (ids and secrets,
// which the application makes by chance, differ).

import type { LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import { startApp } from '../../test/helpers/app.ts'
import { faultsOfAnswer, operations, type Operation } from './contract.ts'
import { drawWith } from './draw.ts'
import { makePool } from './pool.ts'
import { makeRequest, type Request } from './requests.ts'
import { callerKinds, letInAgain, makeYear, type Caller, type CallerKind } from './year.ts'

export interface Failure {
  /** Which request of the seed, counted from 1. */
  number: number
  operationId: string
  fault: string
  /** How often the same was seen. */
  times: number
  caller: CallerKind
  request: string
  answer: string
}

export interface OperationSummary {
  statuses: Map<number, number>
  callers: Set<CallerKind>
  slowest: number
}

export interface Summary {
  sent: number
  operations: Map<string, OperationSummary>
  failures: Failure[]
}

/** A new year after so many requests: by then they have closed, finalised and locked most of it. */
const yearLasts = 750

export async function fuzz(
  t: { teardown: (work: () => unknown) => void },
  { requests, seed, slowest = Infinity }: { requests: number; seed: number; slowest?: number },
): Promise<Summary> {
  const test = await startApp(t as Test)
  const pool = makePool(test.deps.db)
  const seen = new Map<string, OperationSummary>()
  const failures = new Map<string, Failure>()
  let callers: Caller[] = []

  const judge = (number: number, request: Request, answer: LightMyRequestResponse, milliseconds: number) => {
    const { operation, caller } = request
    const summary = seen.get(operation.operationId) ?? { statuses: new Map(), callers: new Set(), slowest: 0 }
    seen.set(operation.operationId, summary)
    summary.statuses.set(answer.statusCode, (summary.statuses.get(answer.statusCode) ?? 0) + 1)
    summary.callers.add(caller.kind)
    summary.slowest = Math.max(summary.slowest, milliseconds)
    const faults = faultsOfAnswer(operation, answer, request.json)
    if (milliseconds > slowest) faults.push(`slower than ${slowest} ms`)
    if (
      caller.kind === 'nobody' &&
      operation.roles !== 'public' &&
      !request.headers.authorization &&
      answer.statusCode < 400
    )
      faults.push('lets in nobody')
    for (const fault of faults) {
      const key = `${operation.operationId} ${fault.replaceAll(/\d+/g, 'n')}`
      const known = failures.get(key)
      if (known) known.times += 1
      else failures.set(key, { ...describe(request, answer), number, fault, times: 1 })
    }
  }

  for (let number = 1; number <= requests; number++) {
    if (number % yearLasts === 1) callers = await makeYear(test, pool, number)
    const draw = drawWith(seed * 1_000_003 + number)
    const operation = operations[number % operations.length]!
    const request = await makeRequest(draw, pool, operation, among(callers, operation, number))
    const { method } = operation
    const { url, headers, payload } = request
    // A retry of a lost answer is the very same request again.
    for (let tries = draw.chance(4) ? 2 : 1; tries > 0; tries--) {
      const started = performance.now()
      const answer = await test.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
      judge(number, request, answer, performance.now() - started)
      pool.learn(url, answer)
      if (isLockedOut(request, answer)) {
        const fresh = await letInAgain(test, pool, request.caller)
        callers = callers.map((caller) => (caller === request.caller ? fresh : caller))
      }
    }
  }
  return { sent: requests, operations: seen, failures: [...failures.values()] }
}

/** Mostly those whom the operation is for; in every third round everybody in turn. */
function among(callers: Caller[], { roles }: Operation, number: number): Caller[] {
  const round = Math.floor(number / operations.length)
  if (round % 3 === 2) {
    const kind = callerKinds[Math.floor(round / 3) % callerKinds.length]
    return callers.filter((caller) => caller.kind === kind)
  }
  if (roles === 'public') return callers
  const meant = callers.filter(({ kind }) => (roles === 'any' ? kind !== 'nobody' : roles.includes(kind)))
  return meant.length > 0 ? meant : callers
}

/** The account was disabled, its session ended or its password set by somebody else. */
function isLockedOut({ caller, headers }: Request, { statusCode, payload }: LightMyRequestResponse): boolean {
  if (caller.kind === 'nobody' || caller.kind === 'client') return false
  if (headers.authorization !== `Bearer ${caller.token}`) return false
  return statusCode === 401 || payload.includes('"password_change_required"')
}

function describe({ operation, caller, url, headers, payload }: Request, answer: LightMyRequestResponse) {
  const shown = Object.entries(headers).filter(([name]) => name !== 'authorization')
  const body = payload === undefined ? '' : `\n${shorten(payload.toString())}`
  return {
    operationId: operation.operationId,
    caller: caller.kind,
    request: `${operation.method} ${shorten(url)}\n${shown.map(([name, value]) => `${name}: ${value}`).join('\n')}${body}`,
    answer: `${answer.statusCode} ${String(answer.headers['content-type'])}\n${shorten(answer.payload)}`,
  }
}

function shorten(text: string): string {
  return text.length > 1_500 ? `${text.slice(0, 1_500)}… (${text.length} characters)` : text
}
