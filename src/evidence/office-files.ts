// DOCX and XLSX are ZIP archives, as is much else: told by the parts that their standard asks for
// (ECMA-376, part 2). Macros have no place in evidence. Nothing is unpacked.

import { fromFd, type Entry } from 'yauzl'
import { open } from 'node:fs/promises'

const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const
export type OfficeFile = keyof typeof mainParts

const mostParts = 20_000

/** Whether the file at the path is what its extension says, and without macros. */
export async function isOfficeFile(path: string, extension: OfficeFile): Promise<boolean> {
  try {
    const parts = await namesIn(path)
    const isWhole = parts.has('[Content_Types].xml') && parts.has(mainParts[extension])
    return isWhole && ![...parts].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))
  } catch {
    return false
  }
}

/** @throws when it is no ZIP archive, or has a name that leaves its folder. */
async function namesIn(path: string): Promise<Set<string>> {
  const file = await open(path)
  try {
    return await new Promise((resolve, reject) => {
      fromFd(file.fd, { lazyEntries: true, autoClose: false }, (error, archive) => {
        if (error) return reject(error)
        const names = new Set<string>()
        archive.on('error', reject)
        archive.on('end', () => resolve(names))
        archive.on('entry', ({ fileName }: Entry) => {
          if (names.size >= mostParts) return reject(new Error('too many parts'))
          names.add(fileName)
          archive.readEntry()
        })
        archive.readEntry()
      })
    })
  } finally {
    await file.close()
  }
}
