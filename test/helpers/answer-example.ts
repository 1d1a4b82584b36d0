// From what the demo answers to what stands in the document as an example of it: short, and the
// same whenever it is made.

import { createHash } from 'node:crypto'
import { demoId } from '../../src/http/examples.ts'

const most = 2
const demoPrefix = demoId('users', 0).slice(0, 15)
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** For what is made anew each time. */
const standIns: Record<string, (text: string) => string> = {
  access_token: () => 'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.VI-DU.VI-DU',
  refresh_token: () => 'VI-DU-ma-lam-moi-dung-mot-lan',
  clientSecret: () => 'VI-DU-ma-bi-mat-chi-hien-mot-lan',
  secret: (text) => (text.startsWith('whsec_') ? 'whsec_VklEVVZJRFVWSURVVklEVVZJRFU=' : 'VIDUVIDUVIDUVIDU'),
  uri: (text) => text.replace(/secret=\w+/, 'secret=VIDUVIDUVIDUVIDU'),
  nextCursor: () => 'VI-DU-con-tro-sang-trang-sau',
  hash: () => createHash('sha256').update('').digest('hex'),
  keyId: () => '0123456789abcdef',
  publicKey: (text) => text.replace(/\n.*\n/, '\nVI-DU\n'),
  signature: () => 'VklEVQ==',
}

/** Of a packed file: a few bytes more or less each time. */
const rounded = (size: number) => Math.ceil(size / 1000) * 1000

/** Lists of two; whatever the demo makes up at run time has something that plainly stands for it. */
export function exampleOf(answer: unknown): unknown {
  const ids = new Map<string, string>()
  const inText = (text: string) =>
    text.replace(uuid, (id) => {
      if (id.startsWith(demoPrefix)) return id
      if (!ids.has(id)) ids.set(id, `${demoPrefix}fff-8000-${String(ids.size + 1).padStart(12, '0')}`)
      return ids.get(id)!
    })
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return standIns[name]?.(value) ?? inText(value)
    if (typeof value === 'number') return name === 'size' ? rounded(value) : value
    if (Array.isArray(value)) return value.slice(0, most).map((item) => walk(item, name))
    if (typeof value !== 'object' || value === null) return value
    const members = Object.entries(value)
    const byCode = members.length > most && members.every(([key]) => /^[A-Z]\d*$/.test(key))
    return Object.fromEntries(
      (byCode ? members.slice(0, most) : members).map(([key, member]) => [inText(key), walk(member, key)]),
    )
  }
  return walk(answer, '')
}
