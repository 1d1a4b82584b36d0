// The rows of the tables of a Word document: written with the three rows that stand in each table as patterns for
// a plain row, a bold one and one over all columns.

import { buffer } from 'node:stream/consumers'
import { rewriteArchive, xmlText } from '../xlsx/archive.ts'
import type { Row, TableBlock } from './model.ts'

/** Stands in the cell of a pattern; nothing that people write holds it. */
const mark = (i: number) => `\u2997${i}\u2998`
const marks = /\u2997\d+\u2998/

const rowsAtOnce = 100

export function patternRows(columns: number): Row[] {
  const cells = Array.from({ length: columns }, (_, i) => mark(i))
  return [{ cells }, { cells, bold: true }, { whole: mark(0) }]
}

/** `tables`: those with rows stand in the document as their patterns, in this order. */
export async function withRows(docx: Buffer, tables: TableBlock[]): Promise<Buffer> {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  const rewrite = (path: string, text: () => string) =>
    path === 'word/document.xml' ? documentWith(text(), filled) : undefined
  return buffer(await rewriteArchive(docx, rewrite, new Date()))
}

function* documentWith(xml: string, tables: TableBlock[]): Generator<string> {
  let at = 0
  for (const { rows } of tables) {
    const plain = patternFrom(xml, at)
    const bold = patternFrom(xml, plain.to)
    const whole = patternFrom(xml, bold.to)
    yield xml.slice(at, plain.from)
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const written = rows
        .slice(from, from + rowsAtOnce)
        .map((row) => ('whole' in row ? fill(whole, [row.whole]) : fill(row.bold ? bold : plain, row.cells)))
      yield written.join('')
    }
    at = whole.to
  }
  yield xml.slice(at)
}

interface Pattern {
  from: number
  to: number
  /** What stands around the texts of the cells. */
  around: string[]
}

/** The first row with a mark that begins behind this place. */
function patternFrom(xml: string, at: number): Pattern {
  const marked = xml.indexOf(mark(0), at)
  const from = xml.lastIndexOf('<w:tr>', marked)
  const to = xml.indexOf('</w:tr>', marked) + '</w:tr>'.length
  if (marked < 0 || from < at) throw new Error('a table of the document has no pattern')
  return { from, to, around: xml.slice(from, to).split(marks) }
}

function fill({ around: [first = '', ...rest] }: Pattern, cells: string[]): string {
  return first + rest.map((after, i) => textOf(cells[i] ?? '') + after).join('')
}

/** A line break in the text is one on paper. */
function textOf(text: string): string {
  return xmlText(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
}
