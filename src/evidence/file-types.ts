// Which files are taken: few kinds, known by their first bytes and by their name, because neither
// alone can be trusted. The media type stored is ours; what the client declares is not believed.

import { problems, say } from '../http/problems.ts'
import { isOfficeFile } from './office-files.ts'

const zip = [0x50, 0x4b, 0x03, 0x04]
const fileTypes = [
  { extensions: ['pdf'], magic: [0x25, 0x50, 0x44, 0x46, 0x2d], mediaType: 'application/pdf' },
  {
    extensions: ['docx'],
    magic: zip,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { extensions: ['xlsx'], magic: zip, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { extensions: ['png'], magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], mediaType: 'image/png' },
  { extensions: ['jpg', 'jpeg'], magic: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg' },
] as const

export const mediaTypes = fileTypes.map(({ mediaType }) => mediaType)

/** Bytes that are needed to know a file. */
export const headLength = 8

/** The media type of a file. @throws unsupported_media_type (415) */
export function mediaTypeOf(fileName: string, head: Buffer): string {
  const extension = extensionOf(fileName)
  const type = fileTypes.find(({ extensions }) => extensions.some((known) => known === extension))
  if (type && type.magic.every((byte, i) => head[i] === byte)) return type.mediaType
  if (type) throw notAsNamed(extension)
  throw problems.unsupportedMediaType({
    detail: say('Chỉ nhận tệp PDF, DOCX, XLSX, PNG hoặc JPG.', 'Only PDF, DOCX, XLSX, PNG and JPG files are taken.'),
  })
}

/** Looks into the whole file at the path, where its kind needs that. @throws unsupported_media_type (415) */
export async function refuseUnlessOffice(fileName: string, path: string): Promise<void> {
  const extension = extensionOf(fileName)
  if (extension !== 'docx' && extension !== 'xlsx') return
  if (!(await isOfficeFile(path, extension))) throw notAsNamed(extension)
}

function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? ''
}

function notAsNamed(extension: string) {
  const name = extension.toUpperCase()
  return problems.unsupportedMediaType({
    detail: say(
      `Nội dung của tệp không phải là ${name} như tên tệp, bị hỏng hoặc có macro.`,
      `The content of the file is not ${name} as its name says, is damaged or has macros.`,
    ),
  })
}

/** A name that is safe to show and to save: no folders, no control characters, at most 200 characters. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!
  const clean = last.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  const characters = [...clean]
  return characters.length > 200 ? [...characters.slice(0, 150), '…', ...characters.slice(-40)].join('') : clean
}

/** RFC 6266: an ASCII name for old clients, the real one in RFC 5987 encoding. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
