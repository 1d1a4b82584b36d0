// The Ed25519 key that signs the heads of the chain: AUDIT_SIGNING_KEY, or generated once and kept
// under DATA_DIR. It is never in the database, so that whoever can write there cannot sign.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { keepFile } from '../kept-file.ts'
import { canonicalJson } from '../scoring/hash.ts'

export interface Signer {
  /** First 16 hexadecimal digits of the SHA-256 of the public key (DER). */
  keyId: string
  /** PEM (SPKI). */
  publicKey: string
  /** Base64 signature over the canonical JSON. */
  sign: (value: unknown) => string
  verify: (value: unknown, signature: string) => boolean
}

export function openSigner({ auditSigningKey, dataDir }: Config): Signer {
  const privateKey = createPrivateKey(auditSigningKey ?? keptKey(keyFileOf({ dataDir })))
  const publicKey = createPublicKey(privateKey)
  const bytes = (value: unknown) => Buffer.from(canonicalJson(value))
  return {
    keyId: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (value) => sign(null, bytes(value), privateKey).toString('base64'),
    verify: (value, signature) => verify(null, bytes(value), publicKey, Buffer.from(signature, 'base64')),
  }
}

/** Where a generated key is kept. */
export function keyFileOf({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'audit-signing-key.pem')
}

function keptKey(file: string): string {
  return keepFile(file, () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
}
