// Values that a schema of the document allows, the plain ones and those at its limits. Names say
// what the schema can't: `periodId` is the id of a period that exists, `code` one of a criterion.

import fc from 'fast-check'
import { resolve, type Schema } from './contract.ts'
import type { Draw } from './draw.ts'

export interface Known {
  /** An id of a real row that a field or path part of this name may hold; undefined: none is known. */
  idFor: (name: string, draw: Draw) => string | undefined
  /** A text that means something in a field of this name. */
  textFor: (name: string, draw: Draw) => string | undefined
  /** A value that makes sense as a whole, for a field or the body of an operation. */
  wholeFor: (name: string, draw: Draw) => object | undefined
}

const words = ['Sở', 'Nội vụ', 'xã', 'Tân Phú', 'dân vận', 'Đồng Tháp', 'kế hoạch', 'năm', '2021', '“ạ”', 'Nguyễn']
const matching = new Map<string, fc.Arbitrary<string>>()

export interface Making {
  draw: Draw
  known: Known
  /** At its limits: longest and shortest texts, first and last numbers, empty and full lists. */
  boundary: boolean
}

/** A value that the schema allows; `name` is that of its field. */
export function make(making: Making, given: Schema, name = '', depth = 0): unknown {
  const { draw, known } = making
  const schema = resolve<Schema>(given)
  const whole = draw.chance(60) ? known.wholeFor(name, draw) : undefined
  if (whole) return whole
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return make(making, draw.one(choice), name, depth)
  if (schema.allOf) return make(making, schema.allOf[0]!, name, depth)
  if (schema.enum) return draw.one(schema.enum)
  const types = [schema.type ?? []].flat()
  if (types.includes('null') && draw.chance(20)) return null
  switch (types[0]) {
    case 'string':
      return text(making, schema, name)
    case 'integer':
    case 'number':
      return numeric(making, schema)
    case 'boolean':
      return draw.chance(50)
    case 'array':
      return list(making, schema, name, depth)
    case 'object':
      return members(making, schema, name, depth)
    default:
      return known.textFor(name, draw) ?? 'x'
  }
}

function numeric({ draw, boundary }: Making, { minimum = -5, maximum = 3_000 }: Schema): number {
  return boundary ? draw.one([minimum, maximum]) : draw.int(minimum, maximum)
}

function list(making: Making, schema: Schema, name: string, depth: number): unknown[] {
  const { draw, boundary } = making
  const least = schema.minItems ?? 0
  // Groups hold groups: what is deep is short.
  const most = Math.min(schema.maxItems ?? 3, depth > 3 ? least : boundary && depth < 3 ? 200 : least + 2)
  const length = boundary ? draw.one([least, least, most]) : draw.int(least, most)
  const items = Array.from({ length }, () => make(making, schema.items ?? {}, name.replace(/s$/, ''), depth + 1))
  return schema.uniqueItems ? [...new Set(items)] : items
}

function members(making: Making, schema: Schema, name: string, depth: number): object {
  const { draw, known } = making
  const { properties = {}, required = [], additionalProperties: rest, minProperties = 0 } = schema
  const entries = Object.entries(properties)
    .filter(([key]) => required.includes(key) || draw.chance(depth > 4 ? 5 : 50))
    .map(([key, member]): [string, unknown] => [key, make(making, member, key, depth + 1)])
  if (entries.length < minProperties)
    for (const [key, member] of Object.entries(properties).slice(0, minProperties))
      entries.push([key, make(making, member, key, depth + 1)])
  if (typeof rest === 'object') {
    const keyName = /points|weight|criteriaSets/i.test(name) ? 'unitType' : 'code'
    const count = draw.int(Math.max(1, minProperties), 3)
    for (let i = 0; i < count; i++) {
      // The member of a map is named after the map: `criteriaSets: {XA: <id of a set>}`.
      entries.push([known.textFor(keyName, draw) ?? `K${i}`, make(making, rest, name.replace(/s$/, 'Id'), depth + 1)])
    }
  }
  return Object.fromEntries(entries)
}

function text({ draw, known, boundary }: Making, schema: Schema, name: string): string {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema
  switch (format) {
    case 'uuid':
      return (draw.chance(92) ? known.idFor(name, draw) : undefined) ?? draw.from(fc.uuid())
    case 'date':
      return boundary ? draw.one(['1900-01-01', '2999-12-31', '2020-02-29']) : day(draw)
    case 'date-time':
      return boundary
        ? draw.one(['1900-01-01T00:00:00Z', '2999-12-31T23:59:59.999+14:00', '2020-02-29T23:59:59-12:00'])
        : `${day(draw)}T${draw.one(['00:00:00', '17:00:00', '23:59:59.999'])}+07:00`
    case 'email':
      return known.textFor('email', draw) ?? `${draw.from(fc.uuid())}@thu-nghiem.example`
    case 'binary':
      return 'file'
  }
  const meant = draw.chance(boundary ? 20 : 80) ? known.textFor(name, draw) : undefined
  if (meant !== undefined && meant.length <= maxLength) return meant
  if (pattern && !pattern.includes('(?=')) return draw.from(patterned(pattern))
  if (boundary) {
    const length = draw.one([minLength, maxLength])
    return draw.one(['a', 'Đ', '😀']).repeat(length)
  }
  const phrase = draw.from(phrases).join(' ').slice(0, maxLength)
  return phrase.padEnd(minLength, 'ơ')
}

const phrases = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })

/** Strings of a pattern; compiled once, because that is slow. */
function patterned(pattern: string): fc.Arbitrary<string> {
  const ready = matching.get(pattern) ?? fc.stringMatching(new RegExp(pattern))
  matching.set(pattern, ready)
  return ready
}

function day(draw: Draw): string {
  const offset = draw.int(-400, 400)
  return new Date(Date.UTC(2021, 9, 20) + offset * 86_400_000).toISOString().slice(0, 10)
}
