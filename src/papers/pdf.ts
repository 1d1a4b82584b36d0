// Writes a paper as PDF with the metrics of Times New Roman, whatever fonts the reader has.

import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type {
  Content,
  ContentSection,
  ContentTable,
  ContentText,
  DynamicContent,
  TableCell,
} from 'pdfmake/interfaces.js'
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
  type Section,
  type TableBlock,
  type TextBlock,
} from './model.ts'

const font = 'LiberationSerif'
const files = {
  normal: fontFile('LiberationSerif-Regular.ttf'),
  bold: fontFile('LiberationSerif-Bold.ttf'),
  italics: fontFile('LiberationSerif-Italic.ttf'),
  bolditalics: fontFile('LiberationSerif-BoldItalic.ttf'),
}
pdfmake.setFonts({ [font]: files })
// Papers have no pictures and no links: nothing but the fonts is ever read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(files).includes(path))

export async function toPdf(paper: Paper): Promise<Buffer> {
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [points(page.left), points(page.top), points(page.right), points(page.bottom)],
    info: { title: paper.name },
    language: 'vi-VN',
    defaultStyle: { font, fontSize: sizes.body },
    content: paper.sections.map((section) => sectionOf(paper, section)),
  })
  return document.getBuffer()
}

function sectionOf(paper: Paper, section: Section): ContentSection {
  return {
    section: keptTogether(section.blocks).map((blocks) => ({
      stack: blocks.map((block) => contentOf(block, section)),
      unbreakable: blocks.length > 1,
    })),
    pageSize: 'A4',
    pageOrientation: section.landscape ? 'landscape' : 'portrait',
    header: headerOf(paper),
  }
}

/** Each block with those before it that have to be on its page. */
function keptTogether(blocks: Block[]): Block[][] {
  const groups: Block[][] = [[]]
  for (const block of blocks) {
    groups.at(-1)!.push(block)
    if (block.kind !== 'text' || !block.keepNext) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

function headerOf(paper: Paper): DynamicContent {
  const { draft, notice } = marksOf(paper)
  let before: number | undefined
  return (current) => {
    before ??= current - 1
    const number = current - before
    return {
      margin: [points(page.left), points(page.header), points(page.right), 0],
      stack: [
        {
          columns: [
            { text: '', width: '*' },
            { text: number > 1 ? String(number) : ' ', width: 60, alignment: 'center', fontSize: 13 },
            { text: draft, width: '*', alignment: 'right', bold: true, fontSize: 12 },
          ],
        },
        { text: notice, alignment: 'center', italics: true, fontSize: 9 },
      ],
    }
  }
}

function contentOf(block: Block, section: Section): Content {
  switch (block.kind) {
    case 'text':
      return textOf(block)
    case 'rule':
      return ruleOf(block, lineWidth(section))
    case 'pair':
      return pairOf(block, lineWidth(section))
    case 'table':
      return tableOf(block)
  }
}

function textOf({ runs, align, size, indent, before, after }: TextBlock): ContentText {
  return {
    text: runs.map(({ text, bold = false, italics = false }) => ({ text, bold, italics })),
    alignment: align,
    fontSize: size,
    leadingIndent: points(indent),
    margin: [0, before, 0, after],
    // Room for the hand in numbers and dates.
    preserveLeadingSpaces: true,
  }
}

function ruleOf({ width }: RuleBlock, within: number): Content {
  const side = points((within - width) / 2)
  return {
    canvas: [{ type: 'line', x1: side, y1: 4, x2: side + points(width), y2: 4, lineWidth: 0.5 }],
    margin: [0, 0, 0, 2],
  }
}

function pairOf({ left, right, leftWidth }: PairBlock, width: number): Content {
  const side = (blocks: PairBlock['left'], within: number) => ({
    width: points(within),
    stack: blocks.map((block) => (block.kind === 'text' ? textOf(block) : ruleOf(block, within))),
  })
  return { columns: [side(left, leftWidth), side(right, width - leftWidth)], unbreakable: true }
}

const padding = 3
const border = 0.5
const lines = {
  hLineWidth: () => border,
  vLineWidth: () => border,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
}

function tableOf({ columns, rows, size }: TableBlock): ContentTable {
  const header = columns.map(({ header: text }) => ({ text, bold: true, alignment: 'center' as const }))
  return {
    fontSize: size,
    margin: [0, 0, 0, 6],
    layout: lines,
    table: {
      headerRows: 1,
      // A row higher than a page has to be broken.
      dontBreakRows: rows.every((row) => 'whole' in row || row.cells.every((cell) => cell.length < 600)),
      widths: columns.map(({ width }) => points(width) - 2 * padding - border),
      body: [header, ...rows.map((row) => rowOf(row, columns))],
    },
  }
}

function rowOf(row: Row, columns: Column[]): TableCell[] {
  if ('whole' in row) {
    return [{ text: row.whole, bold: true, colSpan: columns.length }, ...columns.slice(1).map(() => '')]
  }
  const { cells, bold = false } = row
  return columns.map(({ align }, i) => ({ text: cells[i] ?? '', alignment: align, bold }))
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../assets/fonts/${name}`, import.meta.url))
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
