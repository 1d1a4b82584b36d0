// A real OpenID provider on this machine, whose keys a test can exchange.

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider from 'oidc-provider'
import type { Test } from 'tap'

export const audience = 'https://chamdiem.example'

interface Person {
  sub: string
  email?: string
  email_verified?: boolean
}

interface Minting {
  audience?: string
  /** Seconds, by the provider's clock. */
  expiresIn?: number
}

export interface TestProvider {
  issuer: string
  /** An access token (JWT) of the provider for this person. */
  tokenFor: (person: Person, options?: Minting) => Promise<string>
  /** From now on it signs with another key and no longer publishes the old one. */
  rotateKeys: () => Promise<void>
  stop: () => Promise<void>
}

export async function startProvider(t: Test): Promise<TestProvider> {
  let handle: ReturnType<Provider['callback']>
  const server: Server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, Person>()
  let provider = makeProvider(issuer, await newKey(), people)
  handle = provider.callback()
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  t.teardown(() => (server.listening ? stop() : undefined))
  return {
    issuer,
    tokenFor: async (person, { audience: aud = audience, expiresIn = 600 } = {}) => {
      people.set(person.sub, person)
      const client = await provider.Client.find('chamdiem')
      const token = new provider.AccessToken({ client, accountId: person.sub, expiresIn } as never)
      token.resourceServer = new provider.ResourceServer(aud, {
        scope: 'api',
        audience: aud,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      })
      token.scope = 'api'
      return token.save()
    },
    rotateKeys: async () => {
      provider = makeProvider(issuer, await newKey(), people)
      handle = provider.callback()
    },
    stop,
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return exportJWK(privateKey)
}

function makeProvider(issuer: string, key: JWK, people: Map<string, Person>): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: 'chamdiem',
        client_secret: 'chi de thu nghiem',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: ['https://chamdiem.example/'],
      },
    ],
    jwks: { keys: [key] },
    features: { devInteractions: { enabled: false } },
    extraTokenClaims: (_ctx, token) => {
      const person = 'accountId' in token ? people.get(String(token.accountId)) : undefined
      return person && { email: person.email, email_verified: person.email_verified }
    },
  })
}
