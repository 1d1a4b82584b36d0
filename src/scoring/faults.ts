// What packs and answers are checked with: the fault itself, and the few rules about text that both
// share. Checks collect faults and go on, so that a person sees all of them at once. Nothing here
// throws, whatever it is given.

import type { Fault } from './types.ts'

/** A collection that stops growing, so that a hostile document can't fill the memory with faults. */
const MOST_FAULTS = 1000

export function report(faults: Fault[], path: string, code: string, vi: string, en: string): void {
  if (faults.length < MOST_FAULTS) faults.push({ path, code, detail: { vi, en } })
}

/** A plain object as JSON or YAML gives it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** Own member, or undefined: `constructor` and `__proto__` are never found by accident. */
export function own(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined
}

/** Control characters, lone surrogates and characters that reverse the reading order. */
const UNFIT = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

/** The same for text of several lines, where a line break and a tab may stand. */
export function hasUnfitCharacters(text: string, multiline: boolean): boolean {
  return UNFIT.test(multiline ? text.replace(/[\n\r\t]/g, '') : text)
}

/** What was given, short and harmless enough to stand in a message. */
export function show(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return value === null ? 'null' : Array.isArray(value) ? '[…]' : `{…}`
  const clean = value.slice(0, 60).replace(new RegExp(UNFIT, 'gu'), '�')
  return value.length > 60 ? `${clean}…` : clean
}
