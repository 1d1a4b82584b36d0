// Writes a paper as a Word document, to be edited further before it is signed. The library writes all of it but
// the rows of its tables, of which it gets only one of each look as a pattern: it takes 100 KB for a row, and a
// province has thousands. The rows are written with the patterns afterwards (docx-rows.ts).

import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IBorderOptions,
  type ISectionOptions,
} from 'docx'
import { patternRows, withRows } from './docx-rows.ts'
import {
  lineWidth,
  marksOf,
  page,
  sizes,
  type Block,
  type Column,
  type PairBlock,
  type Paper,
  type Row,
  type RuleBlock,
  type Run,
  type Section,
  type TableBlock,
  type TextBlock,
} from './model.ts'

const fontName = 'Times New Roman'

export async function toDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: paper.name,
    creator: '',
    styles: {
      default: {
        document: {
          run: { font: fontName, size: sizes.body * 2, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: paper.sections.map((section) => sectionOf(paper, section)),
  })
  const tables = paper.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
  return withRows(await Packer.toBuffer(document), tables)
}

function sectionOf(paper: Paper, section: Section): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the page by itself.
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(page.header),
          footer: twips(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: headerOf(paper, section, false), default: headerOf(paper, section, true) },
    children: section.blocks.flatMap((block) => childrenOf(block, section)),
  }
}

function headerOf(paper: Paper, section: Section, numbered: boolean): Header {
  const { draft, notice } = marksOf(paper)
  const width = lineWidth(section)
  const line = new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: twips(width / 2) },
      { type: TabStopType.RIGHT, position: twips(width) },
    ],
    children: [
      new TextRun({ children: ['\t', ...(numbered ? [PageNumber.CURRENT] : []), '\t'], size: 26 }),
      new TextRun({ text: draft, bold: true, size: 24 }),
    ],
  })
  const remark = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: notice, italics: true, size: 18 })],
  })
  return new Header({ children: notice ? [line, remark] : [line] })
}

function childrenOf(block: Block, section: Section): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [paragraphOf(block)]
    case 'rule':
      return [ruleOf(block, lineWidth(section))]
    case 'pair':
      return [pairOf(block, lineWidth(section))]
    case 'table':
      // Word joins tables that touch.
      return [tableOf(block), new Paragraph({ children: [new TextRun({ text: '', size: 12 })] })]
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}

function paragraphOf({ runs, align, size, indent, before, after, keepNext = false }: TextBlock): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    ...(keepNext && { keepNext }),
    spacing: { before: before * 20, after: after * 20 },
    ...(indent > 0 && { indent: { firstLine: twips(indent) } }),
    children: runs.flatMap((run) => runsOf(run, size)),
  })
}

/** A line break in the text is one on paper. Only what is so is said: a table has ten thousands of runs. */
function runsOf({ text, bold, italics }: Run, size: number): TextRun[] {
  const marks = { ...(bold && { bold }), ...(italics && { italics }), size: size * 2 }
  return text.split('\n').map((line, i) => new TextRun({ text: line, ...marks, ...(i > 0 && { break: 1 }) }))
}

/** A paragraph of no height with a line above it, drawn in to the middle. */
function ruleOf({ width }: RuleBlock, within: number): Paragraph {
  const side = twips((within - width) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

const noLine: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}

function pairOf({ left, right, leftWidth }: PairBlock, width: number): Table {
  const side = (blocks: PairBlock['left'], within: number) =>
    new TableCell({
      width: { size: twips(within), type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: blocks.map((block) => (block.kind === 'text' ? paragraphOf(block) : ruleOf(block, within))),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: noLines,
    columnWidths: [twips(leftWidth), twips(width - leftWidth)],
    width: { size: twips(width), type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [side(left, leftWidth), side(right, width - leftWidth)] })],
  })
}

function tableOf({ columns, rows, size }: TableBlock): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cellOf(column.header, { ...column, align: 'center' }, size, true)),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => twips(width)),
    width: { size: twips(sum(columns)), type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: [header, ...(rows.length > 0 ? patternRows(columns.length).map((row) => rowOf(row, columns, size)) : [])],
  })
}

function rowOf(row: Row, columns: Column[], size: number): TableRow {
  if ('whole' in row) {
    const over: Column = { header: '', width: sum(columns), align: 'left' }
    return new TableRow({ cantSplit: true, children: [cellOf(row.whole, over, size, true, columns.length)] })
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) => cellOf(row.cells[i] ?? '', column, size, row.bold)),
  })
}

function cellOf(text: string, { width, align }: Column, size: number, bold = false, columnSpan = 1): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    children: [new Paragraph({ alignment: alignments[align], children: runsOf({ text, bold }, size) })],
  })
}

function sum(columns: Column[]): number {
  return columns.reduce((total, { width }) => total + width, 0)
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}
