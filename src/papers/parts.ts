// The parts that Nghị định 30/2020/NĐ-CP asks of every paper: issuer, national title, number, place and
// date, type and summary, recipients, signature. Pure.

import { date, dateInWords } from './words.ts'
import { centred, paragraph, rule, sizes, text, type Block, type PairBlock } from './model.ts'

/** Who sends a paper, to whom, under which number: from the settings and the request. */
export interface Letter {
  superior: string | null
  issuer: string
  /** As `12/BC-SNV`, the number left blank until there is one; null: the paper has none. */
  number: string | null
  place: string
  /** YYYY-MM-DD; null: left blank for the hand. */
  date: string | null
  /** Of the blank date. */
  year: number
  /** One a line, such as "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC". */
  signerTitle: string
  signerName: string | null
  recipients: string[]
}

/** Issuer on the left, national title on the right. */
export function letterhead(letter: Letter): PairBlock {
  const { superior, issuer, number, place } = letter
  return {
    kind: 'pair',
    leftWidth: 66,
    left: [
      ...(superior ? [centred(inTwoLines(capitals(superior)), { size: sizes.letterhead })] : []),
      centred(inTwoLines(capitals(issuer)), { size: sizes.letterhead, bold: true }),
      rule(24),
      ...(number === null ? [] : [centred(`Số: ${number}`, { size: sizes.number, before: 6 })]),
    ],
    right: [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: sizes.nation, bold: true }),
      centred('Độc lập - Tự do - Hạnh phúc', { size: sizes.motto, bold: true }),
      rule(56),
      centred(`${place}, ${dateInWords(letter.date, letter.year)}`, { size: sizes.number, italics: true, before: 6 }),
    ],
  }
}

/** Type of paper and what it is about. */
export function title(type: string, summary: string): Block[] {
  return [
    centred(capitals(type), { size: sizes.heading, bold: true, before: 16 }),
    centred(summary, { size: sizes.heading, bold: true }),
    rule(50),
    centred('', { size: 6 }),
  ]
}

/** Head of an appendix: what it belongs to. `paper` as "Báo cáo". */
export function appendixTitle(label: string, about: string, paper: string, letter: Letter): Block[] {
  const { number, issuer } = letter
  const day = letter.date === null ? `…/…/${letter.year}` : date(letter.date)
  return [
    centred(label, { size: sizes.heading, bold: true }),
    centred(about, { size: sizes.heading, bold: true }),
    centred(`(Kèm theo ${paper} số ${number} ngày ${day} của ${issuer})`, { italics: true, after: 8 }),
  ]
}

export function heading(content: string): Block {
  return paragraph(content, { bold: true, before: 4, keepNext: true })
}

/** The last words of a paper, which stay with the signature below them. */
export function lastWords(content: string): Block {
  return paragraph(`${content}./.`, { keepNext: true })
}

/** Recipients on the left, signature on the right. */
export function closing({ recipients, signerTitle, signerName }: Letter): PairBlock {
  const last = recipients.length - 1
  return {
    kind: 'pair',
    leftWidth: 75,
    left: [
      text('Nơi nhận:', { size: 12, bold: true, italics: true, align: 'left', before: 12 }),
      ...recipients.map((recipient, i) =>
        text(`- ${recipient}${i === last ? '.' : ';'}`, { size: sizes.recipients, align: 'left' }),
      ),
    ],
    right: [
      ...signerTitle
        .split('\n')
        .map((line, i) => centred(capitals(line), { bold: true, before: i === 0 ? 12 : 0, size: sizes.body })),
      centred(signerName ?? '', { bold: true, before: 70 }),
    ],
  }
}

/** "ỦY BAN NHÂN DÂN" above "TỈNH VÍ DỤ", where they are too long for one line. */
function inTwoLines(name: string): string {
  return name.length <= 22 ? name : name.replace(/ (?=(TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG) )/, '\n')
}

function capitals(words: string): string {
  return words.toLocaleUpperCase('vi')
}
