// People who never know which version answers: every request of theirs goes to the other server than the one before, and
// what they read they read at both. What the earlier version says, this one must say too; it may say more.

import { isDeepStrictEqual } from 'node:util'
import { admin } from '../../test/helpers/server.ts'

export interface Servers {
  earlier: string
  present: string
}

export class Fault extends Error {}

/** What the year looks at in an answer. */
export interface Answer {
  id: string
  version: number
  items: { id: string }[]
}

export interface Person {
  get: (path: string) => Promise<Answer>
  send: (method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown, version?: number) => Promise<Answer>
}

/** Counts what was asked and what was wrong. */
export function openCallers({ earlier, present }: Servers) {
  const counts = { requests: 0, faults: [] as string[] }
  const ask = async (server: string, path: string, init: RequestInit) => {
    counts.requests++
    const response = await fetch(`${server}/api/v1${path}`, init)
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    if (response.ok) return (isJson ? JSON.parse(text) : text) as unknown
    const which = server === earlier ? 'the earlier version' : 'the present version'
    throw new Fault(`${init.method} ${path} at ${which}: ${response.status} ${text.slice(0, 500)}`)
  }
  const next = () => (counts.requests % 2 === 0 ? earlier : present)

  const personWith = (token: string): Person => {
    const headers = { authorization: `Bearer ${token}` }
    return {
      get: async (path) => {
        const [before, now] = await Promise.all(
          [earlier, present].map((one) => ask(one, path, { method: 'GET', headers })),
        )
        counts.faults.push(...missing(before, now, `GET ${path}`))
        return now as Answer
      },
      send: async (method, path, body, version) => {
        const type = contentType(path, body)
        const init: RequestInit = {
          method,
          headers: {
            ...headers,
            ...(type && { 'content-type': type }),
            ...(version !== undefined && { 'if-match': `"${version}"` }),
          },
        }
        if (body !== undefined)
          init.body = typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body)
        return (await ask(next(), path, init)) as Answer
      },
    }
  }

  const signIn = async (username: string, password: string) => {
    const body = new URLSearchParams({ grant_type: 'password', username, password })
    return (await ask(next(), '/auth/token', { method: 'POST', body })) as {
      access_token: string
      refresh_token: string
    }
  }
  /** Signs in, chooses a password of their own, signs in again, and has the session renewed: each time at the other server. */
  const arrive = async (email: string, first: string): Promise<Person> => {
    const newPassword = `${first}-moi`
    const { access_token: token } = await signIn(email, first)
    await personWith(token).send('POST', '/me/password', { currentPassword: first, newPassword })
    const { refresh_token } = await signIn(email, newPassword)
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
    const renewed = (await ask(next(), '/auth/token', { method: 'POST', body })) as { access_token: string }
    return personWith(renewed.access_token)
  }
  return { counts, arrive, firstAdmin: () => arrive(admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD) }
}

/** Of a form with files, fetch says it. */
function contentType(path: string, body: unknown): string | undefined {
  if (typeof body === 'string') return path.endsWith('import') ? 'text/csv' : 'application/yaml'
  return body === undefined || body instanceof FormData ? undefined : 'application/json'
}

/** What `before` says and `now` does not say the same, with its place. */
function missing(before: unknown, now: unknown, place: string): string[] {
  if (before === null || typeof before !== 'object')
    return isDeepStrictEqual(before, now)
      ? []
      : [`${place}: ${JSON.stringify(before)} at the earlier version, ${JSON.stringify(now)} at the present one`]
  return Object.entries(before).flatMap(([name, value]) =>
    missing(value, (now as Record<string, unknown> | null | undefined)?.[name], `${place} ${name}`),
  )
}
