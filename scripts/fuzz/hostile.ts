// Values that have broken other servers: wrong types, what a database cannot hold, what Unicode
// allows, fragments of other languages, and sizes.

import type { Draw } from './draw.ts'

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)

/** Strings that a reader, a database, a template or a sheet of figures may take for something else. */
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'Đơn vị \udfff',
  'Hội đồng nhân dân xã Tân Phú'.normalize('NFD'),
  'x'.repeat(100_000),
  '😀'.repeat(3_000),
  `${'a'.repeat(30_000)}!`,
  '\u202egnôhk',
  '\ufeff',
  '\u2028\u2029\r\n',
  '\u200b',
  'e\u0301'.repeat(2_000),
  "'; drop table users; --",
  "' or 1=1 --",
  '%_\\%',
  '$1::uuid',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '=cmd|/c calc!A1',
  '../../../etc/passwd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '0x10',
  '١٢٣',
  '1,5',
  '99999999999999999999999999',
  '0.0000000000000000000001',
  '-1',
  '0000-00-00',
  '2021-02-30',
  '9999-12-31',
  '+275760-09-13',
  '2021-10-20T24:00:00Z',
  '2021-12-31T23:59:60Z',
  '2999-12-31T23:59:59.999999999+14:00',
  '2021-10-20T09:00:00+99:99',
  '1900-01-01T00:00:00-23:59',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '{0176bb3e-7000-7001-8000-000000000001}',
  '%00',
  '%E0%A4%A',
  '["a"]',
] as const

/** Short enough and plain enough for a header. */
export const hostileHeaders = hostileTexts.filter((text) => /^[ -~]{0,80}$/.test(text))

const hostileOthers = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e21,
  1e308,
  [],
  {},
  [null],
  [[[[]]]],
  JSON.parse('{"__proto__": {"isAdmin": true}}') as unknown,
  { constructor: { prototype: { isAdmin: true } } },
  { toJSON: 1, then: 1, length: 1e9 },
  Array.from({ length: 3_000 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`K${i}`, i])),
  JSON.parse(nested(500, '[', ']')) as unknown,
  JSON.parse(nested(300, '{"a":', '}').replace(':}', ':1}')) as unknown,
]

export function hostileValue(draw: Draw): unknown {
  return draw.chance(50) ? draw.one(hostileTexts) : draw.one(hostileOthers)
}

/** Whole bodies that are no JSON, or are and mean nothing here. */
const rawBodies: (string | Buffer)[] = [
  '',
  ' ',
  '{',
  '{"a":1,}',
  'null',
  '[]',
  '"text"',
  '42',
  '1e400',
  '{"a":1,"a":2}',
  '{"__proto__":null}',
  '\ufeff{}',
  '{"name":"\\ud800"}',
  nested(50_000, '[', ']'),
  '{"a":'.repeat(50_000),
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  `{"a":"${'x'.repeat(1_100_000)}"}`,
]

export function hostileBody(draw: Draw): string | Buffer {
  return draw.one(rawBodies)
}

export const hostileTypes = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'application/json;;;',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/x-www-form-urlencoded',
  'application/yaml',
  'text/csv',
  'x',
  '*/*',
]

/** The value with one place in it replaced, taken away or added. */
export function broken(draw: Draw, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || draw.chance(15)) return hostileValue(draw)
  const keys = Object.keys(value)
  const deed = keys.length === 0 ? 'add' : draw.one(['go in', 'go in', 'go in', 'remove', 'add'])
  const key = keys.length > 0 ? draw.one(keys) : ''
  if (Array.isArray(value)) {
    const items = value as unknown[]
    if (deed === 'add') return [...items, items.length > 0 ? items[0] : hostileValue(draw)]
    if (deed === 'remove') return items.slice(1)
    return items.with(Number(key), broken(draw, items[Number(key)]))
  }
  const entries = Object.entries(value)
  if (deed === 'remove') return fromEntries(entries.filter(([name]) => name !== key))
  if (deed === 'add') return fromEntries([...entries, [draw.one(hostileTexts), hostileValue(draw)]])
  return fromEntries(entries.map(([name, member]) => [name, name === key ? broken(draw, member) : member]))
}

/** Own members only: `__proto__` is a field like any other. */
function fromEntries(entries: [string, unknown][]): object {
  return Object.fromEntries(entries)
}
