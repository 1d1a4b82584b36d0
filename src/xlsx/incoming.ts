// Opens a workbook that somebody sent. It is a ZIP archive of XML, so it is looked into before it is read:
// how much it really unpacks to, macros, links to elsewhere, document types. Bounded in memory and time.

import { Buffer } from 'node:buffer'
import { EncryptedFileError, HucreError } from 'hucre'
import { colToLetter, readXlsx, type Workbook } from 'hucre/xlsx'
import { problems, say, type Problem } from '../http/problems.ts'
import { entriesOf, openArchive, streamOf } from './archive.ts'
import { addressOf } from './cells.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface WorkbookLimits {
  /** Bytes of all parts together, unpacked. */
  unpacked: number
  /** How far values may stand from the first cell: a reader keeps everything up to the furthest one. */
  rows: number
  columns: number
}

const mostParts = 500
/** Of what is looked for, the longest; what spans two chunks is looked at with the second. */
const overlap = 200
/** OLE2: what Excel 97 wrote, and what a password wraps a workbook into. */
const oldContainer = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** @throws rule_broken (422) naming what is wrong with the file and what to do about it */
export async function openWorkbook(content: Buffer, limits: WorkbookLimits): Promise<Workbook> {
  if (content.subarray(0, 8).equals(oldContainer)) throw oldOrEncrypted(content)
  await inspect(content, limits)
  try {
    const range = `A1:${colToLetter(limits.columns - 1)}${limits.rows}`
    return await readXlsx(content, { readStyles: true, maxRows: limits.rows, range })
  } catch (error) {
    if (error instanceof EncryptedFileError) throw refused('encrypted_file', ...encrypted)
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) throw damaged()
    throw error
  }
}

/** Unpacks every part once, counting, without keeping more than one chunk of what is no XML. */
async function inspect(content: Buffer, limits: WorkbookLimits): Promise<void> {
  const archive = await openArchive(content).catch(() => {
    throw damaged()
  })
  const most = limits.unpacked
  let unpacked = 0
  let parts = 0
  let isWorkbook = false
  try {
    for await (const entry of entriesOf(archive)) {
      parts += 1
      const { fileName, uncompressedSize } = entry
      if (parts > mostParts || unpacked + uncompressedSize > most) throw tooLarge()
      isWorkbook ||= fileName === 'xl/workbook.xml'
      if (/vbaProject|\.bin$/i.test(fileName) && !/printerSettings/i.test(fileName)) throw macros()
      if (/^xl\/(externalLinks|embeddings|connections)/i.test(fileName)) throw links()
      let text = ''
      for await (const chunk of await streamOf(archive, entry)) {
        unpacked += chunk.length
        if (unpacked > most) throw tooLarge()
        if (/\.(xml|rels)$/i.test(fileName))
          text = inspectText(fileName, text.slice(-overlap) + chunk.toString('latin1'), limits)
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'status' in error) throw error
    throw damaged()
  } finally {
    archive.close()
  }
  if (!isWorkbook) throw damaged()
}

/** Answers what it looked at, so that the next chunk is looked at together with its end. */
function inspectText(fileName: string, text: string, limits: WorkbookLimits): string {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw damaged()
  if (fileName === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text)) throw macros()
  if (/^xl\/worksheets\//i.test(fileName)) refuseFarCells(text, limits)
  return text
}

/** What stands beyond the form would not be read. Cells that only have a format do no harm. */
function refuseFarCells(text: string, limits: WorkbookLimits): void {
  for (const [, at] of text.matchAll(/<c [^<>]*?\br="([A-Z]{1,3}\d{1,7})"[^<>]*(?<!\/)>/g)) {
    const { row, column } = addressOf(at!)
    if (row >= limits.rows || column >= limits.columns) throw farCell(at!, limits)
  }
}

function oldOrEncrypted(content: Buffer): Problem {
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? refused('encrypted_file', ...encrypted)
    : refused(
        'old_format',
        'Tệp theo định dạng Excel cũ (.xls). Hãy mở tệp, chọn “Lưu thành” kiểu Excel Workbook (.xlsx) rồi gửi lại.',
        'The file is in the old Excel format (.xls): save it as .xlsx and send it again.',
      )
}

const encrypted = [
  'Tệp đặt mật khẩu. Hãy bỏ mật khẩu mở tệp rồi gửi lại.',
  'The file is protected by a password: remove it and send the file again.',
] as const

function macros(): Problem {
  return refused(
    'macros',
    'Tệp có macro hoặc đối tượng nhúng. Hãy lưu lại thành Excel Workbook (.xlsx) không có macro.',
    'The file holds macros or embedded objects: save it as .xlsx without macros.',
  )
}

function links(): Problem {
  return refused(
    'external_links',
    'Tệp có liên kết ra ngoài hoặc đối tượng nhúng. Hãy ngắt liên kết (Dữ liệu → Sửa liên kết) và dán giá trị.',
    'The file links to other files or embeds objects: break the links and paste values.',
  )
}

function tooLarge(): Problem {
  return refused(
    'unpacks_too_large',
    'Tệp giải nén ra quá lớn so với một biểu mẫu. Hãy tải lại biểu mẫu từ hệ thống và điền vào đó.',
    'The file unpacks to far more than a form: download the form again and fill that in.',
  )
}

function farCell(at: string, { rows, columns }: WorkbookLimits): Problem {
  return refused(
    'beyond_the_form',
    `Ô ${at} có dữ liệu, ngoài phạm vi đọc được (${rows} dòng, ${columns} cột). Hãy xóa dữ liệu đó, hoặc tải lại biểu mẫu từ hệ thống và điền vào đó.`,
    `Cell ${at} holds data beyond what is read (${rows} rows, ${columns} columns): delete it, or download the form again.`,
  )
}

function damaged(): Problem {
  return refused(
    'not_a_workbook',
    'Không đọc được tệp: không phải tệp Excel (.xlsx) hoặc tệp bị hỏng, tải lên chưa trọn vẹn.',
    'The file is no .xlsx workbook, or it is damaged or incomplete.',
  )
}

function refused(code: string, vi: string, en: string): Problem {
  return problems.ruleBroken({
    detail: say(`Không nhận tệp. ${vi}`, `The file was not taken. ${en}`),
    errors: [{ pointer: '', code, detail: say(vi, en) }],
  })
}
