// A workbook as the body of an answer or of a request.

import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { contentDisposition } from '../evidence/file-types.ts'
import { xlsxType } from './incoming.ts'

/** Read as a buffer by the parser for its media type; nothing in it is validated before it is opened. */
export const WorkbookBody = Type.Unsafe<Buffer>({
  type: 'string',
  format: 'binary',
  description: 'Tệp .xlsx',
  examples: ['(chọn tệp .xlsx đã điền)'],
})

export const WorkbookAnswer = {
  description: 'Tệp .xlsx',
  content: { [xlsxType]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

/** At once, or as it is being made. */
export function sendWorkbook(reply: FastifyReply, content: Uint8Array | Readable, fileName: string): FastifyReply {
  return reply
    .type(xlsxType)
    .headers({ 'content-disposition': contentDisposition(fileName), 'x-content-type-options': 'nosniff' })
    .send(content instanceof Readable ? content : Buffer.from(content))
}
