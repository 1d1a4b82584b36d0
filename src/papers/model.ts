// A paper as pure data, in the layout of Nghị định 30/2020/NĐ-CP; docx.ts and pdf.ts only write it down.
// Lengths are millimetres, type sizes and distances between lines are points.

export interface Paper {
  /** Name of the document, for its file and its properties. */
  name: string
  /** "DỰ THẢO" on every page. */
  draft: boolean
  /** Stands on every page: that the criteria set is illustrative. */
  notice: string | null
  /** Each begins a new page and counts its pages from 1. */
  sections: Section[]
}

export interface Section {
  landscape: boolean
  blocks: Block[]
}

export type Block = TextBlock | RuleBlock | PairBlock | TableBlock

export type Align = 'left' | 'center' | 'right' | 'justify'

export interface Run {
  text: string
  bold?: boolean
  italics?: boolean
}

export interface TextBlock {
  kind: 'text'
  runs: Run[]
  align: Align
  size: number
  /** Of the first line. */
  indent: number
  before: number
  after: number
  /** On the same page as what follows. */
  keepNext?: boolean
}

/** A short line in the middle, below what stands above it. */
export interface RuleBlock {
  kind: 'rule'
  width: number
}

/** Two blocks of lines beside each other: issuer and national title, recipients and signature. */
export interface PairBlock {
  kind: 'pair'
  /** Width of the left one; the right one has the rest. */
  leftWidth: number
  left: (TextBlock | RuleBlock)[]
  right: (TextBlock | RuleBlock)[]
}

export interface TableBlock {
  kind: 'table'
  size: number
  columns: Column[]
  rows: Row[]
}

export interface Column {
  header: string
  width: number
  align: Align
}

/** `whole`: one text over all columns. */
export type Row = { cells: string[]; bold?: boolean } | { whole: string }

/** A4; the margins that the decree allows are 20–25, 20–25, 30–35 and 15–20. */
export const page = {
  width: 210,
  height: 297,
  top: 25,
  bottom: 20,
  left: 30,
  right: 15,
  /** From the upper edge to the page number. */
  header: 8,
} as const

export const sizes = {
  nation: 12,
  motto: 13,
  letterhead: 12,
  number: 13,
  heading: 14,
  body: 14,
  recipients: 11,
} as const

/** Width of the lines on a page. */
export function lineWidth({ landscape }: Pick<Section, 'landscape'>): number {
  return (landscape ? page.height : page.width) - page.left - page.right
}

const mark = 'DỰ THẢO'

/** What stands in the top margin of every page beside the page number. */
export function marksOf({ draft, notice }: Paper): { draft: string; notice: string } {
  return { draft: draft ? mark : '', notice: notice ?? '' }
}

type TextOptions = Partial<Omit<TextBlock, 'kind' | 'runs'>> & Omit<Run, 'text'>

/** Lines of text; the body of a paper unless told otherwise. */
export function text(content: string | Run[], options: TextOptions = {}): TextBlock {
  const { bold, italics, ...rest } = options
  const runs = typeof content === 'string' ? [{ text: content, bold, italics }] : content
  return { kind: 'text', runs, align: 'justify', size: sizes.body, indent: 0, before: 0, after: 0, ...rest }
}

/** A paragraph of the body. */
export function paragraph(content: string | Run[], options: TextOptions = {}): TextBlock {
  return text(content, { indent: 10, after: 6, ...options })
}

export function centred(content: string, options: TextOptions = {}): TextBlock {
  return text(content, { align: 'center', ...options })
}

export function rule(width: number): RuleBlock {
  return { kind: 'rule', width }
}
