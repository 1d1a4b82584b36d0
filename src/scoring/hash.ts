// Canonical JSON and its SHA-256, so that the same content has the same hash for ever and on any
// machine: keys sorted by code unit, no white space, strings in NFC, undefined members left out.

import { createHash } from 'node:crypto'
import type { Pack } from './types.ts'

/** Canonical JSON of plain data (objects, arrays, strings, finite numbers, booleans, null). */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let body = ''
  for (const [key, member] of sortedEntries(value)) {
    if (member === undefined) continue
    body += `${body === '' ? '' : ','}${quote(key)}:${canonicalJson(member)}`
  }
  return `{${body}}`
}

/** Lower-case hexadecimal SHA-256 of the canonical JSON. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** Content hash of a criteria set as `readPack` returned it (scoring.md, "A criteria set is a pack"). */
export function packHash(pack: Pack): string {
  return hashOf(pack)
}

function sortedEntries(value: object): [string, unknown][] {
  const entries = Object.entries(value)
  return entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Text that JSON writes as it stands and that NFC leaves alone. */
const PLAIN = /^[ !#-[\]-~]*$/

function quote(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'))
}
