// Secrets of webhooks sign, so they are kept whole: sealed with AES-256-GCM under a key derived
// from JWT_SECRET, so that a copy of the database alone signs nothing. After a change of
// JWT_SECRET they can't be opened any more and each has to be rotated.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const prefix = 'whsec_'
const [ivBytes, tagBytes] = [12, 16]

export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString('base64')
}

/** `webhookId` is bound in: a sealed secret put into another row does not open. */
export function sealSecret(secret: string, webhookId: string, jwtSecret: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(jwtSecret), iv).setAAD(Buffer.from(webhookId))
  return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** @throws when it was sealed under another JWT_SECRET or for another webhook */
export function openSecret(sealed: string, webhookId: string, jwtSecret: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(jwtSecret), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8')
}

/** webhook-signature of Standard Webhooks: one `v1,…` for each secret. `timestamp` in seconds. */
export function signatureOf(secrets: string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(prefix.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
}

function keyFrom(jwtSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', jwtSecret, '', 'webhook secrets', 32))
}
