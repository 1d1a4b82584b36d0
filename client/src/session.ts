// Who the client is to the server. One access token for all calls, renewed a minute before it ends, or once the server
// refused it; calls that need it meanwhile wait for the same renewal. A refresh token is good for one use, and using it
// twice ends the session: so it is never sent again, and when its answer got lost the password signs in anew.

import { ProblemError } from './problem.ts'
import type { operations } from './schema.ts'

export type Credentials =
  /** Another system (an API client with scopes). */
  | { clientId: string; clientSecret: string }
  /** A person; `totp` is asked for the code of the second factor at each sign-in. */
  | { username: string; password: string; totp?: () => string | Promise<string> }
  /** Tokens from elsewhere, such as an OpenID provider: called for each request, so it should keep what it has. */
  | { accessToken: (refused: string | undefined) => string | Promise<string> }

export type TokenRequest = operations['createToken']['requestBody']['content']['application/x-www-form-urlencoded']
export type Tokens = operations['createToken']['responses'][200]['content']['application/json']

export interface Session {
  /** A token that should hold for this call. Shared: signs in or renews once, however many ask. */
  token: () => Promise<string>
  /** The server refused this token: the next `token()` is another. */
  refuse: (token: string) => void
  /** Forgets the tokens; the next call signs in again. */
  forget: () => void
}

interface Held {
  accessToken: string
  refreshToken: string | undefined
  /** Milliseconds since 1970 from which it is renewed. */
  renewAt: number
}

export function openSession(
  credentials: Credentials,
  askTokens: (form: TokenRequest) => Promise<Tokens>,
  now: () => number,
): Session {
  if ('accessToken' in credentials) return foreignSession(credentials.accessToken)
  let held: Held | null = null
  let renewal: Promise<Held> | null = null

  const renew = async (): Promise<Held> => {
    const refreshToken = held?.refreshToken
    if (refreshToken) {
      try {
        return take(await askTokens({ grant_type: 'refresh_token', refresh_token: refreshToken }))
      } catch (error) {
        // The server was too busy to look at it: it is still good.
        if (error instanceof ProblemError && [429, 503].includes(error.status)) throw error
        held = null
      }
    }
    return take(await askTokens(await formOf(credentials)))
  }
  const take = (tokens: Tokens): Held => {
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = tokens
    held = { accessToken, refreshToken, renewAt: now() + Math.max(seconds - 60, seconds / 2) * 1000 }
    return held
  }
  return {
    token: async () => {
      if (held && now() < held.renewAt) return held.accessToken
      renewal ??= renew().finally(() => (renewal = null))
      return (await renewal).accessToken
    },
    refuse: (token) => {
      if (held?.accessToken === token) held.renewAt = 0
    },
    forget: () => (held = null),
  }
}

async function formOf(credentials: Exclude<Credentials, { accessToken: unknown }>): Promise<TokenRequest> {
  if ('clientId' in credentials) {
    const { clientId, clientSecret } = credentials
    return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  }
  const { username, password, totp } = credentials
  return { grant_type: 'password', username, password, ...(totp && { totp: await totp() }) }
}

function foreignSession(accessToken: (refused: string | undefined) => string | Promise<string>): Session {
  let refused: string | undefined
  return {
    token: async () => accessToken(refused),
    refuse: (token) => (refused = token),
    forget: () => {},
  }
}
