// Bodies: JSON and text, all strings in Unicode NFC, so that `hoà` typed on a Mac equals `hoà`
// typed on Windows.

import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import type { Text } from '../scoring/types.ts'
import { problems, say } from './problems.ts'

export const bodyLimit = 1024 * 1024

export async function installBodyParsers(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: string) => {
    if (body === '') return undefined
    try {
      return normalize(JSON.parse(body) as unknown)
    } catch (error) {
      throw problems.invalidRequest({
        detail: say(`JSON không hợp lệ: ${placeOf(error).vi}.`, `The JSON is malformed: ${placeOf(error).en}.`),
      })
    }
  })
  app.addContentTypeParser(
    ['application/yaml', 'text/csv', 'text/plain'],
    { parseAs: 'string' },
    async (_request: unknown, body: string) => body.normalize('NFC'),
  )
}

/** NFC for every string; own keys only, so that `__proto__` is a field like any other and is refused as unknown. */
function normalize(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(normalize)
  if (value === null || typeof value !== 'object') return value
  const normalized: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    Object.defineProperty(normalized, key.normalize('NFC'), {
      value: normalize(member),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return normalized
}

/** Where JSON.parse stopped, when it says so. */
function placeOf(error: unknown): Text {
  const place = /position (\d+)/.exec((error as Error).message)?.[1]
  return place === undefined
    ? say('nội dung bị cắt ngang', 'it ends too early')
    : say(`lỗi tại ký tự thứ ${place}`, `fault at character ${place}`)
}
