// DOCX and XLSX are ZIP archives, as is much else: told by the parts that their standard asks for
// (ECMA-376, part 2). Macros have no place in evidence: whatever the part is called, the list of
// content types names it. Nothing else is unpacked.

import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fromFd, type Entry } from 'yauzl'

const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const
export type OfficeFile = keyof typeof mainParts

const contentTypes = '[Content_Types].xml'
const mostParts = 20_000
const mostBytes = 1_000_000

/** Whether the file at the path is what its extension says, and without macros. */
export async function isOfficeFile(path: string, extension: OfficeFile): Promise<boolean> {
  try {
    const { parts, types } = await readArchive(path)
    return parts.has(mainParts[extension]) && types !== '' && !/vbaProject|macroEnabled/i.test(types)
  } catch {
    return false
  }
}

/** Names of the parts, and the list of content types. @throws when it is no ZIP archive */
async function readArchive(path: string): Promise<{ parts: Set<string>; types: string }> {
  const file = await open(path)
  try {
    return await new Promise((resolve, reject) => {
      fromFd(file.fd, { lazyEntries: true, autoClose: false }, (error, archive) => {
        if (error) return reject(error)
        const parts = new Set<string>()
        let types = ''
        const see = async (entry: Entry) => {
          parts.add(entry.fileName)
          if (parts.size > mostParts || entry.uncompressedSize > 2 ** 31) throw new Error('too large')
          if (entry.fileName !== contentTypes) return
          if (entry.uncompressedSize > mostBytes) throw new Error('too large')
          types = await textOf(await archive.openReadStreamPromise(entry))
        }
        archive.on('error', reject)
        archive.on('end', () => resolve({ parts, types }))
        archive.on('entry', (entry: Entry) => void see(entry).then(() => archive.readEntry(), reject))
        archive.readEntry()
      })
    })
  } finally {
    await file.close()
  }
}

async function textOf(content: Readable): Promise<string> {
  let text = ''
  for await (const chunk of content) text += (chunk as Buffer).toString('utf8')
  return text
}
