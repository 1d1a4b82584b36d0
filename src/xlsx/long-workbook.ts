// A workbook of any length, sent while it is made. The library writes all of it but the rows of its long sheets,
// of which it gets only one as a pattern; those rows are drawn from their source as fast as they are taken, and
// written with the pattern's styles. So memory does not grow with the rows, and there is one writer of styles,
// charts and print settings.

import type { Readable } from 'node:stream'
import { colToLetter, writeXlsx, type CellValue, type WriteOptions } from 'hucre/xlsx'
import { rewriteArchive, xmlText } from './archive.ts'
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
  const rewrite = (path: string, text: () => string) => {
    const rows = long.get(path)
    return rows && chunksOf(text(), rows)
  }
  return rewriteArchive(await writeXlsx(workbook), rewrite, at)
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
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(safeText(String(value)))}</t></is></c>`
}
