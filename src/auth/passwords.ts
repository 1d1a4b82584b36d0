// argon2id with OWASP's second profile (19 MiB, 2 passes, 1 lane). It keeps a core busy, in one of the four threads that
// files, compression and names of hosts wait for too: so no more at once than there are cores, and never all four.
// When a whole province signs in on the last morning, the others wait in turn, and nobody else does.

import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'

// The package declares a const enum that isolated modules can't import; 2 is Argon2id.
const options = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const
const inTurn = pLimit(Math.min(availableParallelism(), 3))

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), options))
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password.normalize('NFC')))
}

let decoy: Promise<string> | undefined

/** As slow as a real check, so that an unknown account can't be told from a wrong password. */
export async function verifyDecoy(password: string): Promise<false> {
  decoy ??= hashPassword('decoy')
  await verifyPassword(await decoy, password)
  return false
}
