// Reads single members of an untrusted document: type, size and form. Every function returns a value
// that the reader of the whole pack can go on with (an empty string for a text, code or decimal that
// was wrong) and reports what was wrong with its dotted path. Rules between members are in pack-rules.ts.

import { dayNumber } from './dates.ts'
import { hasUnfitCharacters, isRecord, own, report, show } from './faults.ts'
import { parseDecimal } from './points.ts'
import type { Fault, PerUnitType } from './types.ts'

/** What has been read so far: the faults, and counters that bound the work a document can cause. */
export interface Reading {
  faults: Fault[]
  groups: number
  criteria: number
  /** A group or criterion could not be read at all, so sums would be wrong. */
  incomplete: boolean
}

/** An object of the document with the path that leads to it. */
export interface Cursor {
  reading: Reading
  value: Record<string, unknown>
  path: string
}

interface Optional {
  optional?: boolean
}

const CODE = /^[A-Z][A-Z0-9_.]{0,39}$/
const MOST_ENTRIES = 200

/** An object with no other fields than these; null (and a fault) for anything else. */
export function object(reading: Reading, value: unknown, path: string, fields: readonly string[]): Cursor | null {
  if (!isRecord(value)) {
    report(
      reading.faults,
      path,
      'not_object',
      'Phải là một đối tượng gồm các trường.',
      'Must be an object with fields.',
    )
    return null
  }
  for (const key of Object.keys(value)) {
    if (fields.includes(key)) continue
    const name = show(key)
    report(
      reading.faults,
      join(path, name),
      'unknown_field',
      `Trường “${name}” không được hỗ trợ.`,
      `The field "${name}" is not known.`,
    )
  }
  return { reading, value, path }
}

export function member(at: Cursor, key: string, fields: readonly string[], { optional }: Optional = {}): Cursor | null {
  const value = present(at, key, optional)
  return value === undefined ? null : object(at.reading, value, join(at.path, key), fields)
}

/** Text of 1..max characters, trimmed and in NFC; '' when wrong or absent. */
export function text(at: Cursor, key: string, options: Optional & { max?: number; multiline?: boolean } = {}): string {
  const value = present(at, key, options.optional)
  return value === undefined ? '' : readText(at.reading, value, join(at.path, key), options)
}

export function readText(
  reading: Reading,
  value: unknown,
  path: string,
  { max = 2000, multiline = false } = {},
): string {
  const wrong = (code: string, vi: string, en: string) => (report(reading.faults, path, code, vi, en), '')
  if (typeof value !== 'string')
    return wrong('not_text', `Phải là chuỗi ký tự, không phải ${show(value)}.`, `Must be text, not ${show(value)}.`)
  if (value.length > max * 4) return wrong('too_long', `Dài quá ${max} ký tự.`, `Longer than ${max} characters.`)
  const clean = value.normalize('NFC').trim()
  if (clean === '') return wrong('empty', 'Không được để trống.', 'Must not be empty.')
  if (clean.length > max) return wrong('too_long', `Dài quá ${max} ký tự.`, `Longer than ${max} characters.`)
  if (hasUnfitCharacters(clean, multiline))
    return wrong('control_characters', 'Có ký tự điều khiển không hợp lệ.', 'Has control characters.')
  return clean
}

export function code(at: Cursor, key: string, options: Optional = {}): string {
  const value = present(at, key, options.optional)
  return value === undefined ? '' : readCode(at.reading, value, join(at.path, key))
}

export function readCode(reading: Reading, value: unknown, path: string): string {
  if (typeof value === 'string' && CODE.test(value)) return value
  report(
    reading.faults,
    path,
    'not_code',
    `Mã “${show(value)}” không hợp lệ: bắt đầu bằng chữ in hoa A–Z, chỉ gồm A–Z, 0–9, “_”, “.”, dài không quá 40 ký tự.`,
    `"${show(value)}" is not a code: starts with A-Z, then A-Z, 0-9, "_" or ".", 40 characters at most.`,
  )
  return ''
}

/** A canonical decimal string (no leading or trailing zeros); '' when wrong or absent. */
export function decimal(
  at: Cursor,
  key: string,
  options: Optional & { positive?: boolean; max?: string } = {},
): string {
  const value = present(at, key, options.optional)
  return value === undefined ? '' : readDecimal(at.reading, value, join(at.path, key), options)
}

export function readDecimal(
  reading: Reading,
  value: unknown,
  path: string,
  { positive = false, max = '' } = {},
): string {
  const text = typeof value === 'number' ? numberText(value) : value
  if (typeof text !== 'string' || parseDecimal(text) === null) {
    report(
      reading.faults,
      path,
      'not_decimal',
      `“${show(value)}” không phải số thập phân hợp lệ: không âm, dùng dấu chấm, tối đa 15 chữ số phần nguyên và 6 chữ số thập phân.`,
      `"${show(value)}" is not a decimal: not negative, with a point, at most 15 digits before and 6 after it.`,
    )
    return ''
  }
  const [integers = '', decimals = ''] = text.split('.')
  const fraction = decimals.replace(/0+$/, '')
  const canonical = (integers.replace(/^0+/, '') || '0') + (fraction && `.${fraction}`)
  if (positive && canonical === '0') {
    report(reading.faults, path, 'not_positive', 'Phải lớn hơn 0.', 'Must be more than 0.')
    return ''
  }
  if (max !== '' && Number(canonical) > Number(max)) {
    report(reading.faults, path, 'out_of_range', `Phải từ 0 đến ${max}.`, `Must be from 0 to ${max}.`)
    return ''
  }
  return canonical
}

