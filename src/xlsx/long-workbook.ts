// A workbook of any length, sent while it is made. The library writes all of it but the rows of its long sheets,
// of which it gets only one as a pattern; those rows are drawn from their source as fast as they are taken, and
// written with the pattern's styles. So memory does not grow with the rows, and there is one writer of styles,
// charts and print settings.

import { Readable, type PassThrough } from 'node:stream'
import { colToLetter, writeXlsx, type CellValue, type WriteOptions } from 'hucre/xlsx'
import { ZipFile } from 'yazl'
import { entriesOf, openArchive, streamOf } from './archive.ts'
import { safeText } from './cells.ts'

export interface LongRow {
  cells: (string | number | null)[]
  /** In points. */
  height: number
}

const rowsAtOnce = 50

/**
 * `rowsOf` by name of sheet: what stands in place of the last row of that sheet, in as many columns. The rows are
 * read from when the stream is; the stream fails with them, and their iterator is closed when nobody reads on.
 */
export async function streamWorkbook(
  workbook: WriteOptions,
  rowsOf: ReadonlyMap<string, AsyncIterable<LongRow>>,
  at: Date,
): Promise<Readable> {
  const long = new Map(workbook.sheets.map(({ name }, i) => [`xl/worksheets/sheet${i + 1}.xml`, rowsOf.get(name)]))
  const parts = await partsOf(await writeXlsx(workbook))
  const zip = new ZipFile()
  const output = zip.outputStream as PassThrough
  const sheets = [...parts].filter(([path]) => long.get(path) !== undefined)
  for (const [path, content] of parts) {
    if (!sheets.some(([other]) => other === path)) zip.addBuffer(content, path, { mtime: at })
  }
  // Neither end of the archive tells the other when it breaks off.
  let current: Readable | undefined
  output.once('close', () => current?.destroy())
  for (const [path, content] of sheets) {
    zip.addReadStreamLazy(path, { mtime: at }, (start) => {
      current = Readable.from(chunksOf(content.toString(), long.get(path)!), { objectMode: false })
      current.once('error', (error) => output.destroy(error))
      start(null, current)
    })
  }
  zip.end()
  return output
}

async function partsOf(content: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = await openArchive(Buffer.from(content))
  const parts = new Map<string, Buffer>()
  for await (const entry of entriesOf(archive)) {
    const chunks: Buffer[] = []
    for await (const chunk of await streamOf(archive, entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  archive.close()
  return parts
}

async function* chunksOf(sheet: string, rows: AsyncIterable<LongRow>): AsyncGenerator<string> {
  const from = sheet.lastIndexOf('<row ')
  const to = sheet.indexOf('</sheetData>', from)
  const pattern = sheet.slice(from, to)
  const styles = [...pattern.matchAll(/<c [^>]*?\bs="(\d+)"/g)].map(([, style]) => style!)
  let number = Number(/^<row r="(\d+)"/.exec(pattern)![1])
  // The area that the library gives ends with the pattern.
  let text = sheet.slice(0, from).replace(/<dimension [^>]*>/, '')
  let waiting = 0
  for await (const row of rows) {
    text += rowXml(row, number, styles)
    number += 1
    waiting += 1
    if (waiting < rowsAtOnce) continue
    yield text
    text = ''
    waiting = 0
  }
  yield text + sheet.slice(to)
}

function rowXml({ cells, height }: LongRow, number: number, styles: string[]): string {
  const written = styles.map((style, i) => cellXml(cells[i] ?? null, `${colToLetter(i)}${number}`, style))
  return `<row r="${number}" ht="${height}" customHeight="1">${written.join('')}</row>`
}

/** Text stands in the cell as text, whatever it looks like. */
function cellXml(value: CellValue, at: string, style: string): string {
  if (value === null) return `<c r="${at}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`
}

function escaped(text: string): string {
  return safeText(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
