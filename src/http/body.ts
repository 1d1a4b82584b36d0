// Bodies: JSON, text and workbooks; all strings in Unicode NFC, so that `hoà` typed on a Mac equals `hoà`
// typed on Windows.

import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import type { Text } from '../scoring/types.ts'
import { xlsxType } from '../xlsx/incoming.ts'
import { Problem, problems, say, type ProblemFault } from './problems.ts'
import { escapePointer } from './validation.ts'

export const bodyLimit = 1024 * 1024

export async function installBodyParsers(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { bodyLimit })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: string) => {
    if (body === '') return undefined
    try {
      const read = JSON.parse(body) as unknown
      refuseHalfCharacters(body, read)
      return normalize(read)
    } catch (error) {
      if (error instanceof Problem) throw error
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
  app.addContentTypeParser(xlsxType, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body)
}

/**
 * Half of a surrogate pair can only be written as an escape. No database keeps it: it would come back
 * as another character, or be refused far from the place where it stands.
 */
function refuseHalfCharacters(body: string, read: unknown): void {
  const errors = /\\u[dD][89a-fA-F]/.test(body) ? halfCharactersIn(read, '') : []
  if (errors.length > 0) throw problems.invalidRequest({ errors })
}

function halfCharactersIn(value: unknown, pointer: string): ProblemFault[] {
  if (typeof value === 'string') return /\p{Cs}/u.test(value) ? [{ pointer, ...halfCharacter }] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => halfCharactersIn(member, `${pointer}/${escapePointer(key)}`))
}

const halfCharacter = {
  code: 'wrong_format',
  detail: say('Chứa ký tự Unicode không trọn vẹn.', 'Holds half of a Unicode character.'),
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
