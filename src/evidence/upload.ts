// Reads a multipart form as a stream: the file goes straight to the store, hashed on the way and
// never whole in memory. Fields may stand before or after the file. What is refused after the file
// was stored leaves its content behind without a row: nobody can reach it, and removing it could
// take away what somebody else stores at the same moment.

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { problems, say } from '../http/problems.ts'
import { faultsOfValidation } from '../http/validation.ts'
import type { FileStore } from './files.ts'
import { headLength, mediaTypeOf, refuseUnlessOffice, safeFileName } from './file-types.ts'
import { FileFields } from './schemas.ts'
import type { Scan } from './virus-scan.ts'

export const maxFileSize = 20 * 1024 * 1024

export interface StoredFile {
  fileName: string
  mediaType: string
  size: number
  sha256: string
}

const documentFields = ['number', 'date', 'issuer', 'summary', 'signer'] as const

/** @throws invalid_request (400), payload_too_large (413), unsupported_media_type (415), infected_file (422), unavailable (503) */
export async function readUpload(
  request: FastifyRequest,
  files: FileStore,
  scan: Scan | null,
): Promise<{ fields: FileFields; file: StoredFile }> {
  const texts: [name: string, text: string][] = []
  let file: StoredFile | undefined
  const limits = { fileSize: maxFileSize, files: 1, fields: 250, fieldSize: 10_000 }
  for await (const part of readable(request.parts({ limits }))) {
    if (part.type === 'file') file = await storeFile(part, files, scan)
    else texts.push([part.fieldname, String(part.value).normalize('NFC').trim()])
  }
  return { fields: readFields(request, texts, file), file: file! }
}

async function storeFile(part: MultipartFile, files: FileStore, scan: Scan | null): Promise<StoredFile> {
  if (part.fieldname !== 'file') {
    throw problems.invalidRequest({
      errors: [
        {
          pointer: `/${part.fieldname}`,
          code: 'unknown_field',
          detail: say('Tệp phải ở trường "file".', 'The file belongs in the field "file".'),
        },
      ],
    })
  }
  const fileName = safeFileName(part.filename ?? '')
  let mediaType = ''
  const checked = async function* () {
    let head = Buffer.alloc(0)
    for await (const chunk of readable<Buffer>(part.file)) {
      if (mediaType === '') {
        head = Buffer.concat([head, chunk])
        if (head.length < headLength) continue
        mediaType = mediaTypeOf(fileName, head)
        yield head
      } else yield chunk
    }
    if (part.file.truncated) throw tooLarge()
    if (mediaType === '') mediaType = mediaTypeOf(fileName, Buffer.alloc(0))
  }
  const { sha256, size } = await files.put(Readable.from(checked()), async (path) => {
    await refuseUnlessOffice(fileName, path)
    await scan?.(createReadStream(path))
  })
  return { fileName, mediaType, size, sha256 }
}

/** The fields as one checked value; every fault at once, with the name of the field. */
function readFields(request: FastifyRequest, texts: [string, string][], file: StoredFile | undefined): FileFields {
  const textOf = (wanted: string) => texts.findLast(([name]) => name === wanted)?.[1] ?? ''
  const codes = texts
    .filter(([name]) => name === 'codes')
    .flatMap(([, text]) => text.split(','))
    .map((code) => code.trim())
    .filter(Boolean)
  const given = documentFields.filter((name) => textOf(name) !== '')
  const document = Object.fromEntries(given.map((name) => [name, textOf(name)]))
  const fields: unknown = { codes, ...(given.length > 0 && { document }) }

  const unknown = texts
    .map(([name]) => name)
    .filter((name) => name !== 'codes' && !documentFields.some((known) => known === name))
  const validate = request.compileValidationSchema(FileFields, 'body')
  const errors = [
    ...(validate(fields)
      ? []
      : faultsOfValidation(validate.errors ?? []).map((fault) => ({
          ...fault,
          pointer: fault.pointer.replace(/^\/document\//, '/'),
        }))),
    ...unknown.map((name) => ({
      pointer: `/${name}`,
      code: 'unknown_field',
      detail: say('Trường này không có trong đặc tả.', 'This field is not known.'),
    })),
    ...(file ? [] : [{ pointer: '/file', code: 'required', detail: say('Thiếu tệp.', 'The file is missing.') }]),
  ]
  if (errors.length > 0) throw problems.invalidRequest({ errors })
  return fields as FileFields
}

/** The same stream, whose faults are the client's: cut off, malformed, too large. */
async function* readable<T>(stream: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* stream
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) throw tooLarge()
    throw problems.invalidRequest({
      detail: say(
        'Không đọc được biểu mẫu: sai định dạng hoặc bị cắt ngang.',
        'The form can not be read: it is malformed or was cut off.',
      ),
    })
  }
}

function tooLarge() {
  return problems.payloadTooLarge({
    detail: say('Mỗi lần chỉ gửi một tệp, tối đa 20 MB.', 'One file at a time, at most 20 MB.'),
  })
}