/** JSON numbers are accepted when they are short enough to be exact: 15 digits, no exponent. */
function numberText(value: number): string {
  const text = String(value)
  return text.replace(/[.]/, '').replace(/^0+/, '').length <= 15 ? text : ''
}

export function flag(at: Cursor, key: string, fallback?: boolean): boolean {
  const value = present(at, key, fallback !== undefined)
  if (value === undefined) return fallback ?? false
  if (typeof value === 'boolean') return value
  report(at.reading.faults, join(at.path, key), 'not_boolean', 'Phải là true hoặc false.', 'Must be true or false.')
  return false
}

/** A whole number from..to; null when wrong or absent. */
export function integer(at: Cursor, key: string, from: number, to: number): number | null {
  const value = present(at, key)
  if (value === undefined) return null
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
  report(
    at.reading.faults,
    join(at.path, key),
    'not_integer',
    `Phải là số nguyên từ ${from} đến ${to}.`,
    `Must be a whole number from ${from} to ${to}.`,
  )
  return null
}

/** A real date `YYYY-MM-DD`; '' when wrong or absent. */
export function date(at: Cursor, key: string, { optional }: Optional = {}): string {
  const value = present(at, key, optional)
  if (value === undefined) return ''
  if (typeof value === 'string' && dayNumber(value) !== null) return value
  report(
    at.reading.faults,
    join(at.path, key),
    'not_date',
    `“${show(value)}” không phải là ngày có thật theo dạng NĂM-THÁNG-NGÀY (ví dụ 2021-09-06).`,
    `"${show(value)}" is not a real date in the form YYYY-MM-DD.`,
  )
  return ''
}

export function oneOf<T extends string>(at: Cursor, key: string, allowed: readonly T[], fallback?: T): T | '' {
  const value = present(at, key, fallback !== undefined)
  if (value === undefined) return fallback ?? ''
  const found = allowed.find((name) => name === value)
  if (found !== undefined) return found
  const names = allowed.join(', ')
  report(
    at.reading.faults,
    join(at.path, key),
    'not_one_of',
    `“${show(value)}” không hợp lệ; chỉ nhận một trong các giá trị: ${names}.`,
    `"${show(value)}" is not one of: ${names}.`,
  )
  return ''
}

/** A list, each entry read by `read`; entries that gave null are left out. */
export function list<T>(
  at: Cursor,
  key: string,
  read: (value: unknown, path: string) => T | null,
  { optional = true, least = 0, most = MOST_ENTRIES } = {},
): T[] {
  const value = present(at, key, optional)
  if (value === undefined) return []
  const path = join(at.path, key)
  if (!Array.isArray(value)) {
    report(at.reading.faults, path, 'not_array', 'Phải là một danh sách.', 'Must be a list.')
    return []
  }
  if (value.length < least)
    report(at.reading.faults, path, 'too_few', `Phải có ít nhất ${least} mục.`, `Needs at least ${least} entries.`)
  if (value.length > most)
    report(at.reading.faults, path, 'too_many', `Có quá ${most} mục.`, `More than ${most} entries.`)
  const entries: T[] = []
  for (let i = 0; i < Math.min(value.length, most); i++) {
    const entry = read(value[i], `${path}[${i}]`)
    if (entry !== null) entries.push(entry)
  }
  return entries
}

export function textList(at: Cursor, key: string): string[] {
  return list(at, key, (value, path) => readText(at.reading, value, path))
}

/** One positive decimal for each unit type, under the codes of known types; null when absent or not an object. */
export function perUnitType(
  at: Cursor,
  key: string,
  types: readonly string[],
  options: Optional & { positive?: boolean; max?: string } = {},
): PerUnitType | null {
  const value = present(at, key, options.optional)
  if (value === undefined) return null
  const path = join(at.path, key)
  if (!isRecord(value)) {
    report(
      at.reading.faults,
      path,
      'not_object',
      'Phải ghi giá trị theo từng loại đơn vị.',
      'Must give a value for each unit type.',
    )
    return null
  }
  const values: PerUnitType = {}
  const keys = Object.keys(value)
  if (keys.length === 0) report(at.reading.faults, path, 'empty', 'Không được để trống.', 'Must not be empty.')
  for (const type of keys.slice(0, MOST_ENTRIES)) {
    const entry = join(path, show(type))
    if (types.includes(type)) values[type] = readDecimal(at.reading, value[type], entry, options)
    else
      report(
        at.reading.faults,
        entry,
        'unknown_unit_type',
        `Không có loại đơn vị “${show(type)}”.`,
        `There is no unit type "${show(type)}".`,
      )
  }
  return values
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** The member, or undefined when it is absent or null; reports a missing one unless it may be. */
export function present(at: Cursor, key: string, optional = false): unknown {
  const value = own(at.value, key)
  if (value !== undefined && value !== null) return value
  if (!optional)
    report(at.reading.faults, join(at.path, key), 'missing', `Thiếu trường “${key}”.`, `The field "${key}" is missing.`)
  return undefined
}

export function isPresent(at: Cursor, key: string): boolean {
  return present(at, key, true) !== undefined
}

export function optionalText<K extends string>(at: Cursor, key: K): { [P in K]?: string } {
  const value = text(at, key, { optional: true })
  return value === '' ? {} : ({ [key]: value } as { [P in K]?: string })
}

/** Reports entries of a list that share a code. */
export function unique(at: Cursor, key: string, entries: readonly { code: string }[]): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    if (entry.code !== '' && seen.has(entry.code)) {
      report(
        at.reading.faults,
        join(at.path, key),
        'duplicate_code',
        `Mã “${entry.code}” bị trùng.`,
        `The code "${entry.code}" occurs twice.`,
      )
    }
    seen.add(entry.code)
  }
}
