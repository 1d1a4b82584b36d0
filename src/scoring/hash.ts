// Canonical JSON and its SHA-256, so that the same content has the same hash for ever and on any
// machine: keys sorted by code unit, no white space, strings in NFC, undefined members left out.

import { hash } from 'node:crypto'
import type { Pack } from './types.ts'

/** Canonical JSON of plain data (objects, arrays, strings, finite numbers, booleans, null). */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value !== 'object' || value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let body = '{'
  for (const key of sortedKeys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    if (body.length > 1) body += ','
    body += quote(key) + ':' + (typeof member === 'string' ? quote(member) : canonicalJson(member))
  }
  return body + '}'
}

/** Lower-case hexadecimal SHA-256 of the canonical JSON. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value))
}

/** Content hash of a criteria set as `readPack` returned it (scoring.md, "A criteria set is a pack"). */
export function packHash(pack: Pack): string {
  return hashOf(pack)
}

/** Insertion sort: keys are few, or in order already, and the built-in sort was a tenth of a sheet with its trace. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value)
  if (keys.length > 100) return keys.sort()
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!
    keys[at] = key
  }
  return keys
}

function quote(text: string): string {
  // Printable ASCII is written as it stands; anything else goes through NFC and JSON's own escapes.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 || unit > 126 || unit === 34 || unit === 92) return JSON.stringify(text.normalize('NFC'))
  }
  return `"${text}"`
}
