// The real application behind a socket, and clients of it that count what they send.

import type { Test } from 'tap'
import { createClient, ProblemError, type ClientOptions } from '../../client/src/index.ts'
import { startApp, type Caller } from '../helpers/app.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../helpers/make.ts'

export async function serveApp(t: Test) {
  const started = await startApp(t)
  const { app, deps, as } = started
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 })
  const setId = await makePublishedSet(deps)
  const periodId = await makePeriod(deps, setId)

  /** What an account signs in with (test/helpers/app.ts). */
  const passwordOf = ({ userId }: Caller) => ({
    username: `${userId}@thu-nghiem.example`,
    password: 'mat-khau-thu-nghiem',
  })
  /** A client in English. `sent` lists the requests as they leave; `meddle` may answer in the server's place. */
  const clientWith = (
    credentials: ClientOptions['credentials'],
    options: Partial<ClientOptions> = {},
    meddle?: Meddle,
  ) => {
    const sent: Request[] = []
    const send: ClientOptions['fetch'] = async (request, init) => {
      sent.push(request.clone())
      return (await meddle?.(request, sent.length)) ?? fetch(request, init)
    }
    const client = createClient({ baseUrl, credentials, language: 'en', ...options, fetch: send })
    return { client, sent, paths: () => sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`) }
  }
  /** A draft in the open period, and the officer of its unit. */
  const draft = async () => {
    const unitId = await makeUnit(deps)
    const officer = await as(['officer', unitId])
    const id = await makeSubmission(deps, { periodId, unitId, setId, userId: officer.userId })
    return { id, unitId, officer }
  }
  return { ...started, baseUrl, periodId, passwordOf, clientWith, draft }
}

/** Undefined: the server answers. */
type Meddle = (request: Request, nth: number) => Promise<Response | undefined> | Response | undefined

/** The problem that a call ends with. */
export async function refused(call: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof ProblemError) return error
  throw error as Error
}
